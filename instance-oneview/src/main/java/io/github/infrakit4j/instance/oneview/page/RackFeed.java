package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.transport.HttpStream;
import io.github.infrakit4j.instance.oneview.operator.Document;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers what differs. While none looks nothing is asked of anybody; while some do, each
 * appliance is listed once every so often, however many they are.
 */
final class RackFeed implements AutoCloseable {
  static final int MOST_WATCHERS = 32;
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration GATHER = Duration.ofMillis(100);

  private final String about;
  private final List<Look> looks;
  private final InstantSource clock;
  private final Consumer<RuntimeException> broken;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final ExecutorService readers = Executors.newCachedThreadPool(RackFeed::thread);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(RackFeed::thread);
  private final AtomicBoolean ticking = new AtomicBoolean();
  private final AtomicBoolean gathering = new AtomicBoolean();
  private volatile boolean closed;

  /**
   * A feed that is asked for nothing yet.
   *
   * @param about what stands before the appliances
   * @param every how often an appliance is listed
   * @param broken hears of defects
   */
  RackFeed(
      Map<String, @Nullable Object> about,
      List<Shown> shown,
      Duration every,
      InstantSource clock,
      Consumer<RuntimeException> broken) {
    String object = Document.line(about);
    this.about = object.substring(1, object.length() - 1);
    this.clock = clock;
    this.broken = broken;
    this.looks = shown.stream().map(each -> new Look(each.served(), every, readers)).toList();
    shown.forEach(each -> each.events().publishOn(event -> happened(each.served().alias(), event)));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "page");
    thread.setDaemon(true);
    return thread;
  }

  boolean isFull() {
    return watchers.size() >= MOST_WATCHERS;
  }

  /** How many browsers look. */
  int watchers() {
    return watchers.size();
  }

  /** Tells one browser all there is to tell, until either side has enough. */
  void serve(HttpStream.Sink sink) throws IOException {
    Watcher watcher = new Watcher();
    watchers.add(watcher);
    try {
      if (closed) {
        return;
      }
      wake();
      watcher.sendTo(sink);
    } finally {
      watchers.remove(watcher);
    }
  }

  /** A chain of ticks runs as long as somebody looks. */
  private void wake() {
    if (ticking.compareAndSet(false, true)) {
      later(this::tick, Duration.ZERO);
    } else {
      gather();
    }
  }

  private void tick() {
    if (watchers.isEmpty()) {
      ticking.set(false);
      if (watchers.isEmpty() || !ticking.compareAndSet(false, true)) {
        return;
      }
    }
    try {
      looks.forEach(look -> look.refresh(this::gather));
      show();
    } catch (RuntimeException defect) {
      if (!closed) {
        broken.accept(defect);
      }
    } finally {
      later(this::tick, TICK);
    }
  }

  private void show() {
    Scene scene = new Scene(about, looks.stream().map(Look::picture).toList());
    watchers.forEach(each -> each.show(scene));
  }

  /** What happens in one moment is shown in one. */
  private void gather() {
    if (gathering.compareAndSet(false, true)) {
      later(
          () -> {
            gathering.set(false);
            show();
          },
          GATHER);
    }
  }

  private void later(Runnable task, Duration pause) {
    try {
      var unused = timer.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException over) {
      // It is closed, and nobody is told anything any more.
    }
  }

  private void happened(String alias, Event event) {
    if (watchers.isEmpty()) {
      return;
    }
    Json data = event.data();
    Instant at = event.timestamp();
    String told =
        Document.line(
            Document.of(
                "Alias",
                alias,
                "At",
                (at == null ? clock.instant() : at).toString(),
                "Topic",
                event.topic(),
                "Data",
                data == null ? null : Document.read(data.text()).members()));
    watchers.forEach(each -> each.happened(told));
    gather();
  }

  /** Sends everybody away, and whoever comes. */
  @Override
  public void close() {
    closed = true;
    watchers.forEach(Watcher::end);
    timer.shutdownNow();
    readers.shutdownNow();
  }
}
