package io.github.infrakit4j.examples.group.cli;

import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.examples.group.json.JsonFields;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.transport.Endpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plugin ls}. */
@Command(name = "plugin", description = "Plugins, in Java or Go.", mixinStandardHelpOptions = true)
public final class PluginCommands {
  private final Session session;

  /** Commands of a session. */
  public PluginCommands(Session session) {
    this.session = session;
  }

  private record Row(String spec, String name, String listen) {
    void write(JsonWriter out) throws IOException {
      out.beginObject();
      out.name("Interface").value(spec).name("Name").value(name).name("Listen").value(listen);
      out.endObject();
    }
  }

  @Command(
      name = "ls",
      mixinStandardHelpOptions = true,
      description = "Lists what the plugins that are running offer.")
  int list(
      @Option(names = "-o", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
          Format format) {
    List<Row> rows = new ArrayList<>();
    boolean allAnswered = true;
    for (Map.Entry<String, Endpoint> each : session.plugins().entrySet()) {
      try (PluginClient client = session.client(each.getValue())) {
        rows.addAll(rows(each.getKey(), listen(each.getValue()), client.hello()));
      } catch (PluginException e) {
        allAnswered = false;
        session.err().println(each.getKey() + ": " + e.getMessage());
      }
    }
    print(format, rows);
    return allAnswered ? 0 : 1;
  }

  private void print(Format format, List<Row> rows) {
    if (format == Format.json) {
      session
          .out()
          .println(
              JsonFields.list(
                      out -> {
                        for (Row row : rows) {
                          row.write(out);
                        }
                      })
                  .text());
      return;
    }
    Table table = new Table("INTERFACE", "NAME", "LISTEN");
    rows.forEach(row -> table.row(row.spec, row.name, row.listen));
    table.print(session.out());
  }

  private static List<Row> rows(String plugin, String listen, Map<String, List<String>> objects) {
    return objects.entrySet().stream()
        .flatMap(
            offer ->
                offer.getValue().stream()
                    .map(
                        object ->
                            new Row(
                                offer.getKey(),
                                object.equals(".") ? plugin : plugin + "/" + object,
                                listen)))
        .sorted(Comparator.comparing(Row::name).thenComparing(Row::spec))
        .toList();
  }

  private static String listen(Endpoint endpoint) {
    return endpoint instanceof Endpoint.Unix unix
        ? unix.socket().toString()
        : ((Endpoint.Tcp) endpoint).uri().toString();
  }
}
