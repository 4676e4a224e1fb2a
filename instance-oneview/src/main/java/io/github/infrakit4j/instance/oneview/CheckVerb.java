package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Looks whether the plugin would work with these settings. Changes nothing. */
final class CheckVerb implements Verb {
  private final Terminal terminal;

  CheckVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "check",
            "Checks settings, socket, state file, certificate, credentials, API version, rights,"
                + " free servers and templates, and says what to do. Changes nothing; the exit"
                + " code is 1 if there is a problem.");
    Options.words(spec, "TEMPLATE", "templates that should be there");
    Options.output(spec);
    Options.settings(spec, Arrays.asList(Setting.values()));
    return spec;
  }

  @Override
  public int run(Input input) {
    List<Finding> findings = findings(input);
    if (input.isJson()) {
      terminal
          .out()
          .print(
              Document.write(
                  Document.of("Findings", findings.stream().map(CheckVerb::document).toList())));
      terminal.out().flush();
    } else {
      Table table = new Table("RESULT", "WHAT", "SEEN", "DO");
      findings.forEach(
          each -> table.row(each.result().word(), each.what(), each.seen(), each.todo()));
      terminal.print(table.lines());
    }
    return findings.stream().anyMatch(Finding::isProblem) ? 1 : 0;
  }

  private List<Finding> findings(Input input) {
    PluginConfig config;
    try {
      config = PluginConfig.from(input.settings(), terminal.environment());
    } catch (ConfigException wrong) {
      return String.valueOf(wrong.getMessage())
          .lines()
          .map(line -> Finding.problem("settings", line, "correct it"))
          .toList();
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok("settings", "can be used"));
    findings.addAll(new LocalCheck(config).findings());
    for (ApplianceConfig appliance : config.appliances()) {
      if (appliance.alias().isEmpty() && isUnused(config, appliance)) {
        continue;
      }
      findings.addAll(new ApplianceCheck(config, appliance, input.words()).findings());
    }
    return findings;
  }

  /** Where all appliances have aliases the plain name needs none. */
  private static boolean isUnused(PluginConfig config, ApplianceConfig plain) {
    return config.appliances().size() > 1 && plain.connection().address() == null;
  }

  private static Object document(Finding finding) {
    return Document.of(
        "Result", finding.result().word(),
        "What", finding.what(),
        "Seen", finding.seen(),
        "Do", finding.todo().isEmpty() ? null : finding.todo());
  }
}
