package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileChangeTest extends ApplianceTestCase {
  private Answer put(Map<String, @Nullable Object> profile) {
    return http.put(String.valueOf(profile.get("uri")), profile);
  }

  @Test
  void knownEntityTagIs304() {
    profile("web", "h1");
    Answer got = http.get(uri("web"));
    String tag = String.valueOf(got.headers().get("ETag"));
    assertThat(http.get(uri("web"), "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(http.get(uri("web"), "If-None-Match", "old").status()).isEqualTo(200);
  }

  @Test
  void descriptionChangesAtOnceAlsoWhenTheServerIsOn() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    appliance.servers().power("h1", "On");
    profile.put("description", "new words");
    Answer accepted = put(profile);
    seconds(1);
    assertThat(get("web")).containsEntry("description", "new words");
    seconds(5);
    assertEnded(accepted, "Completed");
    assertThat(get("web")).containsEntry("state", "Normal").containsEntry("inProgress", false);
    assertThat(get("web").get("eTag")).isNotEqualTo(profile.get("eTag"));
    assertThat(appliance.servers().state("h1")).isEqualTo("ProfileApplied");
  }

  @Test
  void staleEntityTagIs412() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    appliance.profiles().edit("web", body -> body.put("description", "somebody"));
    profile.put("description", "mine");
    assertThat(put(profile).status()).isEqualTo(412);
    assertThat(http.put(uri("web"), profile, "If-Match", "*").status()).isEqualTo(202);
  }

  @Test
  void updateWithoutAnyEntityTagIs403() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    profile.remove("eTag");
    assertThat(put(profile).status()).isEqualTo(403);
  }

  @Test
  void hardwareSectionsNeedThePowerOff() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    appliance.servers().power("h1", "On");
    profile.put("boot", Json.object("manageBoot", true, "order", List.of("PXE", "HardDisk")));
    Answer refused = put(profile);
    seconds(2);
    assertTaskError(refused, "ServerNotOffWithCauseForNoServerChange");
    assertThat(task(refused).body())
        .contains("can only be applied when the power is off: \\n* Boot settings");
    appliance.servers().power("h1", "Off");
    Answer accepted = put(get("web"));
    seconds(30);
    assertEnded(accepted, "Completed");
  }

  @Test
  void bootOrderChangesOnAServerThatIsOffAndTheRestStays() {
    Map<String, @Nullable Object> before = profile("web", "h1");
    Map<String, @Nullable Object> changed = Json.copy(before);
    changed.put("boot", Json.object("manageBoot", true, "order", List.of("PXE", "HardDisk")));
    Answer accepted = put(changed);
    seconds(2);
    assertThat(get("web")).containsEntry("state", "Updating");
    assertThat(appliance.servers().state("h1")).isEqualTo("ApplyingProfile");
    seconds(30);
    assertEnded(accepted, "Completed");
    Map<String, @Nullable Object> after = get("web");
    assertThat(Json.texts(after, "boot.order")).containsExactly("PXE", "HardDisk");
    assertThat(after).containsEntry("templateCompliance", "NonCompliant");
    for (String same : List.of("connectionSettings", "bios", "serverHardwareUri", "macType")) {
      assertThat(after.get(same)).as(same).isEqualTo(before.get(same));
    }
  }

  @Test
  void profileMovesToAnotherServer() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    profile.put("serverHardwareUri", appliance.servers().uri("h2"));
    Answer accepted = put(profile);
    seconds(30);
    assertEnded(accepted, "Completed");
    assertThat(appliance.profiles().serverOf("web")).contains("h2");
    assertThat(appliance.servers().state("h1")).isEqualTo("NoProfileApplied");
    assertThat(appliance.history().profilesOn("h2")).containsExactly("web");
  }

  @Test
  void profileIsUnassigned() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    profile.put("serverHardwareUri", null);
    profile.remove("enclosureUri");
    profile.remove("enclosureBay");
    Answer accepted = put(profile);
    seconds(30);
    assertEnded(accepted, "Completed");
    assertThat(get("web"))
        .containsEntry("serverHardwareUri", null)
        .containsEntry("enclosureBay", null);
    assertThat(appliance.servers().get("h1")).containsEntry("serverProfileUri", null);
  }

  @Test
  void profileDoesNotMoveToATakenServer() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    profile.put("serverHardwareUri", appliance.servers().uri("h3"));
    Answer refused = put(profile);
    seconds(2);
    assertTaskError(refused, "ProfileAlreadyExistsInServer");
    assertThat(appliance.profiles().serverOf("web")).contains("h1");
  }

  @Test
  void addressTypesAreFixedAndNamesUnique() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    profile.put("serialNumberType", "Virtual");
    Answer fixed = put(profile);
    seconds(2);
    assertTaskError(fixed, "ProfileAttributeFixed");
    Map<String, @Nullable Object> renamed = get("web");
    renamed.put("name", "payroll");
    Answer taken = put(renamed);
    seconds(2);
    assertTaskError(taken, "ProfileNameAlreadyExists");
  }

  @Test
  void secondOperationOnABusyProfileIs409() {
    http.create("T", "web", "h1");
    seconds(2);
    assertThat(http.delete(uri("web"), "If-Match", "*").status()).isEqualTo(409);
    seconds(30);
    assertThat(http.delete(uri("web"), "If-Match", "*").status()).isEqualTo(202);
    assertThat(http.delete(uri("web"), "If-Match", "*").status()).isEqualTo(409);
  }

  @Test
  void deleteFreesTheServer() {
    profile("web", "h1");
    String uri = uri("web");
    Answer accepted = http.delete(uri, "If-Match", "*");
    seconds(2);
    assertThat(http.get(uri).text("state")).isEqualTo("Deleting");
    assertThat(appliance.servers().state("h1")).isEqualTo("RemovingProfile");
    seconds(20);
    assertEnded(accepted, "Completed");
    assertThat(http.get(uri).status()).isEqualTo(404);
    assertThat(appliance.servers().get("h1"))
        .containsEntry("state", "NoProfileApplied")
        .containsEntry("serverProfileUri", null)
        .containsEntry("powerLock", false);
  }

  @Test
  void deleteWantsIfMatchFromApi500On() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    assertThat(http.delete(uri("web")).status()).isEqualTo(403);
    assertThat(http.delete(uri("web"), "If-Match", "1/1").status()).isEqualTo(412);
    String tag = "\"" + profile.get("eTag") + "\"";
    assertThat(http.delete(uri("web"), "If-Match", tag).status()).isEqualTo(202);
    http.api = 300;
    assertThat(http.delete(uri("payroll")).status()).isEqualTo(202);
  }

  @Test
  void deleteOfAPoweredOnServersProfileFailsInTheTask() {
    profile("web", "h1");
    appliance.servers().power("h1", "On");
    Answer refused = http.delete(uri("web"), "If-Match", "*");
    seconds(20);
    assertTaskError(refused, "ServerNotOffWithCauseForNoServerChange");
    assertThat(get("web")).containsEntry("state", "Normal");
  }

  @Test
  void deleteByFilterIsAcceptedWhateverMatches() {
    profile("web", "h1");
    String path = "/rest/server-profiles?filter=";
    assertThat(http.delete(path + "name='none'").status()).isEqualTo(202);
    assertThat(http.delete(path + "name~'none'").status()).isEqualTo(400);
    assertThat(http.delete(path + "name='web'").status()).isEqualTo(202);
    seconds(20);
    assertThat(appliance.profiles().names()).containsExactly("payroll");
  }

  @Test
  void templateCanBeAppliedAgain() {
    profile("web", "h1");
    appliance
        .templates()
        .edit("T", t -> t.put("boot", Json.object("manageBoot", true, "order", List.of("PXE"))));
    assertThat(get("web")).containsEntry("templateCompliance", "NonCompliant");
    Answer preview = http.get(uri("web") + "/compliance-preview");
    assertThat(preview.text("isOnlineUpdate")).isEqualTo("false");
    assertThat(Json.texts(preview.json(), "automaticUpdates")).hasSize(1);
    Answer accepted = http.patch(uri("web"), "/templateCompliance", "Compliant");
    seconds(30);
    assertEnded(accepted, "Completed");
    assertThat(get("web")).containsEntry("templateCompliance", "Compliant");
    assertThat(Json.texts(get("web"), "boot.order")).containsExactly("PXE");
  }

  @Test
  void refreshAndReapplyAreTasks() {
    profile("web", "h1");
    Answer refresh = http.patch(uri("web"), "/refreshState", "RefreshPending");
    seconds(2);
    assertThat(get("web")).containsEntry("refreshState", "Refreshing");
    seconds(10);
    assertEnded(refresh, "Completed");
    appliance.servers().power("h1", "On");
    Answer reapply = http.patch(uri("web"), "/serverHardwareReapplyState", "ApplyPending");
    seconds(2);
    assertTaskError(reapply, "ServerNotOffWithCauseForNoServerChange");
    assertThat(http.patch(uri("web"), "/name", "x").status()).isEqualTo(400);
  }

  @Test
  void availableTargetsAreFreeServersAndEmptyBays() {
    Answer all = http.get("/rest/server-profiles/available-targets");
    List<Map<String, @Nullable Object>> targets = Json.objects(all.json(), "targets");
    assertThat(targets).anyMatch(t -> "h1".equals(t.get("serverHardwareName")));
    assertThat(targets).noneMatch(t -> "h3".equals(t.get("serverHardwareName")));
    assertThat(targets).filteredOn(t -> t.get("serverHardwareUri") == null).hasSize(12);
    assertThat(targets)
        .filteredOn(t -> "rack1".equals(t.get("serverHardwareName")))
        .singleElement()
        .satisfies(t -> assertThat(t).containsEntry("enclosureUri", null));
    String type = String.valueOf(appliance.servers().get("rack1").get("serverHardwareTypeUri"));
    assertThat(http.get("/rest/server-profiles/available-servers?serverHardwareTypeUri=" + type))
        .satisfies(a -> assertThat(a.body()).startsWith("[{\"name\":\"rack1\""));
  }

  @Test
  void oldVersionsHaveConnectionsAtTheTop() {
    http.api = 300;
    Map<String, @Nullable Object> draft = http.draft("T", "old", "h1");
    assertThat(draft)
        .containsKey("connections")
        .doesNotContainKeys("connectionSettings", "managementProcessor")
        .containsEntry("type", "ServerProfileV6");
    Answer accepted = http.post("/rest/server-profiles", draft);
    seconds(30);
    assertEnded(accepted, "Completed");
    assertThat(get("old")).containsEntry("templateCompliance", "Compliant");
    http.api = 8600;
    assertThat(Json.objects(get("old"), "connectionSettings.connections")).hasSize(1);
    assertThat(get("old")).containsEntry("type", "ServerProfileV12");
  }

  @Test
  void memberThatAClientLosesIsNoticed() {
    http.api = 8600;
    Map<String, @Nullable Object> draft = http.draft("T", "web", "h1");
    assertThat(draft).containsKey("managementProcessor");
    draft.remove("managementProcessor");
    http.post("/rest/server-profiles", draft);
    seconds(30);
    assertThat(get("web")).containsEntry("templateCompliance", "NonCompliant");
  }

  @Test
  void connectionsGetPhysicalAddressesFromTheServer() {
    Map<String, @Nullable Object> profile = profile("web", "h1");
    Map<String, @Nullable Object> connection =
        Json.objects(profile, "connectionSettings.connections").get(0);
    assertThat(connection).containsEntry("state", "Deployed").containsEntry("status", "OK");
    assertThat(String.valueOf(connection.get("mac"))).startsWith("02:51:00:01:01");
  }
}
