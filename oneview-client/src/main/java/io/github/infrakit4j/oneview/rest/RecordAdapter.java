package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.function.Function;

/** Reads records member by member. */
abstract class RecordAdapter extends JsonAdapter<Object> {
  private final int values;
  private final Function<String, Field> once;
  private final int number = Memory.record();
  private volatile MemberNames names;

  /**
   * For records with these members.
   *
   * @param values how many values a record is made of
   * @param stranger what becomes of a member that it does not know and will meet again
   * @param once what becomes of one of a name that is not remembered
   */
  RecordAdapter(
      Member[] members,
      int values,
      Function<String, Field> stranger,
      Function<String, Field> once) {
    this.values = values;
    this.once = once;
    this.names = MemberNames.of(stranger, members);
  }

  /**
   * The record.
   *
   * @param inList whether it is one of many
   */
  abstract Object make(Draft draft, boolean inList);

  @Override
  public final Object fromJson(JsonReader reader) throws IOException {
    Decoding decoding = Decoding.of(reader);
    Memory memory = decoding.memory();
    Draft draft = memory.draft(number, values);
    Trail trail = decoding.trail();
    reader.beginObject();
    trail.enter();
    MemberNames known = names;
    int before = -1;
    while (reader.hasNext()) {
      before = decoding.takePlain(known, before, draft);
      int at = known.guess(decoding, before);
      if (at >= 0) {
        trail.member(known.field(at).name(), true);
        known.field(at).read(reader, decoding, draft, at);
      } else {
        String name = reader.nextName();
        trail.member(name, false);
        known = known.place(name) < 0 ? met(name) : known;
        at = known.place(name);
        known.follow(before, at);
        Field field = at < 0 ? once.apply(name) : known.field(at);
        field.read(reader, decoding, draft, at);
      }
      before = at;
    }
    reader.endObject();
    trail.leave();
    Object record = make(draft, decoding.inList());
    memory.handBack(number, draft);
    return record;
  }

  private synchronized MemberNames met(String name) {
    MemberNames more = names.and(name);
    names = more;
    return more;
  }
}
