package io.github.infrakit4j.quickstart;

import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.RackPage;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a tour needs, running.
 *
 * @param appliance the simulated rack
 * @param page shows it to a browser
 * @param witness asks it, with a session of its own
 * @param plugin the plugin, a process of its own
 * @param pluginPage the address of its page for browsers
 * @param controller the group controller, another one
 * @param instances calls the plugin
 * @param groups calls the controller
 */
record Sandbox(
    SimulatedAppliance appliance,
    RackPage page,
    ApplianceWitness witness,
    JavaProcess plugin,
    String pluginPage,
    JavaProcess controller,
    PluginClient instances,
    PluginClient groups) {
  /** Simulated seconds in a second: a server takes about three seconds to make. */
  static final int SPEED = 15;

  /**
   * Starts everything.
   *
   * @param pluginJar null to run the plugin from this program's class path
   * @param controllerJar null to run the controller from there
   * @param cleanup gets every part as soon as it runs
   * @throws IOException if a part does not start
   */
  static Sandbox start(@Nullable Path pluginJar, @Nullable Path controllerJar, Cleanup cleanup)
      throws IOException {
    String password = UUID.randomUUID().toString();
    SimulatedAppliance appliance =
        cleanup.add(SimulatedAppliance.builder().speed(SPEED).user("quickstart", password).start());
    RackPage page = cleanup.add(RackPage.serve(appliance, 0));
    Path caFile = Files.writeString(cleanup.directory().resolve("ca.pem"), appliance.caPem());
    OneView oneView =
        cleanup.add(
            OneView.builder(appliance.url())
                .credentials(Credentials.of(appliance.userName(), password))
                .trust(Trust.caFile(caFile))
                .build());
    JavaProcess plugin =
        start(
            new PluginLaunch(
                pluginJar,
                cleanup.directory(),
                appliance.url(),
                appliance.userName(),
                password,
                caFile),
            cleanup);
    JavaProcess controller =
        start(new ControllerLaunch(controllerJar, cleanup.directory()), cleanup);
    plugin.awaitSocket();
    controller.awaitSocket();
    return new Sandbox(
        appliance,
        page,
        new ApplianceWitness(oneView),
        plugin,
        PluginLaunch.page(cleanup.log()),
        controller,
        cleanup.add(PluginClient.connect(plugin.socket())),
        cleanup.add(PluginClient.connect(controller.socket())));
  }

  private static JavaProcess start(Launch launch, Cleanup cleanup) throws IOException {
    return cleanup.add(JavaProcess.start(launch, cleanup.log()));
  }
}
