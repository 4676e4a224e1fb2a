package io.github.infrakit4j.oneview.simulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a simulated appliance by itself, until it is told to stop. */
@Command(
    name = "oneview-simulator",
    mixinStandardHelpOptions = true,
    description = "Runs a simulated HPE OneView appliance on the loopback address.",
    sortOptions = false)
public final class SimulatorMain implements Callable<Integer> {
  @Option(names = "--rack", paramLabel = "FILE", description = "What is in the rack, as JSON.")
  private @Nullable Path rack;

  @Option(names = "--port", description = "The port; ${DEFAULT-VALUE} takes any free one.")
  private int port = 0;

  @Option(
      names = "--bus",
      paramLabel = "PORT",
      description = "Starts the message bus (AMQP, 5671 on real ones) too; 0 takes any free port.")
  private @Nullable Integer busPort;

  @Option(
      names = "--page-port",
      paramLabel = "PORT",
      description =
          "The port of the page, by plain HTTP on 127.0.0.1; ${DEFAULT-VALUE} takes any free one.")
  private int pagePort = 0;

  @Option(names = "--speed", description = "Simulated seconds in a second: ${DEFAULT-VALUE}.")
  private double speed = 1;

  @Option(names = "--user", description = "Who may log in: ${DEFAULT-VALUE}.")
  private String user = "Administrator";

  @Option(names = "--password", description = "With which password: ${DEFAULT-VALUE}.")
  private String password = "simulated";

  @Option(names = "--ca-out", paramLabel = "FILE", description = "Where to write the CA, as PEM.")
  private @Nullable Path caOut;

  @Option(names = "--seed", description = "From which ids are made: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      description = "How many members a page has at most; unless given 64, of servers 32.")
  private int pageSize = 0;

  @Option(
      names = "--profile-tasks",
      paramLabel = "N",
      description =
          "How many tasks apply or remove profiles at a time, the others wait in the state Pending;"
              + " unless given any number.")
  private int profileTasks = 0;

  @Option(
      names = "--delay",
      paramLabel = "WHAT=TIME",
      description = "How long something takes, such as PROFILE_CREATE=PT2M. Can be repeated.")
  private Map<Delay, Duration> delays = new TreeMap<>();

  @Spec private @Nullable CommandSpec spec;

  /** Runs until SIGTERM or SIGINT; exits with 0, with 1 for a failure, with 2 for bad usage. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The version is what the jar's manifest says; classes outside a jar are in development. */
  static CommandLine commandLine() {
    CommandLine command = new CommandLine(new SimulatorMain());
    String version = SimulatorMain.class.getPackage().getImplementationVersion();
    command
        .getCommandSpec()
        .version("OneView simulator version " + Objects.requireNonNullElse(version, "development"));
    return command;
  }

  @Override
  public Integer call() throws Exception {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter out = command.commandLine().getOut();
    try {
      Optional<Bus.Starter> busStarter = busStarter();
      SimulatedAppliance appliance = start();
      Optional<Bus> bus = busStarter.map(starter -> startBus(starter, appliance));
      RackPage page = servePage(appliance, bus);
      // The virtual machine waits for its hooks, not for this thread: the hook closes.
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    bus.ifPresent(Bus::close);
                    page.close();
                    appliance.close();
                    out.println("Stopped.");
                    out.flush();
                  },
                  "stop"));
      announce(appliance, page, bus, out);
      new CountDownLatch(1).await();
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      command.commandLine().getErr().println("The simulator did not start: " + e.getMessage());
      return 1;
    }
    return 0;
  }

  private SimulatedAppliance start() throws IOException {
    SimulatedAppliance.Builder builder =
        SimulatedAppliance.builder().speed(speed).user(user, password).port(port).seed(seed);
    builder.pageSize(pageSize).profileTasks(profileTasks);
    delays.forEach(builder::delay);
    if (rack != null) {
      builder.rack(Rack.read(rack));
    }
    return builder.start();
  }

  private Optional<Bus.Starter> busStarter() {
    if (busPort == null) {
      return Optional.empty();
    }
    Optional<Bus.Starter> found = ServiceLoader.load(Bus.Starter.class).findFirst();
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "there is no message bus in this jar: start the one of oneview-simulator-bus");
    }
    return found;
  }

  private Bus startBus(Bus.Starter starter, SimulatedAppliance appliance) {
    try {
      return starter.start(appliance, Objects.requireNonNullElse(busPort, 0));
    } catch (RuntimeException failed) {
      appliance.close();
      throw failed;
    }
  }

  private RackPage servePage(SimulatedAppliance appliance, Optional<Bus> bus) throws IOException {
    try {
      return RackPage.serve(appliance, pagePort);
    } catch (IOException failed) {
      bus.ifPresent(Bus::close);
      appliance.close();
      throw failed;
    }
  }

  private void announce(
      SimulatedAppliance appliance, RackPage page, Optional<Bus> bus, PrintWriter out)
      throws IOException {
    Path ca = caOut == null ? Files.createTempFile("oneview-simulator-", ".pem") : caOut;
    Files.writeString(ca, appliance.caPem());
    out.println("URL:      " + appliance.url());
    out.println("User:     " + appliance.userName());
    out.println("Password: " + appliance.password() + " (it is only a simulator)");
    out.println("CA:       " + ca.toAbsolutePath());
    bus.ifPresent(running -> out.println("Bus:      amqps://localhost:" + running.port()));
    out.println(
        "Servers:  "
            + appliance.servers().names().size()
            + ", templates: "
            + String.join(", ", appliance.templates().names()));
    out.println("Page:     " + page.url() + " (look at it, and break it by a click)");
    out.println("Break it: POST " + appliance.url() + "/simulator/servers/NAME/fail");
    out.flush();
  }
}
