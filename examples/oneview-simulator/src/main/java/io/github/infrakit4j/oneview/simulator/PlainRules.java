package io.github.infrakit4j.oneview.simulator;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked at once of the bodies of a noun: only known members, the type of the API version,
 * all that is required, and no URI that leads nowhere.
 *
 * @param noun the noun
 * @param required members that must have a value
 * @param own members beside those that all nouns have
 */
record PlainRules(Noun noun, List<String> required, List<String> own) {
  /** Members the appliance sets; it takes no notice of what a client sends in them. */
  static final Set<String> READ_ONLY =
      Set.of("uri", "category", "created", "modified", "eTag", "status", "state", "scopesUri");

  private static final Set<String> COMMON =
      Set.of("type", "name", "description", "initialScopeUris");

  /** Returns the body without what the appliance sets itself; throws {@link Refusal}. */
  Map<String, @Nullable Object> check(Request request, Store store) {
    Map<String, @Nullable Object> body = request.jsonObject();
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(READ_ONLY);
    known.addAll(own);
    for (String name : body.keySet()) {
      if (!known.contains(name)) {
        throw BodyRules.unknownField(name, request.body());
      }
    }
    BodyRules.checkType(request, noun, body);
    for (String name : required) {
      String value = Json.text(body, name);
      if (value == null || value.isBlank()) {
        throw Refusal.badRequest("FIELD_REQUIRED", "The field " + name + " is required.");
      }
    }
    own.forEach(name -> checkLinks(name, body.get(name), store));
    body.remove("type");
    body.remove("initialScopeUris");
    body.keySet().removeAll(READ_ONLY);
    return body;
  }

  private static void checkLinks(String name, @Nullable Object value, Store store) {
    if (value instanceof List<?> several && name.endsWith("Uris")) {
      several.forEach(each -> checkLink(name, String.valueOf(each), store));
    } else if (value instanceof String one && name.endsWith("Uri") && !one.isEmpty()) {
      checkLink(name, one, store);
    }
  }

  static void checkLink(String name, String uri, Store store) {
    if (store.find(uri).isEmpty()) {
      throw new Refusal(
          400,
          ErrorBody.of("INVALID_RESOURCE_URI", "The request names a resource that does not exist.")
              .details("The " + name + " " + uri + " does not exist.")
              .action("Correct the URI, then resend the request."));
    }
  }
}
