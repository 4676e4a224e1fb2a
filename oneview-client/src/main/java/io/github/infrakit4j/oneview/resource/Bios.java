package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The BIOS settings of a profile or template; API 120 on.
 *
 * @param manageBios whether OneView sets them
 * @param overriddenSettings those that differ from the defaults of the server
 * @param complianceControl how templates compare them; templates, from API 600
 * @param consistencyState whether the server has them; profiles of newer versions
 * @param reapplyState whether the section is being applied again
 * @param extras what else was sent, kept for writing back
 */
public record Bios(
    @Nullable Boolean manageBios,
    @Nullable List<Setting> overriddenSettings,
    @Nullable String complianceControl,
    @Nullable String consistencyState,
    @Nullable String reapplyState,
    Extras extras) {
  /**
   * A setting.
   *
   * @param id its name: a number up to server generation 9, a Redfish attribute after that
   * @param value its value
   * @param extras what else was sent, kept for writing back
   */
  public record Setting(@Nullable String id, @Nullable String value, Extras extras) {}
}
