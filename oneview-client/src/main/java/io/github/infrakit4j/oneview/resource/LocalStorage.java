package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drives of the server itself in a profile or template.
 *
 * <p>API 120 knows one controller, whose settings are those of the section. From API 200 on there
 * is a list of controllers, and from API 300 on drives of drive enclosures too.
 *
 * @param manageLocalStorage whether OneView sets the section up; API 120
 * @param initialize whether the one controller is wiped first; API 120
 * @param logicalDrives the drives of the one controller; API 120
 * @param controllers the controllers; from API 200
 * @param sasLogicalJBODs drives of drive enclosures; from API 300, HPE Synergy
 * @param complianceControl how templates compare it; templates, from API 600
 * @param reapplyState whether the section is being applied again; from API 600
 * @param extras what else was sent, kept for writing back
 */
public record LocalStorage(
    @Nullable Boolean manageLocalStorage,
    @Nullable Boolean initialize,
    @Nullable List<LogicalDrive> logicalDrives,
    @Nullable List<Controller> controllers,
    @Nullable List<LogicalJbod> sasLogicalJBODs,
    @Nullable String complianceControl,
    @Nullable String reapplyState,
    Extras extras) {
  /** The logical drives, wherever this API version has them; empty when there are none. */
  public List<LogicalDrive> allLogicalDrives() {
    List<LogicalDrive> all = new ArrayList<>();
    all.addAll(orEmpty(logicalDrives));
    for (Controller controller : orEmpty(controllers)) {
      all.addAll(orEmpty(controller.logicalDrives()));
    }
    return Collections.unmodifiableList(all);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /**
   * A controller; API 200 on.
   *
   * @param deviceSlot where it is: {@code Embedded}, {@code Mezz 1}; from API 300
   * @param slotNumber where it is; up to API 200, always 0
   * @param mode HBA, RAID or Mixed
   * @param initialize whether it is wiped first
   * @param importConfiguration whether drives found there are taken over
   * @param managed whether OneView sets it up; up to API 500
   * @param driveWriteCache the write cache of its drives; newer versions
   * @param predictiveSpareRebuild whether spares replace drives about to fail; newer versions
   * @param logicalDrives its logical drives; null with an HBA
   * @param extras what else was sent, kept for writing back
   */
  public record Controller(
      @Nullable String deviceSlot,
      @Nullable String slotNumber,
      @Nullable String mode,
      @Nullable Boolean initialize,
      @Nullable Boolean importConfiguration,
      @Nullable Boolean managed,
      @Nullable String driveWriteCache,
      @Nullable String predictiveSpareRebuild,
      @Nullable List<LogicalDrive> logicalDrives,
      Extras extras) {}

  /**
   * A logical drive.
   *
   * @param name its name; from API 200
   * @param driveName another name, that of the controller; API 200 and 300
   * @param driveNumber its number, given by the controller
   * @param raidLevel such as RAID1
   * @param bootable whether the server may boot from it
   * @param numPhysicalDrives how many drives it is made of
   * @param numSpareDrives how many more stand by; newer versions
   * @param driveTechnology such as SasHdd
   * @param sasLogicalJBODId the {@linkplain LogicalJbod#id drives} it is made of, if not its own
   * @param accelerator how it is cached; newer versions
   * @param extras what else was sent, kept for writing back
   */
  public record LogicalDrive(
      @Nullable String name,
      @Nullable String driveName,
      @Nullable Integer driveNumber,
      @Nullable String raidLevel,
      @Nullable Boolean bootable,
      @Nullable Integer numPhysicalDrives,
      @Nullable Integer numSpareDrives,
      @Nullable String driveTechnology,
      @Nullable Integer sasLogicalJBODId,
      @Nullable String accelerator,
      Extras extras) {}

  /**
   * Drives of drive enclosures that this profile has to itself; API 300 on.
   *
   * @param id its number within the profile
   * @param deviceSlot the controller they are connected to
   * @param name its name
   * @param description what people noted
   * @param numPhysicalDrives how many drives
   * @param driveMinSizeGB the least size of each
   * @param driveMaxSizeGB the greatest size of each
   * @param driveTechnology such as SasSsd
   * @param sasLogicalJBODUri the {@linkplain
   *     io.github.infrakit4j.oneview.resource.storage.SasLogicalJbod resource} made for it
   * @param eraseData whether data is erased when it goes
   * @param persistent whether it stays when the profile goes; newer versions
   * @param status how well it is
   * @param extras what else was sent, kept for writing back
   */
  public record LogicalJbod(
      @Nullable Integer id,
      @Nullable String deviceSlot,
      @Nullable String name,
      @Nullable String description,
      @Nullable Integer numPhysicalDrives,
      @Nullable Integer driveMinSizeGB,
      @Nullable Integer driveMaxSizeGB,
      @Nullable String driveTechnology,
      @Nullable ResourceUri sasLogicalJBODUri,
      @Nullable Boolean eraseData,
      @Nullable Boolean persistent,
      @Nullable Health status,
      Extras extras) {}
}
