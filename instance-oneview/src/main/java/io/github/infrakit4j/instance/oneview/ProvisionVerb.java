package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.GroupFile;
import io.github.infrakit4j.instance.oneview.operator.RunningPlugin;
import io.github.infrakit4j.instance.oneview.operator.TrialTables;
import io.github.infrakit4j.instance.oneview.provisioning.DryRun;
import io.github.infrakit4j.instance.oneview.provisioning.Ledger;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells which servers a group file would take. Asks the running plugin, which knows what is
 * reserved; where none runs, the appliance and the state file.
 */
final class ProvisionVerb implements Verb {
  private static final String DRY_RUN = "--dry-run";

  private final Terminal terminal;

  ProvisionVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "provision",
            "Tells which server each instance of a group would get and why, and how many each rule"
                + " leaves out. Nothing is reserved or changed.");
    Options.flag(spec, DRY_RUN, "required: instances are made by their group's controller");
    Options.word(spec, "FILE", "a group file in JSON, or the Properties of an instance");
    Options.output(spec);
    Options.text(spec, "--alias", "ALIAS", "the appliance, where the plugin serves several");
    Options.settings(spec, Arrays.asList(Setting.values()));
    return spec;
  }

  @Override
  public int run(Input input) {
    if (!input.has(DRY_RUN)) {
      throw input.wrong("only --dry-run is there: instances are made by their group's controller");
    }
    String file = read(input);
    Document answer = ask(input, file);
    if (input.isJson()) {
      terminal.out().print(Document.write(answer.members()));
      terminal.out().flush();
    } else {
      terminal.print(TrialTables.lines(answer));
    }
    return TrialTables.allFound(answer) ? 0 : 1;
  }

  private static String read(Input input) {
    String name = input.word();
    try {
      String file = Files.readString(Path.of(name));
      Document.read(file);
      return file;
    } catch (IOException | InvalidPathException e) {
      throw new PluginException("cannot read " + name + ": " + e.getClass().getSimpleName());
    } catch (IllegalArgumentException notJson) {
      throw new PluginException(name + " " + notJson.getMessage());
    }
  }

  private Document ask(Input input, String file) {
    try (RunningPlugin plugin = Place.find(input, terminal)) {
      return plugin.order(
          Document.of("Command", "dry-run", "Alias", input.text("--alias"), "File", file));
    } catch (RunningPlugin.Absent absent) {
      terminal.err().println("note: " + absent.getMessage());
      terminal.err().println("note: the appliance is asked instead, and the state file read.");
      return alone(input, file);
    }
  }

  private Document alone(Input input, String file) {
    PluginConfig config = PluginConfig.from(input.settings(), terminal.environment());
    ApplianceConfig appliance = config.appliance(input.text("--alias", ""));
    Ledger remembered = appliance.glance();
    try (ApplianceDoor door = new ApplianceDoor(appliance.connection(), CallListener.NONE)) {
      DryRun dryRun = DryRun.of(door, appliance.namespace(), remembered, config.descriptionLimit());
      return Document.read(
          Document.write(TrialTables.document(dryRun.of(GroupFile.read(Json.of(file)).specs()))));
    } catch (OneViewException | IllegalArgumentException e) {
      throw new PluginException(String.valueOf(e.getMessage()));
    }
  }
}
