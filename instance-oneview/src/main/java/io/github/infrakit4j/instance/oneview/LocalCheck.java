package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.instance.oneview.operator.RunningPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.Ledger;
import io.github.infrakit4j.instance.oneview.provisioning.LedgerException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at socket and state file, and makes nothing. */
final class LocalCheck {
  /** The longest path of a socket on Linux, in bytes. */
  private static final int LONGEST = 107;

  private final PluginConfig config;

  LocalCheck(PluginConfig config) {
    this.config = config;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(socket(config.pluginsDirectory().resolve(config.name()).toAbsolutePath()));
    config.appliances().forEach(appliance -> findings.add(state(appliance)));
    return findings;
  }

  private static Finding socket(Path socket) {
    int length = socket.toString().getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST) {
      return Finding.problem(
          "socket",
          socket + " is " + length + " bytes long, and a socket's path at most " + LONGEST,
          "choose a shorter --plugins-dir or --name");
    }
    try (RunningPlugin plugin = RunningPlugin.at(socket)) {
      plugin.status();
      return Finding.ok("socket", "a plugin serves " + socket);
    } catch (RunningPlugin.Absent absent) {
      return Files.exists(socket) ? dead(socket, absent) : free(socket);
    } catch (PluginException odd) {
      return Finding.problem(
          "socket", String.valueOf(odd.getMessage()), "look at the plugin's log");
    }
  }

  private static Finding dead(Path socket, RunningPlugin.Absent absent) {
    return Files.isWritable(socket)
        ? Finding.note(
            "socket", socket + " is there and nobody answers", "the next start takes it over")
        : Finding.problem(
            "socket", String.valueOf(absent.getMessage()), "use the user or group that may");
  }

  private static Finding free(Path socket) {
    return isWritable(socket.getParent())
        ? Finding.ok("socket", "no plugin runs; " + socket + " can be served")
        : Finding.problem(
            "socket",
            "this user cannot write " + socket.getParent(),
            "run as its owner, or choose another --plugins-dir");
  }

  private static Finding state(ApplianceConfig appliance) {
    Path state = appliance.state().toAbsolutePath();
    String what = appliance.logName("state file");
    if (Files.exists(state) && !Files.isReadable(state)) {
      return Finding.problem(
          what, "this user cannot read " + state, "run as its owner, or choose another --state");
    }
    if (!isWritable(state.getParent())) {
      return Finding.problem(
          what,
          "this user cannot write " + state.getParent(),
          "run as its owner, or choose another --state");
    }
    try {
      Ledger ledger = appliance.glance();
      int instances = ledger.size();
      if (ledger.destination() != null) {
        return Finding.note(
            what,
            state + ", " + instances + " instances, is of " + appliance.addressWas(),
            "it becomes that of the new address once their profiles are found there");
      }
      return Finding.ok(
          what, state + (Files.exists(state) ? ", " + instances + " instances" : " will be made"));
    } catch (LedgerException unreadable) {
      return Finding.problem(
          what,
          String.valueOf(unreadable.getMessage()),
          unreadable.getCause() == null
              ? "the next start refuses it too: do what is said there"
              : "the next start sets an unreadable file aside and finds the instances by their"
                  + " markers");
    }
  }

  /** Whether the directory can be written, or made. */
  private static boolean isWritable(@Nullable Path directory) {
    Path there = directory;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there != null && Files.isDirectory(there) && Files.isWritable(there);
  }
}
