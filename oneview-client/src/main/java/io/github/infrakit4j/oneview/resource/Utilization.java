package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device has used. {@code …/utilization} of enclosures and servers, API 120 on.
 *
 * @param metricList the metrics asked for
 * @param isFresh whether the appliance had recent samples
 * @param refreshTaskUri the task that fetches recent samples; null when none was asked for
 * @param resolution milliseconds between samples
 * @param oldestSampleTime the oldest sample there is
 * @param newestSampleTime the newest sample there is
 * @param sliceStartTime where the samples here begin
 * @param sliceEndTime where the samples here end
 * @param uri the device
 * @param extras what else was sent, kept for writing back
 */
public record Utilization(
    @Nullable List<Utilization.Metric> metricList,
    @Nullable Boolean isFresh,
    @Nullable ResourceUri refreshTaskUri,
    @Nullable Long resolution,
    @Nullable Timestamp oldestSampleTime,
    @Nullable Timestamp newestSampleTime,
    @Nullable Timestamp sliceStartTime,
    @Nullable Timestamp sliceEndTime,
    @Nullable ResourceUri uri,
    Extras extras) {
  /**
   * One metric.
   *
   * @param metricName AmbientTemperature, AveragePower, PeakPower …
   * @param metricCapacity the most it can be
   * @param metricSamples pairs of milliseconds since 1970 and value; a value can be null
   * @param extras what else was sent, kept for writing back
   */
  public record Metric(
      @Nullable String metricName,
      @Nullable Double metricCapacity,
      @Nullable List<AnyJson> metricSamples,
      Extras extras) {}
}
