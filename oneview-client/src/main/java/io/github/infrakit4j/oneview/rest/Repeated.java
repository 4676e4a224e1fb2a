package io.github.infrakit4j.oneview.rest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values a member had before. States, types, addresses of groups and whole sections repeat from
 * record to record, often in the same order: the value that followed last time is tried first.
 *
 * <p>Remembered is what came twice, short enough and one for each place.
 *
 * @param <V> the values
 */
final class Repeated<V> {
  private static final int PLACES = 16;
  private static final int LONGEST = 2048;

  /** After so many new values in a row only each so many-th is looked at. */
  private static final int TIRED = 64;

  private static final int SELDOM = 16;

  private final @Nullable Entry<V>[] entries;
  private final int[] met = new int[PLACES];
  private @Nullable Entry<V> last;
  private int misses;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Repeated() {
    entries = new @Nullable Entry[PLACES];
  }

  /** The value that followed last time, if it comes now. */
  @Nullable Entry<V> guess(char opening, byte[] data, int start, int end) {
    @Nullable Entry<V> guess = last == null ? null : last.next;
    if (guess == null || !guess.begins(opening, data, start, end)) {
      return null;
    }
    last = guess;
    misses = 0;
    return guess;
  }

  /** The value of these bytes: one met before, or a new one. */
  V value(char opening, byte[] data, int start, int length, Decoding.Maker<? extends V> maker) {
    boolean tired = misses >= TIRED && misses % SELDOM != 0;
    if (tired || length > LONGEST) {
      misses++;
      return maker.made(data, start, start + length);
    }
    int hash = hash(opening, data, start, length);
    int place = (hash ^ hash >>> 8 ^ hash >>> 16) & PLACES - 1;
    @Nullable Entry<V> known = entries[place];
    if (known != null && known.is(opening, data, start, length)) {
      misses = 0;
      follow(known);
      return known.value;
    }
    misses++;
    V value = maker.made(data, start, start + length);
    if (met[place] == hash) {
      known = new Entry<>(opening, Arrays.copyOfRange(data, start, start + length), value);
      entries[place] = known;
      follow(known);
    }
    met[place] = hash;
    return value;
  }

  private void follow(Entry<V> now) {
    if (last != null) {
      last.next = now;
    } else {
      now.next = now;
    }
    last = now;
  }

  private static int hash(char opening, byte[] data, int start, int length) {
    int hash = opening;
    for (int at = start; at < start + length; at++) {
      hash = 31 * hash + data[at];
    }
    return hash;
  }

  /** A value and how it came. */
  static final class Entry<V> {
    private final char opening;
    private final byte[] json;
    private final V value;
    private @Nullable Entry<V> next;

    Entry(char opening, byte[] json, V value) {
      this.opening = opening;
      this.json = json;
      this.value = value;
    }

    /** How it came, without what it opens with. */
    byte[] json() {
      return json;
    }

    V value() {
      return value;
    }

    private boolean begins(char first, byte[] data, int start, int end) {
      return end - start >= json.length && is(first, data, start, json.length);
    }

    private boolean is(char first, byte[] data, int start, int length) {
      return first == opening && Arrays.equals(data, start, start + length, json, 0, json.length);
    }
  }
}
