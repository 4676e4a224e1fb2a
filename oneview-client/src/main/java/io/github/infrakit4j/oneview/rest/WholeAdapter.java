package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads and writes records that keep {@link Extras}. */
final class WholeAdapter extends RecordAdapter {
  private final Shape shape;
  private final Member[] members;

  WholeAdapter(Shape shape, Member[] members) {
    super(members, members.length + 1, UnknownMember::of, UnknownMember::once);
    this.shape = shape;
    this.members = members;
  }

  @Override
  Object make(Draft draft, boolean inList) {
    return draft.make(shape, inList);
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
