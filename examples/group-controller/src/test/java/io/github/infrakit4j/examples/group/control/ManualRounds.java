package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.group.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rounds that run when a test says so. */
final class ManualRounds implements Rounds {
  private final Map<GroupId, Runnable> rounds = new ConcurrentHashMap<>();
  final List<GroupId> woken = new ArrayList<>();
  Runnable whileEnding = () -> {};

  @Override
  public void begin(GroupId id, Runnable round) {
    if (rounds.putIfAbsent(id, round) != null) {
      throw new AssertionError("rounds of " + id + " begun twice");
    }
  }

  @Override
  public void wake(GroupId id) {
    woken.add(id);
  }

  @Override
  public void end(GroupId id) {
    whileEnding.run();
    rounds.remove(id);
  }

  boolean has(GroupId id) {
    return rounds.containsKey(id);
  }

  void run(GroupId id) {
    Runnable round = rounds.get(id);
    if (round == null) {
      throw new AssertionError("group " + id + " has no rounds");
    }
    round.run();
  }

  void forgetAll() {
    rounds.clear();
  }

  @Override
  public void close() {}
}
