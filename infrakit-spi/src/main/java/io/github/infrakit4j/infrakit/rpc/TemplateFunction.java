package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function that a plugin in Go offers to templates, as {@code GET /info/functions.json} lists it.
 *
 * @param name how templates call it
 * @param description what it does, line by line
 * @param function its Go signature
 * @param usage an example
 */
public record TemplateFunction(
    String name, List<String> description, String function, String usage) {

  /** Copies the description. */
  public TemplateFunction {
    description = List.copyOf(description);
  }

  static Map<String, List<TemplateFunction>> readAll(Json document) throws IOException {
    Map<String, List<TemplateFunction>> all = new LinkedHashMap<>();
    for (Map.Entry<String, Json> entry : new WireReader(document.text()).anyMap().entrySet()) {
      all.put(
          entry.getKey(),
          List.copyOf(
              new WireReader(entry.getValue().text())
                  .list("[]template.Function", TemplateFunction::read)));
    }
    return all;
  }

  private static TemplateFunction read(WireReader in) throws IOException {
    TemplateFunction[] read = {new TemplateFunction("", List.of(), "", "")};
    in.object(
        "template.Function",
        (field, from) -> {
          TemplateFunction old = read[0];
          switch (field) {
            case "name" ->
                read[0] =
                    new TemplateFunction(from.string(), old.description, old.function, old.usage);
            case "description" ->
                read[0] =
                    new TemplateFunction(
                        old.name,
                        from.list("[]string", WireReader::string),
                        old.function,
                        old.usage);
            case "function" ->
                read[0] = new TemplateFunction(old.name, old.description, from.string(), old.usage);
            case "usage" ->
                read[0] =
                    new TemplateFunction(old.name, old.description, old.function, from.string());
            default -> {
              return false;
            }
          }
          return true;
        });
    return read[0];
  }
}
