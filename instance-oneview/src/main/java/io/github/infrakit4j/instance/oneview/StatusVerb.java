package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.RunningPlugin;
import io.github.infrakit4j.instance.oneview.operator.StatusTables;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Shows what the running plugin knows. */
final class StatusVerb implements Verb {
  private static final String DEFAULT_PAUSE = "2s";

  private final Terminal terminal;

  StatusVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "status",
            "Shows groups, instances, those that are lost and why, servers that are free or in"
                + " quarantine, and the session with the appliance.");
    Options.output(spec);
    Options.flag(spec, "--watch", "shows it again and again");
    Options.text(spec, "--every", "TIME", "how often; default " + DEFAULT_PAUSE);
    Options.flag(spec, "--no-servers", "leaves the appliance alone: no free servers");
    Options.place(spec);
    return spec;
  }

  @Override
  public int run(Input input) {
    Duration pause = pause(input);
    try (RunningPlugin plugin = Place.find(input, terminal)) {
      do {
        show(input, plugin);
      } while (input.has("--watch") && terminal.pause().test(pause));
    }
    return 0;
  }

  private static Duration pause(Input input) {
    String text = input.text("--every", DEFAULT_PAUSE);
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException notATime) {
      throw input.wrong("--every must be a time like 500ms, 30s or 10m, not '" + text + "'");
    }
  }

  private void show(Input input, RunningPlugin plugin) {
    Document servers = input.has("--no-servers") ? null : plugin.servers();
    Document status = plugin.status();
    if (input.isJson()) {
      terminal.out().print(Document.write(merged(status, servers)));
      terminal.out().flush();
    } else {
      terminal.print(StatusTables.lines(status, servers));
      if (input.has("--watch")) {
        terminal.print(List.of(""));
      }
    }
  }

  /** The status with the servers of each appliance in it. */
  private static Map<String, @Nullable Object> merged(Document status, @Nullable Document servers) {
    List<Map<String, @Nullable Object>> appliances =
        status.objects("Appliances").stream()
            .map(each -> merged(each, servers == null ? List.of() : servers.objects("Appliances")))
            .toList();
    Map<String, @Nullable Object> whole = copy(status);
    whole.put("Appliances", appliances);
    return whole;
  }

  private static Map<String, @Nullable Object> merged(Document appliance, List<Document> servers) {
    Map<String, @Nullable Object> whole = copy(appliance);
    servers.stream()
        .filter(each -> each.words("Alias").equals(appliance.words("Alias")))
        .forEach(
            each -> {
              whole.put("Servers", each.members().get("Servers"));
              whole.put("ServersError", each.text("Error"));
            });
    return whole;
  }

  private static Map<String, @Nullable Object> copy(Document document) {
    Map<String, @Nullable Object> copy = Document.of();
    document.members().forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }
}
