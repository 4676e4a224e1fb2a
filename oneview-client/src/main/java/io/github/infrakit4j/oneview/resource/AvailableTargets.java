package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Servers and bays that a profile could be assigned to. {@code
 * /rest/server-profiles/available-targets}, API 120 on.
 *
 * @param type name and version of this form
 * @param targets the servers and bays
 * @param uri where this was asked for
 * @param category the kind of answer
 * @param created when it was made
 * @param modified when it was made
 * @param eTag its revision
 * @param extras what else was sent, kept for writing back
 */
public record AvailableTargets(
    @Nullable String type,
    @Nullable List<AvailableTargets.Target> targets,
    @Nullable ResourceUri uri,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras) {
  /**
   * A server, or an empty bay.
   *
   * @param serverHardwareUri the server; null for an empty bay
   * @param serverHardwareName its name
   * @param serverHardwareTypeUri its type
   * @param serverHardwareTypeName the name of its type
   * @param serverHardwareStatus how well it is; from OneView 4
   * @param enclosureGroupUri the enclosure group; null for rack servers
   * @param enclosureGroupName its name
   * @param enclosureUri the enclosure; null for rack servers
   * @param enclosureName its name
   * @param enclosureBay the bay; 0 for rack servers
   * @param powerState whether the server is on
   * @param formFactor the forms that fit
   * @param extras what else was sent, kept for writing back
   */
  public record Target(
      @Nullable ResourceUri serverHardwareUri,
      @Nullable String serverHardwareName,
      @Nullable ResourceUri serverHardwareTypeUri,
      @Nullable String serverHardwareTypeName,
      @Nullable Health serverHardwareStatus,
      @Nullable ResourceUri enclosureGroupUri,
      @Nullable String enclosureGroupName,
      @Nullable ResourceUri enclosureUri,
      @Nullable String enclosureName,
      @Nullable Integer enclosureBay,
      @Nullable PowerState powerState,
      @Nullable List<String> formFactor,
      Extras extras) {}
}
