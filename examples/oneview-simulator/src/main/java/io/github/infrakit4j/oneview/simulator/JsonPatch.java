package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of a PATCH body. */
final class JsonPatch {
  private JsonPatch() {}

  static List<Map<String, @Nullable Object>> operations(Request request) {
    return operations(request, Set.of("replace"));
  }

  /** The operations, which must be of these kinds. */
  static List<Map<String, @Nullable Object>> operations(Request request, Set<String> kinds) {
    List<Map<String, @Nullable Object>> operations = new ArrayList<>();
    if (request.json() instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Map<?, ?> map && kinds.contains(String.valueOf(map.get("op")))) {
          operations.add(Json.cast(map));
        } else {
          throw Refusal.badRequest(
              "INVALID_PATCH", "Each operation of a PATCH must be one of " + kinds + ".");
        }
      }
    }
    if (operations.isEmpty()) {
      throw Refusal.badRequest("INVALID_PATCH", "A PATCH is an array of operations.");
    }
    return operations;
  }

  static Map<String, @Nullable Object> first(Request request) {
    return operations(request).get(0);
  }

  static Refusal unsupported(String path, String value) {
    return new Refusal(
        400,
        ErrorBody.of("INVALID_PATCH", "The operation is not supported.")
            .details("path " + path + ", value " + value));
  }
}
