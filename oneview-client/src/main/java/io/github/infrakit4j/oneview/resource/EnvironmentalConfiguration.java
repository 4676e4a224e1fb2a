package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Power, height and place of a device in its rack. {@code …/environmentalConfiguration} of
 * enclosures and servers, API 120 on.
 *
 * @param calibratedMaxPower the power that counts for the device, in watts
 * @param idleMaxPower its power when idle, in watts
 * @param height its height in rack units
 * @param uSlot its lowest rack unit
 * @param relativeOrder its position among those of the rack
 * @param rackId the identity of the rack
 * @param rackName the name of the rack
 * @param rackModel the model of the rack
 * @param rackUHeight the height of the rack in rack units
 * @param powerHistorySupported whether it keeps a history of its power
 * @param thermalHistorySupported whether it keeps a history of its temperature
 * @param utilizationHistorySupported whether it keeps a history of its use
 * @param historyBufferSize how many samples it keeps
 * @param historySampleIntervalSeconds seconds between samples
 * @param psuList its power supplies
 * @param extras what else was sent, kept for writing back
 */
public record EnvironmentalConfiguration(
    @Nullable Integer calibratedMaxPower,
    @Nullable Integer idleMaxPower,
    @Nullable Integer height,
    @Nullable Integer uSlot,
    @Nullable Integer relativeOrder,
    @Nullable String rackId,
    @Nullable String rackName,
    @Nullable String rackModel,
    @Nullable Integer rackUHeight,
    @Nullable Boolean powerHistorySupported,
    @Nullable Boolean thermalHistorySupported,
    @Nullable Boolean utilizationHistorySupported,
    @Nullable Integer historyBufferSize,
    @Nullable Integer historySampleIntervalSeconds,
    @Nullable List<EnvironmentalConfiguration.PowerSupply> psuList,
    Extras extras) {
  /**
   * A power supply.
   *
   * @param psuId its number
   * @param capacity its capacity in watts; 0 when not known
   * @param inputVoltage its input in volts
   * @param powerType AC or DC
   * @param side the side it hangs on
   * @param extras what else was sent, kept for writing back
   */
  public record PowerSupply(
      @Nullable Integer psuId,
      @Nullable Integer capacity,
      @Nullable Integer inputVoltage,
      @Nullable String powerType,
      @Nullable String side,
      Extras extras) {}
}
