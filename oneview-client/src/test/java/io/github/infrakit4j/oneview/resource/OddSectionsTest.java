package io.github.infrakit4j.oneview.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.JsonTree;
import io.github.infrakit4j.oneview.rest.Json;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections of profiles in shapes that nobody has seen. */
class OddSectionsTest {
  private static final String KNOWN =
      "\"uri\":\"/rest/server-profiles/1\",\"name\":\"web-1\",\"description\":\"ours\","
          + "\"serverHardwareUri\":\"/rest/server-hardware/1\",\"state\":\"Normal\",\"eTag\":\"7\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"bios\":\"as the template says\"",
        "\"bios\":[]",
        "\"bios\":[{\"manageBios\":true}]",
        "\"bios\":7",
        "\"bios\":true",
        "\"bios\":{\"manageBios\":{\"mode\":\"auto\"},\"overriddenSettings\":[]}",
        "\"bios\":{\"manageBios\":\"maybe\",\"consistencyState\":[1.0]}",
        "\"bios\":{\"overriddenSettings\":\"none\",\"new\":1.50}",
        "\"bios\":{\"overriddenSettings\":{\"PowerProfile\":\"MaxPerf\"}}",
        "\"bios\":{\"overriddenSettings\":[{\"id\":\"a\",\"value\":[\"b\"]}]}",
        "\"bios\":{\"overriddenSettings\":[{\"id\":\"a\",\"x\":1.0},\"b\",null,[2.0],{\"id\":\"c\"}]}",
        "\"boot\":{\"manageBoot\":true,\"order\":[\"PXE\",{\"device\":\"CD\"},null]}",
        "\"boot\":{\"manageBoot\":true,\"order\":[\"PXE\",7,1.50]}",
        "\"boot\":{\"manageBoot\":true,\"order\":[null]},\"bios\":{\"manageBios\":true}",
        "\"connections\":{\"1\":{\"id\":1}}",
        "\"connections\":[{\"id\":\"one\",\"boot\":[{\"priority\":\"Primary\"}]},\"two\"]",
        "\"connectionSettings\":{\"connections\":[{\"id\":99999999999,\"boot\":\"PXE\"}]}",
        "\"localStorage\":{\"controllers\":[[{\"mode\":\"RAID\"}],{\"logicalDrives\":[\"a\"]}]}",
        "\"sanStorage\":{\"volumeAttachments\":[{\"id\":1,\"storagePaths\":[{\"targets\":[5]}]}]}",
        "\"firmware\":\"\",\"bootMode\":{\"manageMode\":\"\",\"mode\":{}}"
      })
  void anOddSectionCostsNothingElseAndComesBackAsItCame(String odd) {
    String json = "{" + odd + "," + KNOWN + ",\"later\":[" + "{}]}";
    for (String each : new String[] {json, "{" + KNOWN + "," + odd + "}"}) {
      for (int again = 0; again < 3; again++) {
        ServerProfile profile = Json.read(ServerProfile.class, each);
        assertThat(profile.name()).isEqualTo("web-1");
        assertThat(profile.description()).isEqualTo("ours");
        assertThat(profile.state()).isEqualTo(ServerProfile.State.NORMAL);
        assertThat(profile.eTag()).isEqualTo("7");
        assertThat(JsonTree.of(Json.write(profile))).isEqualTo(JsonTree.of(each));
        assertThat(JsonTree.of(Json.write(profile.withDescription("mine"))))
            .isEqualTo(JsonTree.of(each.replace("\"ours\"", "\"mine\"")));
      }
      ServerProfileTemplate template = Json.read(ServerProfileTemplate.class, each);
      assertThat(JsonTree.of(Json.write(template))).isEqualTo(JsonTree.of(each));
    }
  }

  @Test
  void whatIsUnderstoodOfASectionIsRead() {
    Bios bios =
        Objects.requireNonNull(
            Json.read(
                    ServerProfile.class,
                    "{\"bios\":{\"manageBios\":true,\"overriddenSettings\":\"none\"}}")
                .bios());
    assertThat(bios.manageBios()).isTrue();
    assertThat(bios.overriddenSettings()).isNull();
    assertThat(bios.extras().json("overriddenSettings")).contains("\"none\"");
  }

  @Test
  void aNewSectionTakesThePlaceOfAnOddOne() {
    ServerProfile odd = Json.read(ServerProfile.class, "{\"bios\":\"odd\",\"x\":1}");
    assertThat(odd.bios()).isNull();
    Bios next = Json.read(Bios.class, "{\"manageBios\":false}");
    assertThat(Json.write(odd.withBios(next)))
        .isEqualTo("{\"bios\":{\"manageBios\":false},\"x\":1}");
    assertThat(Json.write(odd.withBios(null))).isEqualTo("{\"bios\":null,\"x\":1}");
  }

  @Test
  void anOddPortMapLeavesAServerReadable() {
    String json =
        "{\"name\":\"h1\",\"portMap\":[1],\"mpHostInfo\":{\"mpIpAddresses\":\"10.0.0.1\"}}";
    ServerHardware server = Json.read(ServerHardware.class, json);
    assertThat(server.name()).isEqualTo("h1");
    assertThat(JsonTree.of(Json.write(server))).isEqualTo(JsonTree.of(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"description\":{\"text\":\"ours\"}}",
        "{\"serverHardwareUri\":[]}",
        "{\"state\":{\"value\":\"Normal\"}}",
        "{\"inProgress\":\"perhaps\"}",
        "{\"initialScopeUris\":\"all\"}",
        "{\"bios\":{\"manageBios\":tru}}",
        "{\"bios\":[1,2}"
      })
  void whatSaysWhoseAProfileIsIsNotTakenForNothing(String json) {
    assertThatThrownBy(() -> Json.read(ServerProfile.class, json))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
