package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Section;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A server profile: what a server is to be, or is. {@code /rest/server-profiles}, API 120 on.
 *
 * <p>A section that comes in a shape nobody has seen is null, and in the extras as it came.
 *
 * <p>What this record does not name is in the extras and is written back as it came. To fill a
 * profile start from {@link ServerProfileTemplateApi#newProfile} and use the {@code with} methods.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people and programs noted
 * @param serialNumber the serial number the server shows
 * @param uuid the UUID the server shows
 * @param profileUUID an identifier that stays; newer versions
 * @param serverProfileTemplateUri the template it follows; from API 200
 * @param templateCompliance whether it does
 * @param serverHardwareUri the server; null while unassigned
 * @param serverHardwareTypeUri the type of server
 * @param enclosureGroupUri the enclosure group; null for rack servers
 * @param enclosureUri the enclosure; null for rack servers
 * @param enclosureBay the bay in it; null for rack servers
 * @param affinity what it belongs to; null for rack servers
 * @param hideUnusedFlexNics whether ports without connection are hidden
 * @param macType where MAC addresses come from
 * @param wwnType where WWNs come from
 * @param serialNumberType where serial number and UUID come from
 * @param iscsiInitiatorNameType where the server's iSCSI name comes from; from API 300
 * @param iscsiInitiatorName the server's iSCSI name; from API 300
 * @param hostNVMeQualifiedNameType where the server's NVMe name comes from; newer versions
 * @param hostNVMeQualifiedName the server's NVMe name; newer versions
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
 * @param serviceManager the program that owns it; newer versions
 * @param associatedServer a server that had it before; null in answers seen
 * @param status how well it is
 * @param state what is being done to it
 * @param inProgress whether a task is under way
 * @param taskUri the last task
 * @param refreshState whether it is being read anew
 * @param serverHardwareReapplyState whether it is being applied again; from API 600
 * @param initialScopeUris the scopes a new one is put in; never in answers
 * @param scopesUri its scopes; from API 300
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record ServerProfile(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable String serialNumber,
    @Nullable String uuid,
    @Nullable String profileUUID,
    @Nullable ResourceUri serverProfileTemplateUri,
    @Nullable Compliance templateCompliance,
    @Nullable ResourceUri serverHardwareUri,
    @Nullable ResourceUri serverHardwareTypeUri,
    @Nullable ResourceUri enclosureGroupUri,
    @Nullable ResourceUri enclosureUri,
    @Nullable Integer enclosureBay,
    @Nullable Affinity affinity,
    @Nullable Boolean hideUnusedFlexNics,
    @Nullable IdentifierType macType,
    @Nullable IdentifierType wwnType,
    @Nullable IdentifierType serialNumberType,
    @Nullable String iscsiInitiatorNameType,
    @Nullable String iscsiInitiatorName,
    @Nullable String hostNVMeQualifiedNameType,
    @Nullable String hostNVMeQualifiedName,
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
    @Nullable String serviceManager,
    @Nullable ResourceUri associatedServer,
    @Nullable Health status,
    @Nullable State state,
    @Nullable Boolean inProgress,
    @Nullable ResourceUri taskUri,
    @Nullable RefreshState refreshState,
    @Nullable String serverHardwareReapplyState,
    @Nullable List<ResourceUri> initialScopeUris,
    @Nullable ResourceUri scopesUri,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {
  private static final String[] NOT_FOR_CREATION = {
    "uri",
    "taskUri",
    "inProgress",
    "state",
    "status",
    "created",
    "modified",
    "associatedServer",
    "eTag",
    "category",
    "templateCompliance",
    "refreshState",
    "scopesUri"
  };

  /** A profile of this name and nothing else. */
  public static ServerProfile named(String name) {
    return Records.empty(ServerProfile.class).with("name", name).build();
  }

  /** A copy with another name. */
  public ServerProfile withName(String name) {
    return Records.copy(this).with("name", name).build();
  }

  /** A copy with another description; null clears it. */
  public ServerProfile withDescription(@Nullable String description) {
    return Records.copy(this).with("description", description).build();
  }

  /** A copy with another server; null unassigns it. */
  public ServerProfile withServerHardwareUri(@Nullable ResourceUri serverHardwareUri) {
    return Records.copy(this).with("serverHardwareUri", serverHardwareUri).build();
  }

  /** A copy with another template; null breaks the link. */
  public ServerProfile withServerProfileTemplateUri(
      @Nullable ResourceUri serverProfileTemplateUri) {
    return Records.copy(this).with("serverProfileTemplateUri", serverProfileTemplateUri).build();
  }

  /** A copy with another type of server. */
  public ServerProfile withServerHardwareTypeUri(@Nullable ResourceUri serverHardwareTypeUri) {
    return Records.copy(this).with("serverHardwareTypeUri", serverHardwareTypeUri).build();
  }

  /** A copy with another enclosure group. */
  public ServerProfile withEnclosureGroupUri(@Nullable ResourceUri enclosureGroupUri) {
    return Records.copy(this).with("enclosureGroupUri", enclosureGroupUri).build();
  }

  /** A copy with another enclosure. */
  public ServerProfile withEnclosureUri(@Nullable ResourceUri enclosureUri) {
    return Records.copy(this).with("enclosureUri", enclosureUri).build();
  }

  /** A copy with another bay. */
  public ServerProfile withEnclosureBay(@Nullable Integer enclosureBay) {
    return Records.copy(this).with("enclosureBay", enclosureBay).build();
  }

  /** A copy with another affinity. */
  public ServerProfile withAffinity(@Nullable Affinity affinity) {
    return Records.copy(this).with("affinity", affinity).build();
  }

  /** A copy with another boot order. */
  public ServerProfile withBoot(@Nullable Boot boot) {
    return Records.copy(this).with("boot", boot).build();
  }

  /** A copy with another boot mode. */
  public ServerProfile withBootMode(@Nullable BootMode bootMode) {
    return Records.copy(this).with("bootMode", bootMode).build();
  }

  /** A copy with other connections, for API 600 on. */
  public ServerProfile withConnectionSettings(@Nullable ConnectionSettings connectionSettings) {
    return Records.copy(this).with("connectionSettings", connectionSettings).build();
  }

  /** A copy with another firmware section. */
  public ServerProfile withFirmware(@Nullable Firmware firmware) {
    return Records.copy(this).with("firmware", firmware).build();
  }

  /** A copy with other BIOS settings. */
  public ServerProfile withBios(@Nullable Bios bios) {
    return Records.copy(this).with("bios", bios).build();
  }

  /** A copy with other drives of the server itself. */
  public ServerProfile withLocalStorage(@Nullable LocalStorage localStorage) {
    return Records.copy(this).with("localStorage", localStorage).build();
  }

  /** A copy with other volumes of storage systems. */
  public ServerProfile withSanStorage(@Nullable SanStorage sanStorage) {
    return Records.copy(this).with("sanStorage", sanStorage).build();
  }

  /** A copy with another installation by Image Streamer. */
  public ServerProfile withOsDeploymentSettings(
      @Nullable OsDeploymentSettings osDeploymentSettings) {
    return Records.copy(this).with("osDeploymentSettings", osDeploymentSettings).build();
  }

  /** A copy with other settings of the iLO. */
  public ServerProfile withManagementProcessor(@Nullable ManagementProcessor managementProcessor) {
    return Records.copy(this).with("managementProcessor", managementProcessor).build();
  }

  /** A copy with another revision. */
  public ServerProfile withETag(@Nullable String eTag) {
    return Records.copy(this).with("eTag", eTag).build();
  }

  /** A copy with another set of unknown members. */
  public ServerProfile withExtras(Extras extras) {
    return Records.copy(this).extras(extras).build();
  }

  /**
   * A copy fit for {@link ServerProfileApi#create}: without what an appliance sets itself and
   * refuses or ignores in a new profile (the list of HPE's own library for OneView 5.00).
   */
  public ServerProfile forCreation() {
    return Records.copy(this).without(NOT_FOR_CREATION).build();
  }

  /** The connections, wherever this API version has them; empty when there are none. */
  public List<Connection> allConnections() {
    @Nullable List<Connection> nested =
        connectionSettings == null ? null : connectionSettings.connections();
    if (nested != null) {
      return nested;
    }
    return connections == null ? List.of() : connections;
  }

  /**
   * What is being done to a profile, or went wrong with it. Its health is the {@code status}: a
   * profile can be Normal and Critical. An open set.
   *
   * @param value the name as OneView writes it
   */
  public record State(String value) {
    /** Nothing is under way. */
    public static final State NORMAL = new State("Normal");

    /** Being made; a proposal made from a template says so too. */
    public static final State CREATING = new State("Creating");

    /** Being changed. */
    public static final State UPDATING = new State("Updating");

    /** Being deleted. */
    public static final State DELETING = new State("Deleting");

    /** Could not be made. */
    public static final State CREATE_FAILED = new State("CreateFailed");

    /** Could not be changed. */
    public static final State UPDATE_FAILED = new State("UpdateFailed");

    /** Could not be deleted. */
    public static final State DELETE_FAILED = new State("DeleteFailed");

    public State {
      Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * Whether a profile is what its template says. An open set.
   *
   * @param value the name as OneView writes it
   */
  public record Compliance(String value) {
    /** It is. */
    public static final Compliance COMPLIANT = new Compliance("Compliant");

    /** It is not. */
    public static final Compliance NON_COMPLIANT = new Compliance("NonCompliant");

    /** Not known. */
    public static final Compliance UNKNOWN = new Compliance("Unknown");

    public Compliance {
      Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * What a profile belongs to. An open set.
   *
   * @param value the name as OneView writes it
   */
  public record Affinity(String value) {
    /** Whatever server is in the bay. */
    public static final Affinity BAY = new Affinity("Bay");

    /** This server in this bay. */
    public static final Affinity BAY_AND_SERVER = new Affinity("BayAndServer");

    public Affinity {
      Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
      return value;
    }
  }
}
