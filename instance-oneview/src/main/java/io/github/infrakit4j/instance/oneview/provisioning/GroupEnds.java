package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What this process was told of the end of groups that have lost instances.
 *
 * <p>Several processes may serve one appliance, and InfraKit asks one of them. That nobody asks
 * here for a group says nothing therefore. Only who was told to destroy an instance of it, for good
 * and not to roll it, has seen its end; and whoever asks for a new one, or rolls, wants the group.
 */
final class GroupEnds {
  private final Ledger ledger;

  GroupEnds(Ledger ledger) {
    this.ledger = ledger;
  }

  /** An instance of a group is to go. */
  void destroyed(Entry going, DestroyContext why, Instant now) {
    note(going.tags().get(Tags.GROUP), why.equals(DestroyContext.TERMINATE) ? now : null);
  }

  /** Somebody wants instances of a group. */
  void wanted(@Nullable String group) {
    note(group, null);
  }

  private void note(@Nullable String group, @Nullable Instant unwanted) {
    if (group == null) {
      return;
    }
    ledger.updateAll(
        ledger.entries().stream().filter(entry -> isLostOf(group, entry)).map(Entry::id).toList(),
        entry -> {
          Entry.Illness illness = entry.illness();
          return illness == null ? entry : entry.withIllness(illness.withUnwanted(unwanted));
        });
  }

  private static boolean isLostOf(String group, Entry entry) {
    return entry.isLost() && Objects.equals(group, entry.tags().get(Tags.GROUP));
  }
}
