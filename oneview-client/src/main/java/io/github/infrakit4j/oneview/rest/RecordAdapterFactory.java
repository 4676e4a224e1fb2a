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
import java.util.Arrays;
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
      members[i] = Member.of(components[i].getName(), components[i].getType(), adapter);
    }
    return new Adapter(shape, members);
  }

  private static final class Adapter extends JsonAdapter<Object> {
    private final Shape shape;
    private final Member[] members;
    private volatile MemberNames names;

    Adapter(Shape shape, Member[] members) {
      this.shape = shape;
      this.members = members;
      this.names = MemberNames.of(Arrays.stream(members).map(each -> each.name).toList());
    }

    @Override
    public Object fromJson(JsonReader reader) throws IOException {
      @Nullable Object[] values = new @Nullable Object[members.length + 1];
      Kept kept = new Kept();
      reader.beginObject();
      MemberNames known = names;
      while (reader.hasNext()) {
        int at = reader.selectName(known.options());
        if (at >= 0 && at < members.length) {
          kept.forget(members[at].name); // of a member sent twice, the last counts
          values[at] = members[at].read(reader, kept);
        } else {
          UnknownMember member =
              at < 0
                  ? new UnknownMember(reader.nextName())
                  : known.unknown().get(at - members.length);
          kept.keep(member.name, member.read(reader));
          known = at < 0 ? met(member) : known;
        }
      }
      reader.endObject();
      values[members.length] = kept.extras();
      return shape.make(values);
    }

    private synchronized MemberNames met(UnknownMember member) {
      MemberNames more = names.and(member);
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
        members[i].write(writer, shape.get(record, i), extras.raw(members[i].name));
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
