package io.github.infrakit4j.examples.group.cli;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be asked of one plugin, {@code infrakit4j NAME describe} and so on. */
@Command(mixinStandardHelpOptions = true)
public final class InstanceCommands {
  private final Session session;
  private final String name;

  /**
   * Commands for a plugin.
   *
   * @param name {@code name} or {@code name/type}
   */
  public InstanceCommands(Session session, String name) {
    this.session = session;
    this.name = name;
  }

  @Command(mixinStandardHelpOptions = true, description = "Lists instances.")
  void describe(
      @Parameters(arity = "0..*", paramLabel = "ID", description = "Only these.")
          @Nullable List<String> ids,
      @Option(names = "--tags", split = ",", paramLabel = "KEY=VALUE", description = "Only with.")
          @Nullable Map<String, String> tags,
      @Option(
              names = {"-p", "--properties"},
              description = "Shows properties too.")
          boolean properties,
      @Option(names = "-o", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
          Format format) {
    onInstances(
        plugin -> {
          List<InstanceDescription> found =
              plugin.describeInstances(tags == null ? Map.of() : tags, properties);
          InstanceView.print(session, format, only(ids, found), properties);
        });
  }

  private static List<InstanceDescription> only(
      @Nullable List<String> ids, List<InstanceDescription> found) {
    if (ids == null || ids.isEmpty()) {
      return found;
    }
    Set<String> lacking = new HashSet<>(ids);
    found.forEach(each -> lacking.remove(each.id().value()));
    if (!lacking.isEmpty()) {
      throw new PluginException("There is no instance " + String.join(", ", lacking));
    }
    return found.stream().filter(each -> ids.contains(each.id().value())).toList();
  }

  @Command(mixinStandardHelpOptions = true, description = "Makes an instance; prints its ID.")
  void provision(
      @Parameters(
              paramLabel = "FILE",
              description = "{\"Properties\":…, \"Tags\":…, \"Init\":…}; - is standard input.")
          String file) {
    onInstances(
        plugin ->
            session.say(plugin.provision(SpecReader.instance(file, session.read(file))).value()));
  }

  @Command(mixinStandardHelpOptions = true, description = "Destroys instances.")
  void destroy(@Parameters(arity = "1..*", paramLabel = "ID") List<String> ids) {
    onInstances(
        plugin -> {
          for (String id : ids) {
            plugin.destroy(new InstanceId(id), DestroyContext.TERMINATE);
            session.say("destroyed %s".formatted(id));
          }
        });
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Adds tags to an instance, or gives tags it has other values.")
  void label(
      @Parameters(index = "0", paramLabel = "ID") String id,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "KEY=VALUE")
          Map<String, String> tags) {
    onInstances(
        plugin -> {
          plugin.label(new InstanceId(id), tags);
          session.say("labelled %s".formatted(id));
        });
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Asks an Instance or Flavor plugin whether properties are right.")
  void validate(
      @Parameters(paramLabel = "FILE", description = "The properties; - is standard input.")
          String file,
      @Option(names = "--size", defaultValue = "1", description = "Of the group, for a flavor.")
          int size) {
    Json properties = session.read(file);
    session.call(
        name,
        client -> {
          if (offers(client, FlavorPlugin.SPEC.name())
              && !offers(client, InstancePlugin.SPEC.name())) {
            client.flavor(Session.type(name)).validate(properties, Allocation.ofSize(size));
          } else {
            client.instance(Session.type(name)).validate(properties);
          }
          session.say("validate:ok");
        });
  }

  private static boolean offers(PluginClient client, String name) {
    return client.hello().keySet().stream().anyMatch(spec -> spec.startsWith(name + "/"));
  }

  @Command(mixinStandardHelpOptions = true, description = "What the plugin says of itself.")
  void info(
      @Option(names = "-o", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
          Format format) {
    session.call(
        name,
        client -> {
          if (format == Format.json) {
            session.out().println(client.info().text());
            return;
          }
          Table table = new Table("INTERFACE", "OBJECTS");
          client.hello().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(
                  each ->
                      table.row(
                          each.getKey(),
                          each.getValue().stream().sorted().collect(Collectors.joining(","))));
          table.print(session.out());
        });
  }

  private void onInstances(Consumer<InstancePlugin> calls) {
    session.call(
        name,
        client -> {
          refuseOtherType(client.hello().getOrDefault(InstancePlugin.SPEC.toString(), List.of()));
          calls.accept(client.instance(Session.type(name)));
        });
  }

  /** InfraKit's own plugins say {@code no-plugin:} and nothing more. */
  private void refuseOtherType(List<String> offered) {
    String type = Session.type(name);
    if (offered.isEmpty() || offered.contains(type.isEmpty() ? "." : type)) {
      return;
    }
    String plugin = name.split("/", 2)[0];
    throw new PluginException(
        "There are no instances of %s, only of %s"
            .formatted(
                name,
                offered.stream()
                    .map(each -> each.equals(".") ? plugin : plugin + "/" + each)
                    .collect(Collectors.joining(", "))));
  }
}
