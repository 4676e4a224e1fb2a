package io.github.infrakit4j.oneview.rest;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What one text after the other is read with: values that repeat, and records in the making. Used
 * by one decoding at a time, so that threads have nothing in common while they read.
 */
final class Memory {
  /** The number of a member whose values are not remembered. */
  static final int NO_MEMBER = -1;

  private static final AtomicInteger MEMBERS = new AtomicInteger();
  private static final AtomicInteger RECORDS = new AtomicInteger();
  private static final AtomicReferenceArray<@Nullable Memory> SPARE =
      new AtomicReferenceArray<>(16);

  private @Nullable Repeated<?>[] repeated;
  private @Nullable Draft[] drafts;

  private Memory() {
    repeated = new @Nullable Repeated<?>[MEMBERS.get()];
    drafts = new @Nullable Draft[RECORDS.get()];
  }

  static Memory take() {
    @Nullable Memory spare = SPARE.getAndSet(place(), null);
    return spare == null ? new Memory() : spare;
  }

  void giveBack() {
    SPARE.set(place(), this);
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() % SPARE.length());
  }

  /** A number for a member of a record. */
  static int member() {
    return MEMBERS.getAndIncrement();
  }

  /** A number for a record. */
  static int record() {
    return RECORDS.getAndIncrement();
  }

  @SuppressWarnings("unchecked") // A member always makes the same kind of value.
  <V> Repeated<V> repeated(int member) {
    if (member >= repeated.length) {
      repeated = Arrays.copyOf(repeated, MEMBERS.get());
    }
    @Nullable Repeated<?> known = repeated[member];
    if (known == null) {
      known = new Repeated<V>();
      repeated[member] = known;
    }
    return (Repeated<V>) known;
  }

  /** An empty draft, to be handed back; another one for a record within one of its kind. */
  Draft draft(int record, int components) {
    if (record >= drafts.length) {
      drafts = Arrays.copyOf(drafts, RECORDS.get());
    }
    @Nullable Draft spare = drafts[record];
    drafts[record] = null;
    return spare == null ? new Draft(components) : spare;
  }

  void handBack(int record, Draft draft) {
    draft.clear();
    drafts[record] = draft;
  }
}
