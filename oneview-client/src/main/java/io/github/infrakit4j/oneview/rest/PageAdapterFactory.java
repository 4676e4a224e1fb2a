package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads pages of lists. Every key may be missing but {@code members}. */
final class PageAdapterFactory implements JsonAdapter.Factory {
  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (Types.getRawType(type) != Page.class || !(type instanceof ParameterizedType page)) {
      return null;
    }
    Type member = page.getActualTypeArguments()[0];
    return new Adapter(
        moshi.adapter(Types.newParameterizedType(List.class, member)),
        moshi.adapter(Envelope.class));
  }

  /**
   * The keys around the members.
   *
   * @param start position of the first member
   * @param count how many
   * @param total how many in all
   * @param nextPageUri the next page
   * @param uri this page
   * @param extras the rest, the members among them
   */
  public record Envelope(
      @Nullable Integer start,
      @Nullable Integer count,
      @Nullable Integer total,
      @Nullable ResourceUri nextPageUri,
      @Nullable ResourceUri uri,
      Extras extras) {}

  private static final class Adapter extends JsonAdapter<Page<Object>> {
    private static final JsonReader.Options MEMBERS = JsonReader.Options.of("members");

    private final JsonAdapter<List<Object>> members;
    private final JsonAdapter<Envelope> envelope;

    Adapter(JsonAdapter<List<Object>> members, JsonAdapter<Envelope> envelope) {
      this.members = members;
      this.envelope = envelope;
    }

    // The members are streamed; the few keys around them are gathered and read as a record.
    @Override
    public Page<Object> fromJson(JsonReader reader) throws IOException {
      @Nullable List<Object> list = null;
      okio.Buffer keys = new okio.Buffer();
      JsonWriter around = JsonWriter.of(keys);
      around.beginObject();
      Trail trail = Decoding.of(reader).trail();
      reader.beginObject();
      trail.enter();
      while (reader.hasNext()) {
        if (reader.selectName(MEMBERS) == 0) {
          trail.member("members", false);
          list =
              reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : members.fromJson(reader);
        } else {
          around.name(reader.nextName());
          around.value(reader.nextSource());
        }
      }
      reader.endObject();
      trail.leave();
      around.endObject();
      if (list == null) {
        throw new JsonDataException("Required list 'members' missing at path " + reader.getPath());
      }
      return page(list, Json.parse(keys, envelope));
    }

    private static Page<Object> page(List<Object> list, @Nullable Envelope keys) {
      if (keys == null) {
        throw new JsonDataException("no page");
      }
      return new Page<>(
          list,
          keys.start() == null ? 0 : keys.start(),
          keys.count() == null ? list.size() : keys.count(),
          keys.total() == null ? -1 : keys.total(),
          keys.nextPageUri(),
          keys.uri());
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Page<Object> page) {
      throw new UnsupportedOperationException("pages are only read");
    }
  }
}
