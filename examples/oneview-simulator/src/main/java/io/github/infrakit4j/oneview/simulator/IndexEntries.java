package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the index has of resources: everything it does not know by itself is a text. */
final class IndexEntries {
  private static final List<String> PLAIN =
      List.of("name", "description", "status", "state", "created", "modified", "category", "uri");

  private final ApplianceState state;

  IndexEntries(ApplianceState state) {
    this.state = state;
  }

  Map<String, @Nullable Object> of(Resource resource) {
    Map<String, @Nullable Object> attributes = Json.object();
    resource.body.forEach(
        (name, value) -> {
          boolean simple = value != null && !(value instanceof Map) && !(value instanceof List);
          if (simple && !PLAIN.contains(name) && !name.equals("eTag")) {
            attributes.put(name, String.valueOf(value));
          }
        });
    Map<String, @Nullable Object> entry = Json.object("type", "IndexResourceV300");
    PLAIN.forEach(name -> entry.put(name, resource.body.get(name)));
    entry.put("eTag", resource.body.get("modified"));
    entry.put("attributes", attributes);
    entry.put("multiAttributes", Json.object());
    entry.put("ownerId", "simulator");
    List<String> scopes = state.scopes.of(resource.uri);
    entry.put("scopeUris", scopes.isEmpty() ? null : scopes);
    return entry;
  }

  /** The values a query compares: labels and scopes have several. */
  List<String> values(Resource resource, String attribute) {
    return switch (attribute.toLowerCase(java.util.Locale.ROOT)) {
      case "labels", "label" -> state.labels.of(resource.uri);
      case "scopeuris" -> state.scopes.of(resource.uri);
      default -> {
        String value = resource.text(attribute);
        yield value == null ? List.of() : List.of(value);
      }
    };
  }
}
