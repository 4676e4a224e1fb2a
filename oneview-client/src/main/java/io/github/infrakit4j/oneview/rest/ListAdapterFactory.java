package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads lists that cannot be changed. */
final class ListAdapterFactory implements JsonAdapter.Factory {
  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty() || Types.getRawType(type) != List.class) {
      return null;
    }
    Type element = Types.collectionElementType(type, List.class);
    boolean isBrief = Shape.isBrief(Types.getRawType(element));
    return new Adapter(moshi.adapter(element), element == String.class, isBrief);
  }

  private static final class Adapter extends JsonAdapter<List<Object>> {
    private final JsonAdapter<Object> element;
    private final boolean isForTexts;
    private final boolean isBrief;

    Adapter(JsonAdapter<Object> element, boolean isForTexts, boolean isBrief) {
      this.element = element.nonNull();
      this.isForTexts = isForTexts;
      this.isBrief = isBrief;
    }

    @Override
    public List<Object> fromJson(JsonReader reader) throws IOException {
      List<Object> list = new ArrayList<>();
      Decoding decoding = Decoding.of(reader);
      decoding.enterList();
      reader.beginArray();
      decoding.trail().enter();
      while (reader.hasNext()) {
        decoding.trail().element(list.size());
        if (isNumberAmongTexts(reader, decoding)) {
          throw odd(list, null, reader, decoding);
        }
        try {
          list.add(element.fromJson(reader));
        } catch (JsonDataException notUnderstood) {
          if (!decoding.inSection()) {
            throw notUnderstood;
          }
          throw odd(list, null, reader, decoding);
        } catch (OddListException inner) {
          throw odd(list, inner.json(), reader, decoding);
        }
      }
      end(reader, decoding);
      return list.isEmpty() ? Collections.emptyList() : Collections.unmodifiableList(list);
    }

    /** It would be taken for a text, and sent back as one. */
    private boolean isNumberAmongTexts(JsonReader reader, Decoding decoding) throws IOException {
      return isForTexts && decoding.inSection() && reader.peek() == JsonReader.Token.NUMBER;
    }

    private static void end(JsonReader reader, Decoding decoding) throws IOException {
      reader.endArray();
      decoding.trail().leave();
      decoding.leaveList();
    }

    /**
     * Reads the list to its end as it comes: an element that is not understood fails at its first
     * token, before anything of it is taken.
     *
     * @param next an element that was taken, since it is such a list itself; else null
     */
    private OddListException odd(
        List<Object> understood, @Nullable ByteString next, JsonReader reader, Decoding decoding)
        throws IOException {
      Buffer json = new Buffer();
      JsonWriter writer = JsonWriter.of(json);
      writer.beginArray();
      // Where parts are read nobody keeps the whole, and it is there no more.
      for (Object each : isBrief ? List.of() : understood) {
        element.toJson(writer, each);
      }
      if (next != null) {
        writer.value(new Buffer().write(next));
      }
      while (reader.hasNext()) {
        try (BufferedSource each = reader.nextSource()) {
          writer.value(each);
        }
      }
      writer.endArray();
      end(reader, decoding);
      return new OddListException(json.readByteString());
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable List<Object> list) throws IOException {
      if (list == null) {
        writer.nullValue();
        return;
      }
      writer.beginArray();
      for (Object each : list) {
        element.toJson(writer, each);
      }
      writer.endArray();
    }
  }
}
