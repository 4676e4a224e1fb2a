package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.RunningPlugin;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Has the running plugin do something: it alone writes the state file, and its socket's mode says
 * who may.
 */
final class OrderVerb implements Verb {
  private final Terminal terminal;
  private final Supplier<CommandSpec> spec;
  private final Function<Input, Map<String, @Nullable Object>> order;
  private final Function<Document, String> told;

  /**
   * A command.
   *
   * @param spec makes its name, help and own options
   * @param order makes of the command line what is sent
   * @param told makes of the answer what is shown
   */
  OrderVerb(
      Terminal terminal,
      Supplier<CommandSpec> spec,
      Function<Input, Map<String, @Nullable Object>> order,
      Function<Document, String> told) {
    this.terminal = terminal;
    this.spec = spec;
    this.order = order;
    this.told = told;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec command = spec.get();
    Options.output(command);
    Options.place(command);
    return command;
  }

  @Override
  public int run(Input input) {
    Map<String, @Nullable Object> body = order.apply(input);
    body.put("Alias", input.text("--alias"));
    try (RunningPlugin plugin = Place.find(input, terminal)) {
      Document answer = plugin.order(body);
      terminal
          .out()
          .println(input.isJson() ? Document.write(answer.members()).strip() : told.apply(answer));
    }
    return 0;
  }
}
