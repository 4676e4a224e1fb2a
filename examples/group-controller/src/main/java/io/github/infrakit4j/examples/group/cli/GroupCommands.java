package io.github.infrakit4j.examples.group.cli;

import io.github.infrakit4j.examples.group.json.JsonFields;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.group.GroupDescription;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be asked of a group controller, in Java or Go. */
@Command(name = "group", mixinStandardHelpOptions = true, description = "Groups of instances.")
public final class GroupCommands {
  private final Session session;

  @Option(
      names = "--plugin",
      defaultValue = "group-stateless",
      paramLabel = "NAME",
      description = "The group plugin, by default ${DEFAULT-VALUE}; a manager's is group/groups.")
  private String plugin = "group-stateless";

  /** Commands of a session. */
  public GroupCommands(Session session) {
    this.session = session;
  }

  @Command(mixinStandardHelpOptions = true, description = "Makes a group what a file says.")
  void commit(
      @Option(names = "--pretend", description = "Only says what it would lead to.")
          boolean pretend,
      @Parameters(
              paramLabel = "FILE",
              description = "{\"ID\":…, \"Properties\":…}; - is standard input.")
          String file) {
    GroupSpec spec = SpecReader.group(file, session.read(file));
    onGroups(
        groups -> {
          String details = groups.commitGroup(spec, pretend);
          session.say(
              (pretend ? "Committing %s would involve: %s" : "Committed %s: %s")
                  .formatted(spec.id(), details));
        });
  }

  @Command(
      name = "ls",
      mixinStandardHelpOptions = true,
      description = "Lists the groups, or the instances of one.")
  void list(
      @Parameters(arity = "0..1", paramLabel = "GROUP") @Nullable String group,
      @Option(
              names = {"-p", "--properties"},
              description = "Shows properties too.")
          boolean properties,
      @Option(names = "-o", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
          Format format) {
    if (group == null) {
      onGroups(groups -> printGroups(groups, format));
    } else {
      onGroups(
          groups ->
              InstanceView.print(
                  session,
                  format,
                  groups.describeGroup(new GroupId(group)).instances(),
                  properties));
    }
  }

  private void printGroups(GroupPlugin groups, Format format) {
    List<GroupSpec> specs =
        groups.inspectGroups().stream()
            .sorted(Comparator.comparing(each -> each.id().value()))
            .toList();
    if (format == Format.json) {
      session.out().println(json(specs).text());
      return;
    }
    Table table = new Table("GROUP", "SIZE", "INSTANCES", "CONVERGED");
    for (GroupSpec each : specs) {
      String size = String.valueOf(groups.size(each.id()));
      try {
        GroupDescription now = groups.describeGroup(each.id());
        table.row(
            each.id().value(),
            size,
            String.valueOf(now.instances().size()),
            String.valueOf(now.converged()));
      } catch (PluginException e) {
        table.row(each.id().value(), size, "?", String.valueOf(e.getMessage()));
      }
    }
    table.print(session.out());
  }

  private static Json json(List<GroupSpec> specs) {
    return JsonFields.list(
        out -> {
          for (GroupSpec each : specs) {
            out.beginObject().name("ID").value(each.id().value());
            JsonFields.any(out, "Properties", each.properties());
            out.endObject();
          }
        });
  }

  @Command(mixinStandardHelpOptions = true, description = "Prints what a group is to be, as JSON.")
  void inspect(@Parameters(paramLabel = "GROUP") String group) {
    onGroups(
        groups -> {
          GroupSpec spec =
              groups.inspectGroups().stream()
                  .filter(each -> each.id().value().equals(group))
                  .findAny()
                  .orElseThrow(
                      () ->
                          new PluginException("Group '%s' is not being watched".formatted(group)));
          session
              .out()
              .println(
                  JsonFields.write(
                          out -> {
                            out.name("ID").value(group);
                            JsonFields.any(out, "Properties", spec.properties());
                          })
                      .text());
        });
  }

  @Command(mixinStandardHelpOptions = true, description = "Shows the size of a group, or sets it.")
  void scale(
      @Parameters(index = "0", paramLabel = "GROUP") String group,
      @Parameters(index = "1", arity = "0..1", paramLabel = "SIZE") @Nullable Integer size) {
    onGroups(
        groups -> {
          int before = groups.size(new GroupId(group));
          if (size == null) {
            session.say("Group %s at %d instances".formatted(group, before));
          } else {
            groups.setSize(new GroupId(group), size);
            session.say("Group %s at %d instances, scale to %d".formatted(group, before, size));
          }
        });
  }

  @Command(mixinStandardHelpOptions = true, description = "Destroys a group and all its instances.")
  void destroy(@Parameters(paramLabel = "GROUP") String group) {
    onGroups(
        groups -> {
          groups.destroyGroup(new GroupId(group));
          session.say("Destroy %s initiated".formatted(group));
        });
  }

  @Command(mixinStandardHelpOptions = true, description = "Lets go of a group; its instances stay.")
  void free(@Parameters(paramLabel = "GROUP") String group) {
    onGroups(
        groups -> {
          groups.freeGroup(new GroupId(group));
          session.say("Freed %s".formatted(group));
        });
  }

  @Command(
      name = "destroy-instance",
      mixinStandardHelpOptions = true,
      description = "Destroys some instances of a group and makes it so much smaller.")
  void destroyInstance(
      @Parameters(index = "0", paramLabel = "GROUP") String group,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID") List<String> ids) {
    onGroups(
        groups -> {
          groups.destroyInstances(new GroupId(group), ids.stream().map(InstanceId::new).toList());
          session.say("Initiated.");
        });
  }

  private void onGroups(Consumer<GroupPlugin> calls) {
    session.call(plugin, client -> calls.accept(client.group(Session.type(plugin))));
  }
}
