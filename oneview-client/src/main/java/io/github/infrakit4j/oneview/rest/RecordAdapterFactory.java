package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes records whose last component is {@link Extras}: nothing that came is lost, and
 * nothing is written that did not come or was not set.
 */
final class RecordAdapterFactory implements JsonAdapter.Factory {
  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Class<?> raw = Types.getRawType(type);
    if (!annotations.isEmpty() || !Shape.keepsExtras(raw)) {
      return null;
    }
    Shape shape = Shape.of(raw);
    RecordComponent[] components = shape.components();
    Member[] members = new Member[components.length - 1];
    for (int i = 0; i < members.length; i++) {
      JsonAdapter<Object> adapter = moshi.adapter(components[i].getGenericType());
      members[i] = Member.of(components[i], adapter);
    }
    return new Adapter(shape, members);
  }

  private static final class Adapter extends JsonAdapter<Object> {
    private final Shape shape;
    private final Member[] members;
    private final int number = Memory.record();
    private volatile MemberNames names;

    Adapter(Shape shape, Member[] members) {
      this.shape = shape;
      this.members = members;
      this.names = MemberNames.of(members);
    }

    @Override
    public Object fromJson(JsonReader reader) throws IOException {
      Decoding decoding = Decoding.of(reader);
      Memory memory = decoding.memory();
      Draft draft = memory.draft(number, members.length + 1);
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
          Field field = at < 0 ? UnknownMember.once(name) : known.field(at);
          field.read(reader, decoding, draft, at);
        }
        before = at;
      }
      reader.endObject();
      trail.leave();
      Object record = draft.make(shape, decoding.inList());
      memory.handBack(number, draft);
      return record;
    }

    private synchronized MemberNames met(String name) {
      MemberNames more = names.and(name);
      names = more;
      return more;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Object record) throws IOException {
      if (record == null) {
        writer.nullValue();
        return;
      }
      Extras extras = (Extras) shape.get(record, members.length);
      extras = extras == null ? Extras.NONE : extras;
      writer.beginObject();
      for (int i = 0; i < members.length; i++) {
        members[i].write(writer, shape.get(record, i), extras.raw(members[i].name()));
      }
      for (Map.Entry<String, ByteString> extra : extras.raw().entrySet()) {
        if (shape.indexOf(extra.getKey()) < 0) {
          writer.name(extra.getKey());
          writer.value(new Buffer().write(extra.getValue()));
        }
      }
      writer.endObject();
    }
  }
}
