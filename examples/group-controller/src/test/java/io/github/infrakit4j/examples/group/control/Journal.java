package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.group.GroupId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a listener was told. */
final class Journal implements GroupListener {
  final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void skipped(GroupId group, String why) {
    lines.add("skipped " + group + ": " + why);
  }

  @Override
  public void failed(GroupId group, String what) {
    lines.add("failed " + group + ": " + what);
  }

  @Override
  public void waiting(GroupId group, String why) {
    lines.add("waiting " + group + ": " + why);
  }

  @Override
  public void updated(GroupId group) {
    lines.add("updated " + group);
  }

  @Override
  public void left(GroupId group, String why) {
    lines.add("left " + group + ": " + why);
  }

  @Override
  public void broken(GroupId group, Throwable defect) {
    throw new AssertionError("a round broke", defect);
  }
}
