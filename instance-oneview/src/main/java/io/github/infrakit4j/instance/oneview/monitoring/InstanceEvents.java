package io.github.infrakit4j.instance.oneview.monitoring;

import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.infrakit.event.EventSink;
import io.github.infrakit4j.instance.oneview.provisioning.Condition;
import io.github.infrakit4j.instance.oneview.provisioning.Departure;
import io.github.infrakit4j.instance.oneview.provisioning.ProvisioningListener;
import io.github.infrakit4j.instance.oneview.provisioning.Subject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells those who follow {@code infrakit local NAME tail} what happens to instances. What happens
 * before the socket is served is told to nobody.
 */
public final class InstanceEvents implements ProvisioningListener, EventPlugin {
  private final List<EventSink> sinks = new CopyOnWriteArrayList<>();

  /** Tells this one too from now on, beside those before. */
  @Override
  public void publishOn(EventSink to) {
    sinks.add(to);
  }

  @Override
  public Optional<List<String>> list(String topic) {
    if (topic.equals(".")) {
      return Optional.of(List.of(EventKind.TOPIC));
    }
    if (topic.equals(EventKind.TOPIC)) {
      return Optional.of(Arrays.stream(EventKind.values()).map(EventKind::word).toList());
    }
    boolean known = Arrays.stream(EventKind.values()).anyMatch(kind -> kind.topic().equals(topic));
    return known ? Optional.of(List.of()) : Optional.empty();
  }

  private void tell(EventKind kind, Subject subject, String words) {
    if (sinks.isEmpty()) {
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("event", kind.word());
    data.put("instance", subject.id().value());
    Tree.put(data, "group", subject.group());
    Tree.put(data, "state", subject.state());
    Tree.put(data, "server", subject.server());
    Tree.put(data, "task", subject.task());
    data.put("message", words);
    Event event =
        Event.of(kind.topic(), subject.id().value())
            .withType(EventKind.TOPIC)
            .withMessage(words)
            .withData(Tree.json(data));
    sinks.forEach(each -> each.publish(event));
  }

  @Override
  public void accepted(Subject subject) {
    tell(EventKind.CREATED, subject, "accepted");
  }

  @Override
  public void moved(Subject subject, String words) {
    tell(EventKind.MOVED, subject, words);
  }

  @Override
  public void ready(Subject subject, String words) {
    tell(EventKind.READY, subject, words);
  }

  @Override
  public void delayed(Subject subject, String reason) {
    tell(EventKind.DELAYED, subject, reason);
  }

  @Override
  public void failed(Subject subject, String reason) {
    tell(EventKind.FAILED, subject, reason);
  }

  @Override
  public void stuck(Subject subject, String reason) {
    tell(EventKind.STUCK, subject, reason);
  }

  @Override
  public void adopted(Subject subject) {
    tell(EventKind.ADOPTED, subject, "found on the appliance by its marker");
  }

  @Override
  public void gone(Subject subject, Departure departure, String why) {
    EventKind kind =
        switch (departure) {
          case DESTROYED -> EventKind.DESTROYED;
          case RELEASED -> EventKind.RELEASED;
          case FAILED, TAKEN_AWAY -> EventKind.GONE;
        };
    tell(kind, subject, why);
  }

  @Override
  public void health(Subject subject, Condition condition, String words) {
    EventKind kind =
        switch (condition) {
          case ILL -> EventKind.ILL;
          case LOST -> EventKind.LOST;
          case HEALED -> EventKind.HEALED;
          case RECOVERED -> EventKind.RECOVERED;
        };
    tell(kind, subject, words);
  }
}
