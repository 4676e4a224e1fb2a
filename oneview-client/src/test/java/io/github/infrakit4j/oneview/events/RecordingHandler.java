package io.github.infrakit4j.oneview.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it hears: gaps by their names, changes by type and address, all in one list too. */
class RecordingHandler implements ChangeHandler {
  final List<String> heard = new CopyOnWriteArrayList<>();
  final List<ResourceChange> changes = new CopyOnWriteArrayList<>();

  @Override
  public void changed(ResourceChange change) {
    changes.add(change);
    heard.add(change.changeType() + " " + change.resourceUri());
  }

  @Override
  public void missed(Missed why) {
    heard.add(why.name());
  }
}
