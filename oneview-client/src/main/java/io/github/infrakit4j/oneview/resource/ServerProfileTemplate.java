package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Section;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template of server profiles. {@code /rest/server-profile-templates}, API 200 on.
 *
 * <p>A section that comes in a shape nobody has seen is null, and in the extras as it came.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted about the template
 * @param serverProfileDescription the description its profiles get
 * @param serverHardwareTypeUri the type of server
 * @param enclosureGroupUri the enclosure group; null for rack servers
 * @param affinity what profiles belong to
 * @param hideUnusedFlexNics whether ports without connection are hidden
 * @param macType where MAC addresses come from
 * @param wwnType where WWNs come from
 * @param serialNumberType where serial number and UUID come from
 * @param iscsiInitiatorNameType where the server's iSCSI name comes from; from API 300
 * @param hostNVMeQualifiedNameType where the server's NVMe name comes from; newer versions
 * @param firmware the firmware section
 * @param connectionSettings the connections; from API 600
 * @param connections the connections; up to API 500
 * @param bootMode the boot mode
 * @param boot the boot order
 * @param bios the BIOS settings
 * @param localStorage the drives of the server itself; from API 120
 * @param sanStorage the volumes of storage systems; from API 120
 * @param osDeploymentSettings what Image Streamer installs; API 300 to OneView 8.00
 * @param managementProcessor the settings of the iLO; from OneView 5.00
 * @param status how well it is
 * @param state always null in answers seen
 * @param initialScopeUris the scopes a new one is put in; never in answers
 * @param scopesUri its scopes; from API 300
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record ServerProfileTemplate(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable String serverProfileDescription,
    @Nullable ResourceUri serverHardwareTypeUri,
    @Nullable ResourceUri enclosureGroupUri,
    ServerProfile.@Nullable Affinity affinity,
    @Nullable Boolean hideUnusedFlexNics,
    @Nullable IdentifierType macType,
    @Nullable IdentifierType wwnType,
    @Nullable IdentifierType serialNumberType,
    @Nullable String iscsiInitiatorNameType,
    @Nullable String hostNVMeQualifiedNameType,
    @Section @Nullable Firmware firmware,
    @Section @Nullable ConnectionSettings connectionSettings,
    @Section @Nullable List<Connection> connections,
    @Section @Nullable BootMode bootMode,
    @Section @Nullable Boot boot,
    @Section @Nullable Bios bios,
    @Section @Nullable LocalStorage localStorage,
    @Section @Nullable SanStorage sanStorage,
    @Section @Nullable OsDeploymentSettings osDeploymentSettings,
    @Section @Nullable ManagementProcessor managementProcessor,
    @Nullable Health status,
    @Nullable String state,
    @Nullable List<ResourceUri> initialScopeUris,
    @Nullable ResourceUri scopesUri,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {
  /** A copy with another name. */
  public ServerProfileTemplate withName(String name) {
    return Records.copy(this).with("name", name).build();
  }

  /** A copy with another description; null clears it. */
  public ServerProfileTemplate withDescription(@Nullable String description) {
    return Records.copy(this).with("description", description).build();
  }

  /** A copy fit for {@link ServerProfileTemplateApi#create}: without what an appliance sets. */
  public ServerProfileTemplate forCreation() {
    return Records.copy(this)
        .without("uri", "created", "modified", "eTag", "status", "state", "category", "scopesUri")
        .build();
  }
}
