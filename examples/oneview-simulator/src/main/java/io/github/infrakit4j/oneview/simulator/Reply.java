package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer before it becomes bytes. */
record Reply(int status, @Nullable String body, Map<String, String> headers) {
  static Reply ok(Map<String, @Nullable Object> body) {
    return text(200, Json.write(body));
  }

  static Reply text(int status, String body) {
    return new Reply(status, body, Map.of());
  }

  static Reply empty(int status) {
    return new Reply(status, null, Map.of());
  }

  static Reply of(Refusal refusal) {
    return text(refusal.status, Json.write(refusal.body.json()));
  }

  /** One resource with its entity tag, or 304 where the client has it already. */
  static Reply resource(Request request, Resource resource) {
    // Bare, without quotes: so does the appliance.
    Map<String, String> headers = Map.of("ETag", resource.eTag());
    String known = request.header("If-None-Match");
    if (known != null && known.replace("\"", "").equals(resource.eTag())) {
      return new Reply(304, null, headers);
    }
    return new Reply(200, resource.text(request.api()), headers);
  }

  /** 202 with the task in the body and where to find it. */
  static Reply accepted(Resource task, int api) {
    return new Reply(202, task.text(api), Map.of("Location", task.uri));
  }

  Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, body, more);
  }
}
