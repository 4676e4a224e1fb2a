package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enclosure for blades. {@code /rest/enclosures}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param enclosureType its type
 * @param enclosureModel its model
 * @param enclosureTypeUri its type
 * @param enclosureGroupUri its group; null when it has none
 * @param logicalEnclosureUri its logical enclosure; null when it has none
 * @param serialNumber its serial number
 * @param partNumber its part number
 * @param uuid its UUID
 * @param deviceBayCount how many bays for devices it has
 * @param deviceBays those bays
 * @param licensingIntent the licence it uses
 * @param status how well it is
 * @param state what is being done to it
 * @param stateReason why it is in that state
 * @param refreshState whether it is being read anew
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record Enclosure(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable String enclosureType,
    @Nullable String enclosureModel,
    @Nullable ResourceUri enclosureTypeUri,
    @Nullable ResourceUri enclosureGroupUri,
    @Nullable ResourceUri logicalEnclosureUri,
    @Nullable String serialNumber,
    @Nullable String partNumber,
    @Nullable String uuid,
    @Nullable Integer deviceBayCount,
    @Nullable List<Enclosure.DeviceBay> deviceBays,
    @Nullable String licensingIntent,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String stateReason,
    @Nullable RefreshState refreshState,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {
  /**
   * A bay for a device.
   *
   * @param bayNumber its number, from 1
   * @param devicePresence Present, Absent, Subsumed …
   * @param deviceUri the device in it; null when it is empty
   * @param profileUri the profile for the bay; null when there is none
   * @param coveredByDevice the larger device that covers it
   * @param coveredByProfile the profile that covers it
   * @param extras what else was sent, kept for writing back
   */
  public record DeviceBay(
      @Nullable Integer bayNumber,
      @Nullable String devicePresence,
      @Nullable ResourceUri deviceUri,
      @Nullable ResourceUri profileUri,
      @Nullable ResourceUri coveredByDevice,
      @Nullable ResourceUri coveredByProfile,
      Extras extras) {}
}
