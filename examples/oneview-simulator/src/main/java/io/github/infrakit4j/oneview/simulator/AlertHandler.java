package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /rest/alerts}: made by the appliance; people clear, assign, note and delete them. */
final class AlertHandler implements Handler {
  private final ApplianceState state;

  AlertHandler(ApplianceState state) {
    this.state = state;
  }

  @Override
  public Reply handle(Request request) {
    if (request.path().equals(Noun.ALERT.path()) || request.method().equals("GET")) {
      return new ReadOnlyHandler(state, Noun.ALERT).handle(request);
    }
    Resource alert =
        state
            .store
            .find(Noun.ALERT, request.path())
            .orElseThrow(() -> Refusal.notFound(request.path()));
    return switch (request.method()) {
      case "PUT" -> change(request, alert);
      case "DELETE" -> {
        Preconditions.forDelete(request, alert, Integer.MAX_VALUE);
        state.store.remove(alert);
        yield Reply.empty(204);
      }
      default -> throw Refusal.wrongMethod(request.method(), request.path());
    };
  }

  /** Done at once, without a task. */
  private Reply change(Request request, Resource alert) {
    Map<String, @Nullable Object> body = request.jsonObject();
    checkTag(request, alert, Json.text(body, "eTag"));
    List<@Nullable Object> log = new ArrayList<>(Json.objects(alert.body, "changeLog"));
    String notes = Json.text(body, "notes");
    if (notes != null) {
      log.add(Json.object("notes", notes, "userEntered", true, "username", request.user()));
    }
    String wanted = Json.text(body, "alertState");
    String before = alert.text("alertState");
    String after = wanted == null ? String.valueOf(before) : wanted;
    if (!List.of("Active", "Cleared", "Locked").contains(after)) {
      throw Refusal.badRequest(
          "INVALID_ALERT_STATE", "The alert state " + after + " is not valid.");
    }
    boolean cleared = after.equals("Cleared");
    state.set(
        alert,
        "alertState",
        after,
        "clearedByUser",
        cleared ? request.user() : null,
        "clearedTime",
        cleared ? Resource.date(state.now()) : null,
        "assignedToUser",
        body.containsKey("assignedToUser")
            ? body.get("assignedToUser")
            : alert.body.get("assignedToUser"),
        "changeLog",
        log);
    return Reply.resource(request, alert);
  }

  private static void checkTag(Request request, Resource alert, @Nullable String bodyTag) {
    String header = request.header("If-Match");
    String given = header == null ? bodyTag : header;
    if (given != null && !given.equals("*") && !given.replace("\"", "").equals(alert.eTag())) {
      throw new Refusal(
          412,
          ErrorBody.of(
                  "AlertEtagPreconditionFailedException",
                  "The provided Etag does not match the current Etag of the alert.")
              .action("Get the alert again, then repeat the change."));
    }
  }
}
