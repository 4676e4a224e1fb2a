package io.github.infrakit4j.examples.group.vanilla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.Attachment;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VanillaFlavorTest {
  private static final Allocation TWO = Allocation.ofSize(2);
  private static final Index INDEX = new Index(new GroupId("web"), 2);

  private final VanillaFlavor flavor = new VanillaFlavor();

  private InstanceSpec prepare(String properties, InstanceSpec spec) {
    return flavor.prepare(Json.of(properties), spec, TWO, INDEX);
  }

  @Test
  void addsWhatThePropertiesSayAndKeepsTheRest() {
    InstanceSpec spec =
        new InstanceSpec(
            Json.of("{\"a\":1}"),
            Map.of("infrakit.group", "web", "tier", "old"),
            "first",
            new LogicalId("10.0.0.1"),
            List.of(new Attachment("v1", "ebs")));
    InstanceSpec prepared =
        prepare(
            """
            {"Init":["#!/bin/sh","echo hi"],"tags":{"tier":"web"},
             "Attachments":[{"ID":"v2","Type":"nfs"}],"Other":1}""",
            spec);
    assertThat(prepared)
        .isEqualTo(
            new InstanceSpec(
                spec.properties(),
                Map.of("infrakit.group", "web", "tier", "web"),
                "first\n#!/bin/sh\necho hi",
                spec.logicalId(),
                List.of(new Attachment("v1", "ebs"), new Attachment("v2", "nfs"))));
  }

  @Test
  void emptyAndMissingPropertiesAddNothing() {
    InstanceSpec spec = InstanceSpec.of(Json.of("{}"), Map.of("a", "b"));
    for (String nothing : List.of("{}", "null", "{\"Init\":null,\"Tags\":null}")) {
      assertThat(prepare(nothing, spec)).isEqualTo(spec);
    }
  }

  @Test
  void refusesWhatItCannotDo() {
    for (String wrong : List.of("[]", "{\"Init\":\"one\"}", "{\"Tags\":[]}")) {
      assertThatThrownBy(() -> flavor.validate(Json.of(wrong), TWO))
          .as(wrong)
          .hasMessageStartingWith("Invalid flavor properties: ");
    }
    assertThatThrownBy(
            () -> flavor.validate(Json.of("{\"InitScriptTemplateURL\":\"file:///x\"}"), TWO))
        .hasMessageContaining("give the script's lines in Init");
  }

  @Test
  void everythingIsHealthy() {
    InstanceDescription instance =
        new InstanceDescription(new InstanceId("a"), null, Map.of(), null);
    assertThat(flavor.healthy(Json.of("{}"), instance)).isEqualTo(Health.HEALTHY);
  }
}
