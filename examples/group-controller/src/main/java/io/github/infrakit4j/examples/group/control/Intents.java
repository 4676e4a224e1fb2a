package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.examples.group.plan.Intent;
import io.github.infrakit4j.infrakit.group.GroupId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what is to be done with each group: a change is on the disk before anybody acts on it,
 * so a controller that was killed goes on where it was. Safe for threads.
 */
public final class Intents implements AutoCloseable {
  private final StateFile file;
  private Map<GroupId, Intent> intents;
  private boolean closed;

  private Intents(StateFile file, Map<GroupId, Intent> intents) {
    this.file = file;
    this.intents = intents;
  }

  /**
   * Opens the file, for this process alone.
   *
   * @throws StateException if it cannot be used or read; groups are never forgotten for that
   */
  public static Intents open(Path path) {
    StateFile file = StateFile.open(path);
    try {
      return new Intents(
          file, new LinkedHashMap<>(file.read().map(IntentsJson::read).orElse(Map.of())));
    } catch (StateException e) {
      file.close();
      throw e;
    } catch (RuntimeException e) {
      file.close();
      throw new StateException(
          "Cannot understand the state file %s: %s; mend it, or move it away and commit the groups again"
              .formatted(file.path(), e.getMessage()),
          e);
    }
  }

  /** What is to be done with a group; empty if it is not watched. */
  synchronized Optional<Intent> find(GroupId id) {
    return Optional.ofNullable(intents.get(id));
  }

  /** All groups that are watched. */
  synchronized Map<GroupId, Intent> all() {
    return Map.copyOf(intents);
  }

  /** Whether this is still what is to be done; nothing is any more once this is closed. */
  synchronized boolean isCurrent(GroupId id, Intent intent) {
    return !closed && intent.equals(intents.get(id));
  }

  /** Sets what is to be done with a group. */
  synchronized void put(GroupId id, Intent intent) {
    Map<GroupId, Intent> changed = new LinkedHashMap<>(intents);
    changed.put(id, intent);
    save(changed);
  }

  /** Sets it unless somebody else did meanwhile. */
  synchronized boolean replace(GroupId id, Intent before, Intent after) {
    if (!isCurrent(id, before)) {
      return false;
    }
    put(id, after);
    return true;
  }

  /** Forgets a group; false if it was not watched. */
  synchronized boolean remove(GroupId id) {
    Map<GroupId, Intent> changed = new LinkedHashMap<>(intents);
    if (changed.remove(id) == null) {
      return false;
    }
    save(changed);
    return true;
  }

  private void save(Map<GroupId, Intent> changed) {
    if (closed) {
      throw new StateException("The controller is stopping: nothing was changed");
    }
    file.write(IntentsJson.write(changed));
    intents = changed;
  }

  /** Lets another process have the file: a round that still runs changes nothing any more. */
  @Override
  public synchronized void close() {
    closed = true;
    file.close();
  }
}
