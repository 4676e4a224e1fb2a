package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the JSON Schemas by which editors and checkers know our files. */
final class SchemaVerb implements Verb {
  private final Terminal terminal;

  SchemaVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "schema", "Shows the JSON Schema of the config file or of a group's Properties.");
    Options.word(spec, "config|properties", "of which file");
    return spec;
  }

  @Override
  public int run(Input input) {
    Map<String, @Nullable Object> schema =
        switch (input.word()) {
          case "config" -> ConfigSchema.document();
          case "properties" -> PropertiesSchema.document();
          default -> throw input.wrong("there is a schema of config and of properties");
        };
    terminal.out().print(Document.write(schema));
    terminal.out().flush();
    return Main.OK;
  }
}
