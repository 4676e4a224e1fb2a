package io.github.infrakit4j.oneview.rest;

import java.util.Arrays;

/** Where values of JSON end, as far as that can be seen in one piece of bytes. */
final class Ends {
  static final byte[] NULL = {'n', 'u', 'l', 'l'};
  static final byte[] TRUE = {'t', 'r', 'u', 'e'};
  static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

  private Ends() {}

  /**
   * Behind the closing quote of a text; -1 when it is not seen.
   *
   * @param escapes whether there may be an escape before it
   */
  static int text(byte[] data, int from, int end, boolean escapes) {
    for (int at = from; at < end; at++) {
      if (data[at] == '"') {
        return at + 1;
      }
      if (data[at] == '\\') {
        if (!escapes) {
          return -1;
        }
        at++;
      }
    }
    return -1;
  }

  /** Behind the closing bracket of a list or an object; -1 when it is not seen. */
  static int section(byte[] data, int from, int end) {
    int closing = new Section().closing(data, from, end);
    return closing < end ? closing + 1 : -1;
  }

  /** Behind a value of any kind; -1 when its end is not seen, or it is none. */
  static int value(byte[] data, int from, int end) {
    return switch (data[from]) {
      case '"' -> text(data, from + 1, end, true);
      case '{' -> closed('}', data, from, end);
      case '[' -> closed(']', data, from, end);
      case 'n' -> word(NULL, data, from, end);
      case 't' -> word(TRUE, data, from, end);
      case 'f' -> word(FALSE, data, from, end);
      default -> whole(data, from, end);
    };
  }

  private static int closed(char bracket, byte[] data, int from, int end) {
    int to = section(data, from + 1, end);
    return to >= 0 && data[to - 1] == bracket ? to : -1;
  }

  private static int word(byte[] word, byte[] data, int from, int end) {
    int to = from + word.length;
    return to <= end && Arrays.equals(data, from, to, word, 0, word.length) ? to : -1;
  }

  private static int whole(byte[] data, int from, int end) {
    int to = from;
    while (to < end && data[to] >= '0' && data[to] <= '9') {
      to++;
    }
    boolean plain = to - from == 1 || (to > from && data[from] != '0');
    return plain ? to : -1;
  }

  /** A list or an object whose opening bracket was seen, looked at piece by piece. */
  static final class Section {
    private int depth = 1;
    private boolean text;
    private boolean escaped;

    /** Where the closing bracket is; the end of the piece when it is not in it. */
    int closing(byte[] data, int from, int end) {
      int at = text ? behindText(data, from, end) : from;
      while (at < end) {
        byte next = data[at++];
        if (next == '"') {
          at = behindText(data, at, end);
        } else if (next == '{' || next == '[') {
          depth++;
        } else if ((next == '}' || next == ']') && --depth == 0) {
          return at - 1;
        }
      }
      return end;
    }

    private int behindText(byte[] data, int from, int end) {
      int at = escaped ? from + 1 : from;
      while (at < end && data[at] != '"') {
        at += data[at] == '\\' ? 2 : 1;
      }
      text = at >= end;
      escaped = at > end;
      return Math.min(at + 1, end);
    }
  }
}
