package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the iLO in a profile or template; OneView 5.00 on.
 *
 * @param manageMp whether OneView sets them
 * @param mpSettings the settings
 * @param complianceControl how templates compare them; templates
 * @param reapplyState whether the section is being applied again
 * @param extras what else was sent, kept for writing back
 */
public record ManagementProcessor(
    @Nullable Boolean manageMp,
    @Nullable List<Setting> mpSettings,
    @Nullable String complianceControl,
    @Nullable String reapplyState,
    Extras extras) {
  /**
   * A setting.
   *
   * @param settingType AdministratorAccount, LocalAccounts, Directory, DirectoryGroups, KeyManager,
   *     Hostname …
   * @param args its values, of another shape for each type, passwords among them
   * @param extras what else was sent, kept for writing back
   */
  public record Setting(@Nullable String settingType, @Nullable AnyJson args, Extras extras) {}
}
