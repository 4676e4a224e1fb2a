package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.Served;
import io.github.infrakit4j.instance.oneview.operator.StatusDocument;
import io.github.infrakit4j.instance.oneview.provisioning.Survey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of one appliance. It is listed once in a while, whether or not that works, and never
 * twice at a time; in between, and when it does not answer, what was seen last is shown.
 */
final class Look {
  private static final List<String> SHOWN =
      List.of("Alias", "Address", "Trouble", "Groups", "Instances", "Lost", "Quarantined");

  private final Served served;
  private final Duration every;
  private final Executor readers;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile @Nullable Long begun;
  private volatile @Nullable Survey survey;
  private volatile List<Survey.Enclosure> enclosures = List.of();
  private volatile @Nullable String failure;

  Look(Served served, Duration every, Executor readers) {
    this.served = served;
    this.every = every;
    this.readers = readers;
  }

  /** Begins to list the appliance, if it is time. */
  void refresh(Runnable whenRead) {
    if (!isDue() || !reading.compareAndSet(false, true)) {
      return;
    }
    begun = System.nanoTime();
    readers.execute(
        () -> {
          try {
            read();
          } finally {
            reading.set(false);
            whenRead.run();
          }
        });
  }

  private boolean isDue() {
    Long last = begun;
    return last == null || System.nanoTime() - last >= every.toNanos();
  }

  private void read() {
    try {
      // Half as old as ours would be: else ours is it, and every second look sees nothing new.
      Survey now = served.plugin().survey(every.dividedBy(2));
      survey = now;
      failure = null;
      enclosures = served.plugin().enclosures(now);
    } catch (RuntimeException notKnown) {
      // Told on the page; what was seen before stays there.
      failure = Objects.requireNonNullElse(notKnown.getMessage(), notKnown.toString());
    }
  }

  /** All of it, as the page reads it. */
  Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> status = StatusDocument.of(served);
    Map<String, @Nullable Object> document = Document.of();
    SHOWN.forEach(name -> document.put(name, status.get(name)));
    document.put("Failure", failure);
    Survey seen = survey;
    document.put("Rack", seen == null ? null : rack(seen));
    return document;
  }

  private Map<String, @Nullable Object> rack(Survey seen) {
    return Document.of(
        "AsOf", seen.at().toString(),
        "Enclosures", enclosures.stream().map(Look::enclosure).toList(),
        "Servers", seen.servers().stream().map(Look::server).toList());
  }

  private static Map<String, @Nullable Object> enclosure(Survey.Enclosure each) {
    return Document.of("URI", each.uri(), "Name", each.name(), "Bays", each.bays());
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
