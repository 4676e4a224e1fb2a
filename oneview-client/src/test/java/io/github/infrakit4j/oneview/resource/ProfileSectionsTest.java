package io.github.infrakit4j.oneview.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.JsonTree;
import io.github.infrakit4j.oneview.SharedFiles;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Secret;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sections of profiles and templates, in the forms of several API versions. */
class ProfileSectionsTest {
  /** API 120: one controller, connections and speeds of that time. */
  private static final String OLD =
      """
      {"type":"ServerProfileV4",
       "localStorage":{"manageLocalStorage":true,"initialize":false,
         "logicalDrives":[{"bootable":true,"raidLevel":"RAID1"}]},
       "sanStorage":{"hostOSType":"RHE Linux","manageSanStorage":true,"volumeAttachments":[
         {"id":1,"lunType":"Manual","lun":"7","permanent":true,"volumeName":"data",
          "volumeProvisionType":"Thin","volumeProvisionedCapacityBytes":"12884901888",
          "volumeShareable":false,"volumeStoragePoolUri":"/rest/storage-pools/1",
          "storagePaths":[{"connectionId":3,"isEnabled":true,"storageTargetType":"TargetPorts",
            "storageTargets":["20:00:00:02:AC:00:00:01"]}]}]},
       "connections":[{"id":3,"functionType":"FibreChannel","requestedMbps":2500,
         "allocatedMbps":2500,"boot":{"priority":"Primary",
           "targets":[{"arrayWwpn":"200000A0B8000001","lun":"0"}]}}]}
      """;

  /** API 1600: everything a profile can have. */
  private static final String NEW =
      """
      {"type":"ServerProfileV12","associatedServer":null,"serviceManager":"rack-1",
       "iscsiInitiatorName":"iqn.2020-01.org.example:a","iscsiInitiatorNameType":"UserDefined",
       "serverHardwareReapplyState":"NotApplying",
       "bios":{"manageBios":true,"overriddenSettings":[{"id":"PowerProfile","value":"MaxPerf"}],
         "consistencyState":"Consistent","reapplyState":"NotApplying"},
       "firmware":{"manageFirmware":false,"firmwareActivationType":"NotScheduled",
         "firmwareScheduleDateTime":null,"consistencyState":"Unknown"},
       "localStorage":{"reapplyState":"NotApplying","controllers":[
         {"deviceSlot":"Embedded","mode":"RAID","initialize":true,"importConfiguration":false,
          "driveWriteCache":"Unmanaged","predictiveSpareRebuild":"Unmanaged","logicalDrives":[
            {"name":"system","raidLevel":"RAID1","bootable":true,"numPhysicalDrives":2,
             "numSpareDrives":1,"driveTechnology":null,"sasLogicalJBODId":null,
             "accelerator":"Unmanaged","driveNumber":1}]},
         {"deviceSlot":"Mezz 1","mode":"HBA","logicalDrives":null}],
         "sasLogicalJBODs":[{"id":1,"deviceSlot":"Mezz 1","name":"data","description":"",
          "numPhysicalDrives":2,"driveMinSizeGB":"100","driveMaxSizeGB":1200,
          "driveTechnology":"SasHdd","sasLogicalJBODUri":"/rest/sas-logical-jbods/1",
          "eraseData":false,"persistent":true,"status":"OK"}]},
       "sanStorage":{"manageSanStorage":true,"hostOSType":"VMware (ESXi)",
         "secretsGenerated":"2026-11-20T10:11:12.131Z","reapplyState":"NotApplying",
         "sanSystemCredentials":[{"storageSystemUri":"/rest/storage-systems/1",
           "chapLevel":"MutualChap","chapSource":"UserDefined","chapName":"host",
           "chapSecret":"hush-1","mutualChapName":"array","mutualChapSecret":"hush-2"}],
         "volumeAttachments":[{"id":1,"lunType":"Auto","lun":null,"bootVolumePriority":"Primary",
           "associatedTemplateAttachmentId":"0f3c","volumeUri":null,
           "volumeStorageSystemUri":"/rest/storage-systems/1","state":"Attached","status":"OK",
           "volume":{"templateUri":"/rest/storage-volume-templates/1","isPermanent":false,
             "initialScopeUris":[],"properties":{"name":"root","size":12884901888}},
           "storagePaths":[{"connectionId":1,"networkUri":"/rest/fc-networks/1","isEnabled":true,
             "targetSelector":"TargetPorts","status":"OK",
             "targets":[{"name":"20:00:00:02:AC:00:00:01","ipAddress":null,"tcpPort":"3260"}]}]}]},
       "osDeploymentSettings":{"osDeploymentPlanUri":"/rest/os-deployment-plans/1",
         "osVolumeUri":"/rest/os-volumes/1","forceOsDeployment":false,
         "osCustomAttributes":[{"name":"RootPassword","value":"hush-3"},
           {"name":"SSH","value":"enabled","constraints":{"options":["enabled"]}}]},
       "managementProcessor":{"manageMp":true,"reapplyState":"NotApplying","mpSettings":[
         {"settingType":"AdministratorAccount",
          "args":{"deleteAdministratorAccount":false,"password":"hush-4"}}]},
       "connectionSettings":{"reapplyState":"NotApplying","connections":[
         {"id":1,"functionType":"Ethernet","requestedMbps":"Auto","allocatedMbps":-2000,
          "maximumMbps":20000,"requestedVFs":"Auto","allocatedVFs":null,"managed":true,
          "networkName":"prod","lagName":"LAG1","isolatedTrunk":false,"privateVlanPortType":"None",
          "interconnectPort":6,"ipv4":{"ipAddressSource":"UserDefined","ipAddress":"10.0.0.7",
            "subnetMask":"255.255.255.0","gateway":"10.0.0.1"},
          "boot":{"priority":"Primary","ethernetBootType":"iSCSI","bootVolumeSource":"UserDefined",
            "initiatorVlanId":"","chapSecret":"hush-5","mutualChapSecret":"hush-6",
            "iscsi":{"bootTargetName":"iqn.2020-01.org.example:t","bootTargetLun":"0",
              "firstBootTargetIp":"10.0.0.9","firstBootTargetPort":"3260","chapLevel":"MutualChap",
              "chapSecret":"hush-7","mutualChapSecret":"hush-8"}}}]}}
      """;

