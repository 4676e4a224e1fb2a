package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /rest/events}: added at once; one that is not OK raises an alert. */
final class EventHandler implements Handler {
  private static final PlainRules RULES =
      new PlainRules(
          Noun.EVENT,
          List.of("eventTypeID", "severity", "healthCategory"),
          List.of(
              "eventTypeID",
              "severity",
              "healthCategory",
              "urgency",
              "rxTime",
              "eventDetails",
              "serviceEventSource",
              "serviceEventDetails"));

  private final ApplianceState state;
  private int last;

  EventHandler(ApplianceState state) {
    this.state = state;
  }

  @Override
  public Reply handle(Request request) {
    boolean add = request.method().equals("POST") && request.path().equals(Noun.EVENT.path());
    return add ? add(request) : new ReadOnlyHandler(state, Noun.EVENT).handle(request);
  }

  private Reply add(Request request) {
    Map<String, @Nullable Object> body = RULES.check(request, state.store);
    body.putIfAbsent("rxTime", Resource.date(state.now()));
    last++;
    Resource event =
        state.store.add(
            new Resource(Noun.EVENT, Noun.EVENT.path() + "/" + last, body, state.now()));
    if (!"OK".equals(event.text("severity"))) {
      state.store.add(alert(event));
    }
    return new Reply(201, event.text(request.api()), Map.of("Location", event.uri));
  }

  private Resource alert(Resource event) {
    return new Resource(
        Noun.ALERT,
        Noun.ALERT.path() + "/" + last,
        Json.object(
            "alertState",
            "Active",
            "alertTypeID",
            event.text("eventTypeID"),
            "severity",
            event.text("severity"),
            "urgency",
            event.body.getOrDefault("urgency", "None"),
            "description",
            event.text("description"),
            "healthCategory",
            event.text("healthCategory"),
            "associatedEventUris",
            new ArrayList<>(List.of(event.uri)),
            "associatedResource",
            null,
            "resourceUri",
            null,
            "changeLog",
            new ArrayList<>(),
            "assignedToUser",
            null,
            "clearedByUser",
            null,
            "clearedTime",
            null,
            "correctiveAction",
            null,
            "lifeCycle",
            false),
        state.now());
  }
}
