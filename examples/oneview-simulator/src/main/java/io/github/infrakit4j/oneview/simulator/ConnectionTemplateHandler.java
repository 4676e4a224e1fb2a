package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /rest/connection-templates}: replaced, but made and deleted with their networks only. */
final class ConnectionTemplateHandler extends PlainHandler {
  ConnectionTemplateHandler(ApplianceState state) {
    super(
        state,
        new PlainRules(Noun.CONNECTION_TEMPLATE, List.of("name"), List.of("bandwidth")),
        "PUT");
  }

  @Override
  Optional<Reply> special(Request request, String name, String rest) {
    return name.equals("defaultConnectionTemplate") && request.method().equals("GET")
        ? Optional.of(Reply.resource(request, ConnectionTemplates.theDefault(state)))
        : Optional.empty();
  }

  @Override
  @Nullable ErrorBody refuseToChange(Resource resource, Map<String, @Nullable Object> body) {
    int typical = number(body, "bandwidth.typicalBandwidth");
    int maximum = number(body, "bandwidth.maximumBandwidth");
    return typical > maximum
        ? ErrorBody.of(
                "INVALID_BANDWIDTH", "The typical bandwidth is more than the maximum bandwidth.")
            .action("Lower the typical bandwidth, or raise the maximum.")
        : nameTaken(body, resource.uri);
  }

  private static int number(Map<String, @Nullable Object> body, String path) {
    String text = Json.textOrEmpty(body, path);
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
  }
}
