package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.Served;
import io.github.infrakit4j.instance.oneview.operator.StatusDocument;
import io.github.infrakit4j.instance.oneview.provisioning.Status;
import io.github.infrakit4j.instance.oneview.provisioning.Survey;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of one appliance. It is listed once in a while, whether or not that works, and never
 * twice at a time; in between, and when it does not answer, what was seen last is shown.
 */
final class Look {
  /** A large rack is listed for seconds: between two listings there is so many times as long. */
  private static final int REST = 4;

  private final Served served;
  private final Duration every;
  private final Executor readers;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable Long due;
  private volatile Seen seen = Seen.NOTHING;
  private volatile @Nullable String failure;
  private Map<String, Told> told = Map.of();

  /** What the last listing that worked has shown. */
  private record Seen(
      @Nullable Survey survey, Map<String, String> servers, Map<String, String> enclosures) {
    static final Seen NOTHING = new Seen(null, Map.of(), Map.of());
  }

  /** An instance and how it is told: most are as they were a moment before. */
  private record Told(Status.Instance instance, String json) {}

  Look(Served served, Duration every, Executor readers) {
    this.served = served;
    this.every = every;
    this.readers = readers;
  }

  String alias() {
    return served.alias();
  }

  /** Begins to list the appliance, if it is time. */
  void refresh(Runnable whenRead) {
    if (!isDue() || !reading.compareAndSet(false, true)) {
      return;
    }
    long begun = System.nanoTime();
    readers.execute(
        () -> {
          try {
            read();
          } finally {
            long taken = System.nanoTime() - begun;
            due = begun + Math.max(every.toNanos(), (REST + 1) * taken);
            reading.set(false);
            whenRead.run();
          }
        });
  }

  private boolean isDue() {
    Long next = due;
    return next == null || System.nanoTime() - next >= 0;
  }

  private void read() {
    try {
      // Half as old as ours would be: else ours is it, and every second look sees nothing new.
      Survey now = served.plugin().survey(every.dividedBy(2));
      failure = null;
      Map<String, String> enclosures = enclosures(now);
      seen =
          new Seen(
              now,
              Picture.list(now.servers().stream().map(Look::server).toList(), "URI"),
              enclosures);
    } catch (RuntimeException notKnown) {
      failed(notKnown);
    }
  }

  /** Where their names cannot be read, the servers are shown all the same. */
  private Map<String, String> enclosures(Survey survey) {
    try {
      List<Survey.Enclosure> all = served.plugin().enclosures(survey);
      return Picture.list(all.stream().map(Look::enclosure).toList(), "URI");
    } catch (RuntimeException notKnown) {
      failed(notKnown);
      return seen.enclosures();
    }
  }

  /** Told on the page; what was seen before stays there. */
  private void failed(RuntimeException notKnown) {
    failure = Objects.requireNonNullElse(notKnown.getMessage(), notKnown.toString());
  }

  /** All of it, as the page is told it. */
  synchronized Picture picture() {
    Status status = served.plugin().status();
    Seen last = seen;
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    lists.put("Enclosures", last.enclosures());
    lists.put("Servers", last.servers());
    Map<String, Told> now = new HashMap<>();
    lists.put("Instances", instances(status.instances(), now));
    lists.put("Lost", instances(status.lost(), now));
    lists.put(
        "Quarantined",
        Picture.list(
            status.quarantined().stream()
                .map(each -> StatusDocument.of(each, status.at()))
                .toList(),
            "URI"));
    told = now;
    return new Picture(alias(), Document.line(head(status, last.survey())), lists);
  }

  private Map<String, @Nullable Object> head(Status status, @Nullable Survey survey) {
    return Document.of(
        "Address",
        served.connection().get().get("Address"),
        "Trouble",
        StatusDocument.of(status.trouble()),
        "Failure",
        failure,
        "AsOf",
        survey == null ? null : survey.at().toString());
  }

  private Map<String, String> instances(List<Status.Instance> instances, Map<String, Told> now) {
    Map<String, String> list = new LinkedHashMap<>();
    for (Status.Instance each : instances) {
      Told before = told.get(each.id());
      Told one =
          before != null && before.instance().equals(each)
              ? before
              : new Told(each, Document.line(StatusDocument.of(each)));
      now.put(each.id(), one);
      list.put(each.id(), one.json());
    }
    return list;
  }

  private static Map<String, @Nullable Object> enclosure(Survey.Enclosure each) {
    return Document.of(
        "URI", each.uri(),
        "Name", each.name(),
        "Bays", each.bays(),
        "Covered", covered(each));
  }

  private static Map<String, String> covered(Survey.Enclosure enclosure) {
    Map<String, String> covered = new TreeMap<>();
    enclosure.covered().forEach((bay, device) -> covered.put(String.valueOf(bay), device));
    return covered;
  }

  private static Map<String, @Nullable Object> server(Survey.Server each) {
    return Document.of(
        "URI", each.uri(),
        "Name", each.name(),
        "Enclosure", each.enclosure(),
        "Bay", each.bay(),
        "Model", each.model(),
        "Power", each.power(),
        "Health", each.health(),
        "State", each.state(),
        "Maintenance", each.maintenance(),
        "Profile", each.profile(),
        "Hindrance", each.hindrance().orElse(null));
  }
}
