package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.resource.fabric.UplinkSet;
import io.github.infrakit4j.oneview.resource.storage.StorageVolume;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interconnects, storage and logical enclosures: what is sent and what is made of the answers. */
class FabricAndStorageTest {
  private final FakeAppliance appliance = FakeAppliance.plain();
  private OneView oneView;

  @BeforeEach
  void build() {
    oneView = appliance.client().build();
  }

  @AfterEach
  void stop() {
    oneView.close();
    appliance.close();
  }

  private RecordedRequest sent(String requestLine) {
    RecordedRequest last = appliance.lastRequest();
    assertThat(last.getMethod() + " " + last.getTarget()).isEqualTo(requestLine);
    return last;
  }

  @Test
  void aVolumeCanBeForgottenWithoutBeingDestroyed() {
    appliance
        .then(
            200,
            "{\"uri\":\"/rest/storage-volumes/v\",\"eTag\":\"2\","
                + "\"provisionedCapacity\":\"1073741824\",\"allocatedCapacity\":7}")
        .then(202, Samples.task("Running"));
    StorageVolume volume =
        oneView.storage().volumes().get(ResourceUri.of("/rest/storage-volumes/v"));
    assertThat(volume.provisionedCapacity()).isEqualTo(AnyJson.string("1073741824"));
    assertThat(volume.allocatedCapacity()).isEqualTo(AnyJson.number(7));
    oneView.storage().volumes().delete(volume.requireUri(), volume.eTag(), true);
    RecordedRequest request = sent("DELETE /rest/storage-volumes/v?suppressDeviceUpdates=true");
    assertThat(request.getHeaders().get("If-Match")).isEqualTo("2");
  }

  @Test
  void updatingFromTheGroupNeedsNoBody() {
    appliance.then(202, Samples.task("Running"));
    ResourceUri logical = ResourceUri.of("/rest/logical-enclosures/L");
    assertThat(oneView.infrastructure().logicalEnclosures().updateFromGroup(logical).uri())
        .isEqualTo(Samples.TASK_URI);
    assertThat(sent("PUT /rest/logical-enclosures/L/updateFromGroup").getBodySize()).isZero();
  }

  @Test
  void anUplinkSetIsFoundByNameAndReplacedInItsRevision() {
    appliance
        .then(
            200,
            "{\"members\":[{\"uri\":\"/rest/uplink-sets/u\",\"name\":\"up\",\"eTag\":\"5\","
                + "\"portConfigInfos\":[{\"desiredSpeed\":\"Auto\"}],\"lacpTimer\":\"Short\"}]}")
        .then(202, Samples.task("Running"));
    UplinkSet set = oneView.fabric().uplinkSets().byName("up").orElseThrow();
    oneView.fabric().uplinkSets().replace(set);
    RecordedRequest request = sent("PUT /rest/uplink-sets/u");
    assertThat(request.getHeaders().get("If-Match")).isEqualTo("5");
    assertThat(FakeAppliance.body(request))
        .contains("\"lacpTimer\":\"Short\"", "[{\"desiredSpeed\":\"Auto\"}]");
  }

  @Test
  void scriptsGoAsAJsonString() {
    appliance.then(202, Samples.task("Running"));
    oneView
        .infrastructure()
        .logicalEnclosures()
        .replaceScript(ResourceUri.of("/rest/logical-enclosures/L"), "name \"E1\"\n");
    assertThat(FakeAppliance.body(sent("PUT /rest/logical-enclosures/L/script")))
        .isEqualTo("\"name \\\"E1\\\"\\n\"");
  }

  @Test
  void aFirmwareBundleGoesAsOneFile(@TempDir Path folder) throws IOException {
    appliance.then(202, Samples.task("Running"));
    Path file = Files.writeString(folder.resolve("spp.iso"), "the bytes");
    oneView.appliance().firmwareBundles().upload(file, Duration.ofMinutes(1));
    RecordedRequest request = sent("POST /rest/firmware-bundles");
    assertThat(request.getHeaders().get("uploadfilename")).isEqualTo("spp.iso");
    assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data");
    assertThat(FakeAppliance.body(request))
        .contains("name=\"file\"; filename=\"spp.iso\"", "the bytes");
  }
}