  private static ServerProfile profile(String json) {
    return Json.read(ServerProfile.class, json);
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void everySectionComesBackWhole(String json) {
    assertThat(JsonTree.of(Json.write(profile(json)))).isEqualTo(JsonTree.of(json));
    ServerProfileTemplate template = Json.read(ServerProfileTemplate.class, json);
    assertThat(JsonTree.of(Json.write(template))).isEqualTo(JsonTree.of(json));
  }

  @Test
  void sectionsOfOldVersionsAreRead() {
    ServerProfile old = profile(OLD);
    LocalStorage drives = Objects.requireNonNull(old.localStorage());
    assertThat(drives.manageLocalStorage()).isTrue();
    assertThat(drives.controllers()).isNull();
    assertThat(drives.allLogicalDrives())
        .singleElement()
        .extracting(LocalStorage.LogicalDrive::raidLevel)
        .isEqualTo("RAID1");
    VolumeAttachment volume = attachment(old);
    assertThat(volume.volumeProvisionedCapacityBytes()).isEqualTo(12_884_901_888L);
    assertThat(volume.permanent()).isTrue();
    assertThat(Objects.requireNonNull(volume.storagePaths()).get(0).storageTargets())
        .containsExactly("20:00:00:02:AC:00:00:01");
    Connection connection = old.allConnections().get(0);
    assertThat(connection.requestedMbps()).isEqualTo("2500");
    assertThat(Objects.requireNonNull(connection.boot()).targets())
        .singleElement()
        .extracting(ConnectionBoot.FibreChannelTarget::arrayWwpn)
        .isEqualTo("200000A0B8000001");
  }

  @Test
  void localDrivesOfNewVersionsAreRead() {
    LocalStorage drives = Objects.requireNonNull(profile(NEW).localStorage());
    assertThat(drives.controllers())
        .extracting(LocalStorage.Controller::mode)
        .containsExactly("RAID", "HBA");
    assertThat(drives.allLogicalDrives())
        .extracting(LocalStorage.LogicalDrive::name)
        .containsExactly("system");
    LocalStorage.LogicalJbod jbod = Objects.requireNonNull(drives.sasLogicalJBODs()).get(0);
    assertThat(jbod.driveMinSizeGB()).isEqualTo(100);
    assertThat(jbod.sasLogicalJBODUri()).isEqualTo(ResourceUri.of("/rest/sas-logical-jbods/1"));
    assertThat(Json.read(LocalStorage.class, "{}").allLogicalDrives()).isEmpty();
  }

  @Test
  void volumesOfNewVersionsAreRead() {
    VolumeAttachment attachment = attachment(profile(NEW));
    VolumeAttachment.Volume volume = Objects.requireNonNull(attachment.volume());
    AnyJson properties = Objects.requireNonNull(volume.properties());
    assertThat(properties.member("name").orElseThrow().asText()).contains("root");
    VolumeAttachment.StoragePath path = Objects.requireNonNull(attachment.storagePaths()).get(0);
    assertThat(path.targets()).extracting(VolumeAttachment.Target::tcpPort).containsExactly("3260");
  }

  @Test
  void connectionsOfNewVersionsAreRead() {
    Connection connection = profile(NEW).allConnections().get(0);
    assertThat(connection.allocatedMbps()).isEqualTo(-2000);
    assertThat(connection.requestedVFs()).isEqualTo("Auto");
    assertThat(Objects.requireNonNull(connection.ipv4()).gateway()).isEqualTo("10.0.0.1");
    ConnectionBoot boot = Objects.requireNonNull(connection.boot());
    assertThat(boot.initiatorVlanId()).isNull();
    assertThat(Objects.requireNonNull(boot.iscsi()).chapSecret()).isEqualTo(new Secret("hush-7"));
  }

  @Test
  void secretsOfSectionsAreReadAndNotShown() {
    ServerProfile profile = profile(NEW);
    assertThat(Objects.requireNonNull(profile.sanStorage()).sanSystemCredentials())
        .extracting(SanStorage.SystemCredential::chapSecret)
        .containsExactly(new Secret("hush-1"));
    assertThat(Objects.requireNonNull(profile.osDeploymentSettings()).osCustomAttributes())
        .extracting(OsDeploymentSettings.CustomAttribute::value)
        .contains(new Secret("hush-3"));
    assertThat(Json.write(profile)).contains("hush-1", "hush-4", "hush-8");
    assertThat(profile.toString()).contains("chapSecret").doesNotContain("hush");
    assertThat(Json.read(ServerProfileTemplate.class, NEW).toString()).doesNotContain("hush");
  }

  @Test
  void aChangedSectionKeepsWhatIsNotKnownOfIt() {
    ServerProfile read = profile("{\"bios\":{\"manageBios\":false,\"future\":[1.0]},\"x\":1}");
    Bios before = Objects.requireNonNull(read.bios());
    ServerProfile changed =
        read.withBios(new Bios(true, List.of(), null, null, null, before.extras()));
    assertThat(JsonTree.of(Json.write(changed)))
        .isEqualTo(
            JsonTree.of(
                "{\"bios\":{\"manageBios\":true,\"overriddenSettings\":[],\"future\":[1.0]},"
                    + "\"x\":1}"));
    assertThat(Json.write(read.withBios(null))).isEqualTo("{\"bios\":null,\"x\":1}");
  }

  @Test
  void nothingInRecordedProfilesIsOnlyKept() {
    Set<String> kept = new TreeSet<>();
    for (String body : bodies("server-profiles")) {
      unknown(profile(body), "", kept);
    }
    for (String body : bodies("server-profile-templates")) {
      unknown(Json.read(ServerProfileTemplate.class, body), "", kept);
    }
    // One template was edited by hand: no appliance puts the priority there.
    assertThat(kept).containsExactly(".connectionSettings.connections[].priority");
  }

  private static VolumeAttachment attachment(ServerProfile profile) {
    SanStorage volumes = Objects.requireNonNull(profile.sanStorage());
    return Objects.requireNonNull(volumes.volumeAttachments()).get(0);
  }

  private static List<String> bodies(String kind) {
    List<String> bodies = new ArrayList<>();
    for (Path file : SharedFiles.payloads(kind)) {
      String text = SharedFiles.text(file);
      boolean list = file.getFileName().toString().startsWith("list-");
      bodies.addAll(list ? JsonTree.members(text) : List.of(text));
    }
    return bodies;
  }

  /** Collects the members that a record within a record has no component for. */
  private static void unknown(Object value, String path, Set<String> found) {
    if (value instanceof List<?> list) {
      list.forEach(each -> unknown(each, path + "[]", found));
    }
    RecordComponent[] components = value.getClass().getRecordComponents();
    if (components == null) {
      return;
    }
    Set<String> names =
        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    for (RecordComponent component : components) {
      Object inner = inner(component, value);
      if (inner instanceof Extras extras) {
        extras.names().stream()
            .filter(name -> !names.contains(name))
            .forEach(name -> found.add(path + "." + name));
      } else if (inner != null) {
        unknown(inner, path + "." + component.getName(), found);
      }
    }
  }

  private static @Nullable Object inner(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException hidden) {
      throw new LinkageError("no accessor of " + component, hidden);
    }
  }
}
