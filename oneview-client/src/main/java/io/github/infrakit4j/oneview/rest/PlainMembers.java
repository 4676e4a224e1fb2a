package io.github.infrakit4j.oneview.rest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes members that lie plainly ahead of a reader: named as expected, written without blanks, and
 * with a text, a whole number, true, false or null as their value, or any value if it is passed
 * over.
 *
 * <p>Members make up most of an answer, and each costs a reader several steps. The reader is at the
 * name of the first, and is left at the name of the first that is not plain or that is the last of
 * its object; of those between it sees nothing. What is odd in any way, a mistake too, is left for
 * it to judge.
 */
final class PlainMembers {
  /** Whole numbers of so many digits are all in the range of an int. */
  private static final int DIGITS = 9;

  private final Memory memory;
  private byte[] data = {};
  private int at;
  private int end;
  private boolean remember;

  PlainMembers(Memory memory) {
    this.memory = memory;
  }

  /**
   * Starts at a name.
   *
   * @param bytes what lies ahead in one piece
   * @param from behind the opening quote of the name
   * @param to behind the piece
   * @param inList whether values that repeat are looked up and remembered
   */
  PlainMembers from(byte[] bytes, int from, int to, boolean inList) {
    data = bytes;
    at = from;
    end = to;
    remember = inList;
    return this;
  }

  /** Behind the opening quote of the first name that was not taken. */
  int at() {
    return at;
  }

  /**
   * Takes what is plain.
   *
   * @param before the place of the member before
   * @return the place of the last that was taken, or that before
   */
  int take(MemberNames names, int before, Draft draft) {
    int last = before;
    for (int place = names.following(last); place >= 0; place = names.following(last)) {
      byte[] name = names.json(place);
      int value = at + name.length + 1;
      if (value >= end || data[value - 1] != ':' || !comes(name, at)) {
        return last;
      }
      if (!put(names.field(place), value, draft, place)) {
        return last;
      }
      last = place;
    }
    return last;
  }

  private boolean put(Field field, int value, Draft draft, int place) {
    if (field.isPassedOver()) {
      int to = Ends.value(data, value, end);
      return to >= 0 && another(to) && pass(to);
    }
    return switch (data[value]) {
      case '"' -> field.isForTexts() && text(field, value + 1, draft, place);
      case 'n' -> passes(Ends.NULL, value) && field.putNull(draft, place) && pass(value + 4);
      case 't' -> passes(Ends.TRUE, value) && field.putTruth(true, draft, place) && pass(value + 4);
      case 'f' ->
          passes(Ends.FALSE, value) && field.putTruth(false, draft, place) && pass(value + 5);
      default -> whole(field, value, draft, place);
    };
  }

  private boolean passes(byte[] word, int value) {
    return comes(word, value) && another(value + word.length);
  }

  private boolean whole(Field field, int value, Draft draft, int place) {
    int number = 0;
    int to = value;
    for (; to < end && data[to] >= '0' && data[to] <= '9' && to - value <= DIGITS; to++) {
      number = 10 * number + data[to] - '0';
    }
    int digits = to - value;
    boolean plain = digits > 0 && digits <= DIGITS && (digits == 1 || data[value] != '0');
    return plain && another(to) && field.putWhole(number, draft, place) && pass(to);
  }

  private boolean text(Field field, int from, Draft draft, int place) {
    @Nullable Repeated<Object> repeated = remember ? memory.repeated(field.number()) : null;
    Repeated.@Nullable Entry<Object> same =
        repeated == null ? null : repeated.guess('"', data, from, end);
    int to = same == null ? Ends.text(data, from, end, false) : from + same.json().length;
    if (to < 0 || !another(to)) {
      return false;
    }
    Object made;
    if (same != null) {
      made = same.value();
    } else if (repeated == null) {
      made = field.made(data, from, to);
    } else {
      made = repeated.value('"', data, from, to - from, field);
    }
    field.putText(made, draft, place);
    return pass(to);
  }

  private boolean comes(byte[] bytes, int from) {
    int to = from + bytes.length;
    return to <= end && Arrays.equals(data, from, to, bytes, 0, bytes.length);
  }

  /** Whether another member follows a value that ends here. */
  private boolean another(int to) {
    return to + 1 < end && data[to] == ',' && data[to + 1] == '"';
  }

  private boolean pass(int to) {
    at = to + 2;
    return true;
  }
}
