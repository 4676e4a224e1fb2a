package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the listener what happens, with what the ledger knows of the instance at that moment. */
final class Teller {
  /** More than are under way; a task that is looked at again after so many others counts twice. */
  private static final int TASKS_REMEMBERED = 1000;

  private final ProvisioningListener listener;
  private final Ledger ledger;
  private final Map<ResourceUri, Boolean> endedTasks =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ResourceUri, Boolean> eldest) {
          return size() > TASKS_REMEMBERED;
        }
      };

  Teller(ProvisioningListener listener, Ledger ledger) {
    this.listener = listener;
    this.ledger = ledger;
  }

  private Subject subject(InstanceId id) {
    return ledger.find(id).map(Subject::of).orElseGet(() -> Subject.unknown(id));
  }

  void accepted(InstanceId id) {
    listener.accepted(subject(id));
  }

  void moved(InstanceId id, String words) {
    listener.moved(subject(id), words);
  }

  void ready(InstanceId id, String words) {
    listener.ready(subject(id), words);
  }

  void delayed(InstanceId id, String reason) {
    listener.delayed(subject(id), reason);
  }

  void setback(Obstacle kind) {
    listener.setback(kind);
  }

  void failed(InstanceId id, String reason) {
    listener.failed(subject(id), reason);
  }

  void stuck(InstanceId id, String reason) {
    listener.stuck(subject(id), reason);
  }

  /** The ledger no longer has it: its last entry tells of it. */
  void gone(Entry last, Departure departure, String why) {
    listener.gone(Subject.of(last), departure, why);
  }

  void health(InstanceId id, Condition condition, String words) {
    listener.health(subject(id), condition, words);
  }

  void adopted(InstanceId id) {
    listener.adopted(subject(id));
  }

  /** A final task may be looked at more than once. */
  void looked(Task task) {
    ResourceUri uri = task.uri();
    Task.State state = task.taskState();
    if (uri == null || state == null || !task.isFinal()) {
      return;
    }
    synchronized (endedTasks) {
      if (endedTasks.put(uri, true) != null) {
        return;
      }
    }
    listener.taskEnded(state);
  }

  void ledgerSetAside(Path to) {
    listener.ledgerSetAside(to);
  }

  void ledgerImported(Path from) {
    listener.ledgerImported(from);
  }

  void ledgerMoved(Path file, String from, String to) {
    listener.ledgerMoved(file, from, to);
  }

  void warning(String words) {
    listener.warning(words);
  }

  void broken(String where, Throwable error) {
    listener.broken(where, error);
  }
}
