package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.AuditLog;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditLogTest {
  private final FakeAppliance appliance = FakeAppliance.plain();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    appliance.close();
  }

  private List<AuditLog.Line> lines() {
    return text().lines().map(line -> Json.read(AuditLog.Line.class, line)).toList();
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("Scenario 151: one line for each call, failures too, and no secrets")
  void eachCallIsOneLine() {
    appliance
        .then(503, "")
        .then(200, Samples.PROFILE)
        .then(409, "{\"errorCode\":\"BUSY\",\"message\":\"Locked by \\\"x\\\".\"}")
        .then(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    try (OneView oneView = appliance.client().listener(AuditLog.to(out, "rack 1")).build()) {
      oneView.profiles().get(Samples.PROFILE_URI);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> oneView.profiles().create(ServerProfile.named("ä \"1\"")))
            .isInstanceOf(OneViewException.class);
      }
    }
    assertThat(lines())
        .extracting(
            AuditLog.Line::method,
            AuditLog.Line::path,
            AuditLog.Line::attempts,
            AuditLog.Line::status,
            AuditLog.Line::outcome,
            AuditLog.Line::errorCode)
        .containsExactly(
            tuple("GET", "/rest/version", 1, 200, "ok", null),
            tuple("POST", "/rest/login-sessions", 1, 200, "ok", null),
            tuple("GET", "/rest/server-profiles/p1", 2, 200, "ok", null),
            tuple("POST", "/rest/server-profiles", 1, 409, "failed", "BUSY"),
            tuple("POST", "/rest/server-profiles", 1, null, "unknown", null),
            tuple("DELETE", "/rest/login-sessions", 1, 204, "ok", null));
    assertThat(lines()).allSatisfy(line -> assertThat(line.client()).isEqualTo("rack 1"));
    assertThat(lines().get(3).exception()).isEqualTo("ApplianceException");
    assertThat(lines().get(3).message()).contains("Locked by \"x\".");
    assertThat(lines())
        .allSatisfy(
            line ->
                assertThat(Instant.parse(line.start()))
                    .isBeforeOrEqualTo(Instant.parse(line.end())));
    assertThat(text()).doesNotContain(FakeAppliance.PASSWORD).doesNotContain("token-");
  }

  @Test
  void linesOfManyThreadsDoNotMix() {
    appliance.then(200, Samples.PROFILE);
    try (OneView oneView = appliance.client().listener(AuditLog.to(out, "x")).build()) {
      IntStream.range(0, 200).parallel().forEach(n -> oneView.profiles().get(Samples.PROFILE_URI));
    }
    assertThat(lines()).hasSize(203);
  }

  @Test
  void aFullDiskStopsNoCallAndIsCounted() {
    appliance.then(200, Samples.PROFILE);
    AuditLog full =
        AuditLog.to(
            new OutputStream() {
              @Override
              public void write(int octet) throws IOException {
                throw new IOException("no space left on device");
              }
            },
            "x");
    try (OneView oneView = appliance.client().listener(full).build()) {
      assertThat(oneView.profiles().get(Samples.PROFILE_URI).name()).isEqualTo("web 1");
    }
    assertThat(full.lost()).isEqualTo(4);
  }
}
