package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One JSON text being read: a reader, and a view of the bytes it comes to next.
 *
 * <p>A value that lies plainly ahead is taken out of the buffer under the reader, which then finds
 * an empty text, list or object in its place. So what came before is not made again, and what no
 * record knows is taken as it is. A value that does not lie in one piece of the buffer is left to
 * the reader.
 *
 * <p>Only what lies within lists is remembered: the values of single answers, tokens among them,
 * are not kept beyond them.
 */
final class Decoding implements Closeable {
  private static final byte[] NOTHING = {};
  private static final JsonReader.Options EMPTY = JsonReader.Options.of("");

  private final JsonReader reader;
  private final BufferedSource source;
  private final Buffer buffer;
  private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();
  private final Memory memory = Memory.take();
  private final Trail trail = new Trail();
  private final PlainMembers plain = new PlainMembers(memory);
  private int lists;
  private int sections;
  private byte[] data = NOTHING;
  private int start;
  private int end;

  Decoding(BufferedSource source) {
    reader = JsonReader.of(source);
    reader.setTag(Decoding.class, this);
    this.source = source;
    buffer = source.getBuffer();
  }

  /** The decoding that a reader belongs to. */
  static Decoding of(JsonReader reader) {
    @Nullable Decoding decoding = reader.tag(Decoding.class);
    if (decoding == null) {
      throw new IllegalStateException("a reader made elsewhere");
    }
    return decoding;
  }

  JsonReader reader() {
    return reader;
  }

  /** Where the reader is. */
  Trail trail() {
    return trail;
  }

  Memory memory() {
    return memory;
  }

  /** Whether what is read here may be remembered. */
  boolean inList() {
    return lists > 0;
  }

  void enterList() {
    lists++;
  }

  void leaveList() {
    lists--;
  }

  /** Whether what is not understood is kept instead of being an error. */
  boolean inSection() {
    return sections > 0;
  }

  void enterSection() {
    sections++;
  }

  void leaveSection() {
    sections--;
  }

  /**
   * Takes the members that lie plainly ahead, the name of the first having been peeked.
   *
   * @param before the place of the member before
   * @return the place of the last that was taken, or that before
   */
  int takePlain(MemberNames names, int before, Draft draft) throws IOException {
    if (!look('"')) {
      return before;
    }
    int last = plain.from(data, start, end, inList()).take(names, before, draft);
    buffer.skip(plain.at() - start);
    return last;
  }

  /**
   * Takes the name that was peeked, if it is this one.
   *
   * @param json the name with its closing quote
   */
  boolean takeName(byte[] json) throws IOException {
    if (!look('"')
        || end - start < json.length
        || !Arrays.equals(data, start, start + json.length, json, 0, json.length)) {
      return false;
    }
    buffer.skip(json.length - 1L);
    return reader.selectName(EMPTY) == 0;
  }

  /** Whether the number that was peeked is a whole one as it is always written. */
  boolean isPlainNumber() {
    // The reader has taken such a number already, and no other.
    byte next = buffer.exhausted() ? 0 : buffer.getByte(0);
    return next != '-' && (next < '0' || next > '9');
  }

  /**
   * Takes the value that was peeked.
   *
   * @param opening what it begins with
   * @param member whose value it is, a number of {@link Memory}
   * @param maker makes it of its bytes
   * @param escapes whether the maker knows what to do with escapes in a text
   * @return null when it does not lie plainly ahead
   */
  <V> @Nullable V take(char opening, int member, Maker<? extends V> maker, boolean escapes)
      throws IOException {
    if (!look(opening)) {
      return null;
    }
    @Nullable Repeated<V> repeated =
        inList() && member != Memory.NO_MEMBER ? memory.repeated(member) : null;
    Repeated.@Nullable Entry<V> same =
        repeated == null ? null : repeated.guess(opening, data, start, end);
    if (same != null) {
      pass(opening, same.json().length);
      return same.value();
    }
    int to = opening == '"' ? Ends.text(data, start, end, escapes) : Ends.section(data, start, end);
    if (to < 0) {
      return null;
    }
    int length = to - start;
    V value =
        repeated == null
            ? maker.made(data, start, to)
            : repeated.value(opening, data, start, length, maker);
    pass(opening, length);
    return value;
  }

  /**
   * Passes over the value that comes next, however long it is.
   *
   * <p>Of a list or an object the reader sees the brackets alone.
   */
  void passOver() throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        reader.beginObject();
        skipToEnd();
        reader.endObject();
      }
      case BEGIN_ARRAY -> {
        reader.beginArray();
        skipToEnd();
        reader.endArray();
      }
      default -> reader.skipValue();
    }
  }

  /** To the bracket that closes; where there is none the reader complains of the end. */
  private void skipToEnd() throws IOException {
    Ends.Section section = new Ends.Section();
    while (source.request(1)) {
      look();
      int to = section.closing(data, start, end);
      buffer.skip(to - start);
      if (to < end) {
        return;
      }
    }
  }

  private boolean look(char opening) {
    look();
    return start > 0 && data[start - 1] == opening;
  }

  private void look() {
    try (Buffer.UnsafeCursor here = buffer.readUnsafe(cursor)) {
      here.seek(0);
      data = here.data == null ? NOTHING : here.data;
      start = here.start;
      end = here.end;
    }
  }

  private void pass(char opening, int length) throws IOException {
    buffer.skip(length - 1L);
    if (opening == '"') {
      reader.nextString();
    } else if (opening == '{') {
      reader.beginObject();
      reader.endObject();
    } else {
      reader.beginArray();
      reader.endArray();
    }
  }

  /** What the reader complained of, with the names it has not seen in the path. */
  String placed(Exception complaint) {
    String path = reader.getPath();
    return String.valueOf(complaint.getMessage()).replace(path, trail.complete(path));
  }

  /** Ends well: what was remembered serves the next text. */
  void done() {
    memory.giveBack();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /**
   * Makes a value of its bytes.
   *
   * @param <V> the value
   */
  @FunctionalInterface
  interface Maker<V> {
    /**
     * Makes the value.
     *
     * @param data has what it opens with at from - 1, and what it closes with at to - 1
     */
    V made(byte[] data, int from, int to);
  }
}
