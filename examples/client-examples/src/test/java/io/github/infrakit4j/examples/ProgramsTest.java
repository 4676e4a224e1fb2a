package io.github.infrakit4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each program, run as users run it, and what the appliance says afterwards. */
class ProgramsTest {
  @TempDir private Path folder;
  private SimulatedAppliance appliance;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void start() throws IOException {
    Rack rack =
        Rack.builder().servers(2).template("web").profile("web 1", p -> p.server("h1")).build();
    appliance = SimulatedAppliance.builder().rack(rack).speed(1000).start();
    environment.putAll(Ran.environment(appliance, folder));
  }

  @AfterEach
  void stop() {
    assertThat(appliance.sessions()).isZero();
    appliance.close();
  }

  private Ran run(Class<?> program, String... words) throws IOException, InterruptedException {
    return Ran.program(program, environment, folder, words);
  }

  private static void printed(Ran ran, String out) {
    assertThat(ran.err() + ran.out()).endsWith(out);
    assertThat(ran.out()).isEqualTo(out);
    assertThat(ran.status()).isZero();
  }

  @Test
  void allServersAreListed() throws Exception {
    printed(
        run(ListServers.class),
        """
        h1               ProLiant Simulated Gen10 ProfileApplied   Off web 1
        h2               ProLiant Simulated Gen10 NoProfileApplied Off -
        """);
  }

  @Test
  void aProfileIsMadeFromATemplateAndWaitedFor() throws Exception {
    Ran ran = run(CreateFromTemplate.class, "web", "h2", "web 2");
    printed(ran, "web 2 on h2: Normal\n");
    assertThat(ran.err()).startsWith("0 %").contains("100 %");
    assertThat(appliance.servers().get("h2")).containsEntry("state", "ProfileApplied");
  }

  @Test
  void theServerOfAProfileIsTurnedOffAndOn() throws Exception {
    appliance.servers().power("h1", "On");
    printed(run(PowerCycle.class, "web 1"), "off\nh1: On\n");
    assertThat(appliance.journal().matching("PUT", ".*/powerState")).hasSize(2);
  }

  @Test
  void aBootDeviceIsSetForGoodOrOnce() throws Exception {
    printed(run(SetBootDevice.class, "web 1", "PXE"), "boots from PXE\n");
    assertThat(appliance.profiles().byName("web 1").orElseThrow().toString())
        .contains("order=[PXE,");
    printed(run(SetBootDevice.class, "web 1", "CD", "once"), "boots once from CD\n");
    assertThat(appliance.servers().get("h1")).containsEntry("oneTimeBoot", "CDROM");
  }

  @Test
  void whatIsWrongIsOneSentence() throws Exception {
    assertThat(run(PowerCycle.class, "Web 1"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "there is no server profile named \"Web 1\" (names are told apart by case)\n"));
    assertThat(run(SetBootDevice.class, "web 1"))
        .isEqualTo(new Ran(2, "", "usage: SetBootDevice PROFILE DEVICE [once]\n"));
    environment.put("OV_PASSWORD", "wrong");
    assertThat(run(ListServers.class).err())
        .startsWith("credentials refused by")
        .doesNotContain("wrong")
        .hasLineCount(1);
    environment.remove("OV_ADDRESS");
    assertThat(run(ListServers.class))
        .isEqualTo(new Ran(1, "", "no appliance to talk to: set OV_ADDRESS in the environment\n"));
  }
}
