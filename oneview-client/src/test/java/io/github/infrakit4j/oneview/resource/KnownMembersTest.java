package io.github.infrakit4j.oneview.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.JsonTree;
import io.github.infrakit4j.oneview.Samples;
import io.github.infrakit4j.oneview.SharedFiles;
import io.github.infrakit4j.oneview.resource.appliance.FirmwareDriver;
import io.github.infrakit4j.oneview.resource.fabric.SasLogicalInterconnect;
import io.github.infrakit4j.oneview.resource.storage.SasLogicalJbodAttachment;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which members of what appliances sent the records have a component for, and which they only keep.
 * A recorded answer with a member that is in neither list is a find.
 */
class KnownMembersTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "server-profiles, ServerProfile,",
    "new-profile, ServerProfile,",
    "server-profile-templates, ServerProfileTemplate,",
    "server-hardware, ServerHardware, assetTag intelligentProvisioningVersion migrationState"
        + " remoteSupportSettings remoteSupportUri scopeUris serverFirmwareInventoryUri"
        + " serverSettings signature supportDataCollectionState supportDataCollectionType"
        + " supportDataCollectionsUri supportState",
    "server-hardware-types, ServerHardwareType, adapters biosSettings storageCapabilities",
    "enclosures, Enclosure, applianceBayCount applianceBays deviceBayWatts fanBayCount fanBays"
        + " fansAndManagementDevicesWatts forceInstallFirmware frameLinkModuleDomain"
        + " fwBaselineName fwBaselineUri interconnectBayCount interconnectBayWatts"
        + " interconnectBays isFwManaged managerBayCount managerBays minimumPowerSupplies"
        + " minimumPowerSuppliesForRedundantPowerFeed powerAllocatedWatts powerAvailableWatts"
        + " powerCapacityBoostWatts powerCapacityWatts powerMode powerSupplyBayCount"
        + " powerSupplyBays reconfigurationState remoteSupportSettings remoteSupportUri scopeUris"
        + " supportDataCollectionState supportDataCollectionType supportDataCollectionsUri"
        + " supportState uidState version",
    "tasks, Task, data taskOutput",
    "available-targets, AvailableTargets,",
    "labels, catalog.ResourceLabels,",
    "logical-enclosures, infrastructure.LogicalEnclosure, deploymentManagerSettings ipv4Ranges",
    "networks, catalog.IndexResource,",
    "enclosure-groups, catalog.IndexTree,"
  })
  void whatIsOnlyKeptIsListed(
      String kind, String record, @Nullable String kept, TestReporter report)
      throws ClassNotFoundException {
    Class<? extends Record> type =
        Class.forName(ServerProfile.class.getPackageName() + "." + record).asSubclass(Record.class);
    Set<String> sent = new TreeSet<>();
    for (String body : bodies(kind)) {
      sent.addAll(Json.read(AnyJson.Members.class, body).extras().names());
      Json.read(type, body);
    }
    Set<String> known = new TreeSet<>(sent);
    known.retainAll(components(type));
    Set<String> unknown = new TreeSet<>(sent);
    unknown.removeAll(known);
    report.publishEntry(record, known.size() + " of " + sent.size() + " typed, kept: " + unknown);
    assertThat(unknown)
        .isEqualTo(new TreeSet<>(kept == null ? List.of() : List.of(kept.split(" ", -1))));
    assertThat(known).hasSizeGreaterThanOrEqualTo(2);
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> bodies(String kind) {
    return SharedFiles.payloads(kind).stream().flatMap(KnownMembersTest::bodies).toList();
  }

  private static Stream<String> bodies(Path file) {
    String text = SharedFiles.text(file);
    if (file.getFileName().toString().startsWith("list-")) {
      return JsonTree.members(text).stream();
    }
    return text.contains("\"type\"") ? Stream.of(text) : Stream.empty();
  }

  @Test
  void whatIsNotKnownIsKeptAndListed() {
    Extras extras = Json.read(ServerProfile.class, Samples.PROFILE).extras();
    assertThat(extras.names()).contains("future").doesNotContain("name", "state", "bios");
  }

  @Test
  void sasResourcesHaveTheNamesThatHpesLibrariesKnow() {
    SasLogicalJbodAttachment attachment =
        Json.read(
            SasLogicalJbodAttachment.class,
            "{\"sasLogicalJBODUri\":\"/rest/sas-logical-jbods/1\",\"mezzSlotNumber\":1,"
                + "\"serverProfileUri\":\"/rest/server-profiles/p\"}");
    assertThat(attachment.sasLogicalJBODUri())
        .isEqualTo(ResourceUri.of("/rest/sas-logical-jbods/1"));
    assertThat(attachment.extras().names()).isEmpty();
    SasLogicalInterconnect joined =
        Json.read(
            SasLogicalInterconnect.class,
            "{\"sasInterconnectUris\":[\"/rest/sas-interconnects/1\"],\"enclosureUris\":[],"
                + "\"driveEnclosureUris\":[],\"stateReason\":\"None\"}");
    assertThat(joined.sasInterconnectUris())
        .containsExactly(ResourceUri.of("/rest/sas-interconnects/1"));
    assertThat(joined.extras().names()).isEmpty();
  }

  @Test
  void theRepositoriesOfABundleAreAnObject() {
    FirmwareDriver bundle =
        Json.read(
            FirmwareDriver.class,
            "{\"name\":\"SPP\",\"locations\":{\"/rest/repositories/1\":\"Internal\"}}");
    assertThat(bundle.locations()).isNotNull();
    assertThat(bundle.locations().member("/rest/repositories/1").orElseThrow().asText())
        .contains("Internal");
  }
}
