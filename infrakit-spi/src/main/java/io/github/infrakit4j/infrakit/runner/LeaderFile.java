package io.github.infrakit4j.infrakit.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Leadership by a file, as InfraKit's {@code file} backend has it: this node leads while the file's
 * text, without white space around it, is this node's id. The file is read again and again; one
 * that cannot be read, or has not been read again in time, says nothing.
 *
 * <p>Source: docker/infrakit pkg/leader/file, pkg/run/v0/manager/file.go.
 */
public final class LeaderFile implements Leadership, AutoCloseable {

  /** InfraKit's own default. */
  public static final Duration DEFAULT_POLL = Duration.ofSeconds(5);

  /** A file of more bytes holds no id, and is not read whole. */
  private static final int LONGEST_ID = 4096;

  private final Path file;
  private final String id;
  private final Duration poll;
  private final Consumer<Status> listener;
  private final ScheduledExecutorService timer;
  private volatile Reading last;

  private LeaderFile(Path file, String id, Duration poll, Consumer<Status> listener) {
    this.file = file;
    this.id = id;
    this.poll = poll;
    this.listener = listener;
    this.last = new Reading(read(), System.nanoTime());
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "leader-file");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts to look. The file need not be there yet.
   *
   * @param file the file
   * @param id this node's id
   * @param poll how often to look
   * @param listener hears each change, and the first finding; on a thread that looks
   */
  public static LeaderFile watch(
      Path file, String id, Duration poll, Consumer<Leadership.Status> listener) {
    if (poll.isNegative() || poll.isZero()) {
      throw new IllegalArgumentException("The time between two looks must be positive: " + poll);
    }
    if (id.isBlank()) {
      throw new IllegalArgumentException("A node's id is not blank");
    }
    LeaderFile watch = new LeaderFile(file, id.strip(), poll, Objects.requireNonNull(listener));
    watch.start();
    return watch;
  }

  /**
   * Starts to look where InfraKit's manager looks: {@code INFRAKIT_LEADER_FILE}, else {@code
   * leader} in {@code INFRAKIT_HOME}, else in the home of the passwd entry; the id is {@code
   * INFRAKIT_ID}, else {@code manager1}; every 5 s.
   */
  public static LeaderFile watch(Map<String, String> env, Consumer<Leadership.Status> listener) {
    String home = variable(env, "INFRAKIT_HOME").orElseGet(() -> System.getProperty("user.home"));
    Path file = variable(env, "INFRAKIT_LEADER_FILE").map(Path::of).orElse(Path.of(home, "leader"));
    return watch(file, variable(env, "INFRAKIT_ID").orElse("manager1"), DEFAULT_POLL, listener);
  }

  /** What was found at the last look; unknown when that is three looks ago. */
  @Override
  public Status status() {
    Reading reading = last;
    boolean stale = System.nanoTime() - reading.at > poll.multipliedBy(3).toNanos();
    return stale ? Status.UNKNOWN : reading.status;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Stops looking; from then on nothing is known. */
  @Override
  public void close() {
    timer.shutdownNow();
    last = new Reading(Status.UNKNOWN, System.nanoTime());
  }

  private void start() {
    listener.accept(last.status);
    var unused =
        timer.scheduleWithFixedDelay(
            this::look, poll.toNanos(), poll.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void look() {
    Status found = read();
    Status before = last.status;
    if (timer.isShutdown()) {
      return;
    }
    last = new Reading(found, System.nanoTime());
    if (found != before) {
      tell(found);
    }
  }

  private void tell(Status found) {
    try {
      listener.accept(found);
    } catch (RuntimeException e) {
      // Its own affair: the looking goes on.
    }
  }

  private Status read() {
    try (var in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(LONGEST_ID), StandardCharsets.UTF_8);
      return text.strip().equals(id) ? Status.LEADER : Status.NOT_LEADER;
    } catch (IOException | RuntimeException e) {
      return Status.UNKNOWN;
    }
  }

  private static Optional<String> variable(Map<String, String> env, String name) {
    return Optional.ofNullable(env.get(name)).filter(v -> !v.isEmpty());
  }

  /** A finding and when it was made. */
  private record Reading(Status status, long at) {}
}
