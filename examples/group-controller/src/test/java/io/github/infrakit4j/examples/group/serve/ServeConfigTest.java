package io.github.infrakit4j.examples.group.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.examples.group.control.Settings;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServeConfigTest {
  private static final Map<String, String> HOME = Map.of("INFRAKIT_HOME", "/home/me/ik");

  @Test
  void theDefaultsAreInfraKits() {
    ServeConfig config = ServeConfig.of(new ServeOptions(), HOME);
    assertThat(config.name()).isEqualTo("group-stateless");
    assertThat(config.flavorName()).isEqualTo("vanilla");
    assertThat(config.directory()).isEqualTo(Path.of("/home/me/ik/plugins"));
    assertThat(config.state()).isEqualTo(Path.of("/home/me/ik/state/group-stateless.json"));
    assertThat(config.callLimit()).isEqualTo(Duration.ofSeconds(15));
    assertThat(config.settings()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void variablesAreInfraKitsToo() {
    Map<String, String> environment = new HashMap<>(HOME);
    environment.put("INFRAKIT_GROUP_POLL_INTERVAL", "3s");
    environment.put("INFRAKIT_GROUP_MAX_PARALLEL_NUM", "4");
    environment.put("INFRAKIT_GROUP_SELF_LOGICAL_ID", "10.0.0.1");
    environment.put("INFRAKIT_CLIENT_TIMEOUT", "5s");
    ServeConfig config = ServeConfig.of(new ServeOptions(), environment);
    assertThat(config.settings())
        .isEqualTo(new Settings(Duration.ofSeconds(3), 4, new LogicalId("10.0.0.1")));
    assertThat(config.callLimit()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aFlagIsStrongerThanItsVariable() {
    Map<String, String> environment = new HashMap<>(HOME);
    environment.put("INFRAKIT_GROUP_POLL_INTERVAL", "3s");
    ServeOptions flags = new ServeOptions();
    flags.pollInterval = "250ms";
    flags.name = "mine";
    ServeConfig config = ServeConfig.of(flags, environment);
    assertThat(config.settings().poll()).isEqualTo(Duration.ofMillis(250));
    assertThat(config.state()).hasFileName("mine.json");
  }

  @Test
  void whatIsWrongIsNamed() {
    ServeOptions flags = new ServeOptions();
    for (String wrong : new String[] {"soon", "0", "-1s"}) {
      flags.pollInterval = wrong;
      assertThatThrownBy(() -> ServeConfig.of(flags, HOME))
          .hasMessageStartingWith("--poll-interval: ");
    }
    flags.pollInterval = null;
    flags.maxParallel = "-1";
    assertThatThrownBy(() -> ServeConfig.of(flags, HOME))
        .hasMessageStartingWith("--max-parallel: ");
  }
}
