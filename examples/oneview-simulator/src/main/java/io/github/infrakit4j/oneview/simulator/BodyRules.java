package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is refused at once, with 400, before a task is made. */
final class BodyRules {
  private static final int TYPE_OPTIONAL = 1600;
  private static final List<String> LINKS =
      List.of(
          "serverHardwareUri",
          "serverHardwareTypeUri",
          "enclosureGroupUri",
          "enclosureUri",
          "serverProfileTemplateUri");

  private final Store store;

  BodyRules(Store store) {
    this.store = store;
  }

  /** Returns the body in the newest shape; throws {@link Refusal} for what is wrong with it. */
  Map<String, @Nullable Object> check(Request request, Noun noun) {
    Map<String, @Nullable Object> body = request.jsonObject();
    String unknown = ProfileFields.unknown(noun, request.api(), body);
    if (unknown != null) {
      throw unknownField(unknown, request.body());
    }
    checkType(request, noun, body);
    String name = Json.text(body, "name");
    if (name == null || name.isBlank()) {
      throw Refusal.badRequest("NAME_REQUIRED", "A name is required.");
    }
    Map<String, @Nullable Object> newest = Shapes.incoming(request.api(), body);
    checkLinks(newest);
    addNewerMembers(request, newest);
    if (Json.text(newest, "serverHardwareTypeUri") == null
        && Json.text(newest, "serverHardwareUri") == null) {
      throw Refusal.badRequest(
          "ServerHardwareTypeRequired", "A server hardware type or a server is required.");
    }
    return newest;
  }

  /** A client of an old API version cannot name the newer members: they stay as they are. */
  private void addNewerMembers(Request request, Map<String, @Nullable Object> body) {
    if (request.api() >= Shapes.NEWER_MEMBERS) {
      return;
    }
    String template = Json.text(body, "serverProfileTemplateUri");
    for (String member : Shapes.NEWER) {
      store
          .find(request.path())
          .or(() -> template == null ? Optional.empty() : store.find(template))
          .map(source -> source.body.get(member))
          .ifPresent(value -> body.put(member, ProfileDraft.forProfile(member, value)));
    }
  }

  static Refusal unknownField(String name, String text) {
    int at = Math.max(0, text.indexOf("\"" + name + "\""));
    String before = text.substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = at - before.lastIndexOf('\n');
    return new Refusal(
        400,
        ErrorBody.of("UNRECOGNIZED_JSON_FIELD", "Unrecognized JSON field.")
            .details(
                "The field named "
                    + name
                    + " near line "
                    + line
                    + ", column "
                    + column
                    + " is not a valid field in this JSON object.")
            .action("Correct the JSON field name, then resend the request."));
  }

  static void checkType(Request request, Noun noun, Map<String, @Nullable Object> body) {
    String type = Json.text(body, "type");
    String right = TypeNames.of(noun, request.api());
    if (right.equals(type) || (type == null && request.api() >= TYPE_OPTIONAL)) {
      return;
    }
    throw new Refusal(
        400,
        ErrorBody.of("INVALID_JSON_TYPE", "Invalid JSON type.")
            .details(
                "The \"type\" field content, \""
                    + type
                    + "\", included in this request is not valid.")
            .action("Correct the type for the API version, then resend the request."));
  }

  private void checkLinks(Map<String, @Nullable Object> body) {
    for (String member : LINKS) {
      checkLink(member, Json.text(body, member));
    }
    for (Map<String, @Nullable Object> connection :
        Json.objects(body, "connectionSettings.connections")) {
      checkLink("networkUri", Json.text(connection, "networkUri"));
    }
  }

  private void checkLink(String member, @Nullable String uri) {
    if (uri != null && !uri.isEmpty() && store.find(uri).isEmpty()) {
      throw new Refusal(
          400,
          ErrorBody.of("INVALID_RESOURCE_URI", "The request names a resource that does not exist.")
              .details("The " + member + " " + uri + " does not exist.")
              .action("Correct the URI, then resend the request."));
    }
  }
}
