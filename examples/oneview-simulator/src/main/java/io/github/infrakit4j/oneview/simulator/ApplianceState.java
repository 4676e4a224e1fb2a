package io.github.infrakit4j.oneview.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything the appliance knows. One lock guards it all: {@link #look} takes it. */
final class ApplianceState {
  final Announcer announcer = new Announcer();
  final Store store = new Store(announcer);
  final Agenda agenda;
  final Sessions sessions;
  final TaskRunner tasks = new TaskRunner(this);
  final ProfileHistory history = new ProfileHistory();
  final Marks labels = new Marks();
  final Marks scopes = new Marks();

  private volatile Settings settings;
  private final Random random;
  private Instant startingUntil;
  private int lastMac;

  ApplianceState(Settings settings) {
    this.settings = settings;
    agenda = new Agenda(settings.speed(), () -> announcer.tell(this));
    sessions = new Sessions(settings.seed());
    random = new Random(settings.seed());
    startingUntil = agenda.now().plus(settings.delay(Delay.START));
  }

  /** Lets due things happen, then answers the question, all under the lock. */
  synchronized <T> T look(Supplier<T> question) {
    agenda.settle();
    try {
      return question.get();
    } finally {
      announcer.tell(this);
    }
  }

  void act(Runnable action) {
    look(
        () -> {
          action.run();
          return true;
        });
  }

  Settings settings() {
    return settings;
  }

  void settings(Settings changed) {
    settings = changed;
  }

  Duration delay(Delay delay) {
    return settings.delay(delay);
  }

  Instant now() {
    return agenda.now();
  }

  String uuid() {
    return new UUID(
            (random.nextLong() & ~0xF000L) | 0x4000L,
            (random.nextLong() >>> 2) | 0x8000000000000000L)
        .toString();
  }

  int random(int bound) {
    return random.nextInt(bound);
  }

  int nextMac() {
    return ++lastMac;
  }

  boolean isStarting() {
    return agenda.now().isBefore(startingUntil);
  }

  void restart(Duration silence, boolean interruptTasks) {
    sessions.closeAll();
    startingUntil = agenda.now().plus(silence);
    if (interruptTasks) {
      tasks.breakOffAll(
          "Interrupted",
          ErrorBody.of("TASK_INTERRUPTED", "The appliance was restarted while the task ran."));
    }
  }

  void set(Resource resource, @Nullable Object... namesAndValues) {
    resource.set(agenda.now(), namesAndValues);
    announcer.updated(resource);
  }
}
