package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at the server of each instance that is there, and writes down at once what changed with all
 * of them: when an enclosure fails, many fall ill in one moment.
 */
final class HealthWatch {
  private final Context context;
  private final Consumer<InstanceId> wake;

  /** Uses the given way to have an instance's next step done. */
  HealthWatch(Context context, Consumer<InstanceId> wake) {
    this.context = context;
    this.wake = wake;
  }

  /** The views as they are after the look. */
  List<View> examine(List<View> views) {
    views.stream().filter(this::isLeftOver).forEach(view -> clear(view, view.entry()));
    Map<InstanceId, Optional<Entry.Illness>> changes = new LinkedHashMap<>();
    for (View view : views) {
      diagnose(view)
          .filter(now -> !now.equals(Optional.ofNullable(view.entry().illness())))
          .ifPresent(now -> changes.put(view.id(), now));
    }
    if (changes.isEmpty()) {
      return views;
    }
    context
        .ledger()
        .updateAll(
            changes.keySet(),
            entry -> changed(entry, Objects.requireNonNull(changes.get(entry.id()))));
    List<View> examined = new ArrayList<>();
    for (View view : views) {
      Optional<Entry.Illness> now = changes.get(view.id());
      examined.add(now == null ? view : told(view, now));
    }
    return examined;
  }

  /**
   * What is known of its group may have changed since the look began. One that has begun to go has
   * another reason not to count, which stays.
   */
  private static Entry changed(Entry entry, Optional<Entry.Illness> illness) {
    if (!isExamined(entry.stage())) {
      return entry;
    }
    Entry.Illness known = entry.illness();
    return entry.withIllness(
        illness.map(now -> now.withUnwanted(known == null ? null : known.unwanted())).orElse(null));
  }

  /** What its server suffers from, if anything; empty for an instance that is not looked at. */
  private Optional<Optional<Entry.Illness>> diagnose(View view) {
    BriefProfile profile = view.profile();
    if (profile == null || !isExamined(view.entry().stage())) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.ofNullable(
            HealthCheck.diagnose(
                view.entry().illness(),
                HealthCheck.complaint(profile, view.server(), context.policy().lostWhen()),
                context.now(),
                context.timing().healthGrace())));
  }

  /** Not one that is being made or removed: there the appliance's tasks tell. */
  private static boolean isExamined(Stage stage) {
    return stage instanceof Stage.Ready || stage instanceof Stage.Stuck;
  }

  private View told(View view, Optional<Entry.Illness> illness) {
    Entry entry = context.ledger().find(view.id()).orElseGet(() -> changed(view.entry(), illness));
    if (illness.isEmpty()) {
      Condition condition = view.entry().isLost() ? Condition.RECOVERED : Condition.HEALED;
      context.listener().health(view.id(), condition, "well again");
    } else {
      tell(view, entry, illness.get());
    }
    return new View(view.id(), view.logicalId(), view.tags(), entry, view.profile(), view.server());
  }

  private void tell(View view, Entry entry, Entry.Illness illness) {
    boolean isNew = view.entry().illness() == null;
    if (illness.lost() && isFailedCreation(view)) {
      clear(view, entry);
    }
    if (illness.lost()) {
      wake.accept(view.id());
    }
    if (isNew || illness.lost() != view.entry().isLost()) {
      Condition condition = illness.lost() ? Condition.LOST : Condition.ILL;
      context.listener().health(view.id(), condition, illness.reason());
    }
  }

  /** Found lost before, and the process was killed before it began to remove it. */
  private boolean isLeftOver(View view) {
    return view.entry().isLost()
        && view.entry().stage() instanceof Stage.Ready
        && isFailedCreation(view)
        && context.policy().lostWhen().contains(Ailment.CREATE_FAILED);
  }

  private void clear(View view, Entry entry) {
    String reason = Objects.requireNonNullElse(entry.reason(), "it could not be made");
    Stage clearing = new Stage.Clearing(null, reason, false);
    context
        .ledger()
        .update(
            view.id(),
            current -> isExamined(current.stage()) ? current.at(clearing, context.now()) : current);
    wake.accept(view.id());
  }

  /** Made by a process that lost its memory of it: nobody else will remove what is left. */
  private static boolean isFailedCreation(View view) {
    BriefProfile profile = view.profile();
    return profile != null
        && ServerProfile.State.CREATE_FAILED.equals(profile.state())
        && Ownership.isCertain(profile, view.entry());
  }
}
