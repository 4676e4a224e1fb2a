package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.Endpoint;
import io.github.infrakit4j.oneview.resource.Endpoints;

/**
 * The appliance itself: firmware, certificates, users, alerts and settings.
 *
 * @param endpoints the kinds of resources below
 */
public record Appliance(Endpoints endpoints) {
  /** The calls on bundles of firmware. */
  public FirmwareDriverApi firmwareDrivers() {
    Endpoint<FirmwareDriver> endpoint = endpoints.at("firmware-drivers", FirmwareDriver.class);
    return () -> endpoint;
  }

  /** The calls on repositories of firmware. */
  public RepositoryApi repositories() {
    Endpoint<Repository> endpoint = endpoints.at("repositories", Repository.class);
    return () -> endpoint;
  }

  /** The calls on plans of operating system deployment. */
  public OsDeploymentPlanApi osDeploymentPlans() {
    Endpoint<OsDeploymentPlan> endpoint =
        endpoints.at("os-deployment-plans", OsDeploymentPlan.class);
    return () -> endpoint;
  }

  /** The calls on certificates of other machines. */
  public ServerCertificateApi serverCertificates() {
    Endpoint<ServerCertificate> endpoint =
        endpoints.at("certificates/servers", ServerCertificate.class);
    return () -> endpoint;
  }

  /** The calls on certificates of clients of the message bus. */
  public MessageBusCertificateApi messageBusCertificates() {
    Endpoint<MessageBusKeyPair> endpoint =
        endpoints.at("certificates/client/rabbitmq", MessageBusKeyPair.class);
    return () -> endpoint;
  }

  /** The calls on alerts. */
  public AlertApi alerts() {
    Endpoint<Alert> endpoint = endpoints.at("alerts", Alert.class);
    return () -> endpoint;
  }

  /** The calls on events. */
  public EventApi events() {
    Endpoint<Event> endpoint = endpoints.at("events", Event.class);
    return () -> endpoint;
  }

  /** The calls on licences. */
  public LicenseApi licenses() {
    Endpoint<License> endpoint = endpoints.at("licenses", License.class);
    return () -> endpoint;
  }

  /** The calls on backups. */
  public BackupApi backups() {
    Endpoint<Backup> endpoint = endpoints.at("backups", Backup.class);
    return () -> endpoint;
  }

  /** The calls on restores. */
  public RestoreApi restores() {
    Endpoint<Restore> endpoint = endpoints.at("restores", Restore.class);
    return () -> endpoint;
  }

  /** The calls on users. */
  public UserApi users() {
    Endpoint<User> endpoint = endpoints.at("users", User.class);
    return () -> endpoint;
  }

  /** The calls on destinations of traps. */
  public SnmpTrapDestinationApi trapDestinations() {
    Endpoint<SnmpTrapDestination> endpoint =
        endpoints.at("appliance/trap-destinations", SnmpTrapDestination.class);
    return () -> endpoint;
  }

  /** The calls on nodes of a cluster of appliances. */
  public HaNodeApi haNodes() {
    Endpoint<HaNode> endpoint = endpoints.at("appliance/ha-nodes", HaNode.class);
    return () -> endpoint;
  }

  /** Uploading firmware. */
  public FirmwareBundleApi firmwareBundles() {
    Endpoint<FirmwareDriver> endpoint = endpoints.at("firmware-bundles", FirmwareDriver.class);
    return () -> endpoint;
  }

  /** What the appliance is and how it is set up. */
  public SettingsApi settings() {
    Endpoint<NodeVersion> endpoint = endpoints.at("appliance", NodeVersion.class);
    return () -> endpoint;
  }
}
