package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes several profiles in one task; those that cannot be deleted stay. */
final class DeleteMany implements Work {
  private final ApplianceState state;
  private final List<Work> deletions;
  private final List<Work> begun = new ArrayList<>();

  DeleteMany(ApplianceState state, List<Work> deletions) {
    this.state = state;
    this.deletions = deletions;
  }

  @Override
  public Resource begin(Resource task) {
    for (Work deletion : deletions) {
      @Nullable ErrorBody refused = deletion.check();
      if (refused == null) {
        deletion.begin(task);
        begun.add(deletion);
      }
    }
    state.set(task, "totalSteps", begun.size());
    return task;
  }

  @Override
  public void finish() {
    begun.forEach(Work::finish);
  }

  @Override
  public void failed() {
    begun.forEach(Work::failed);
  }
}
