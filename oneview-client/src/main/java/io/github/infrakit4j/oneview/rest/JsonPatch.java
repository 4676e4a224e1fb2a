package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to some members of a resource, sent as {@code application/json-patch+json} (RFC 6902);
 * OneView takes it from API 300 on.
 *
 * @param operations the changes, in the order in which they are made; at least one
 */
public record JsonPatch(List<PatchOperation> operations) {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/json-patch+json";

  /**
   * Takes the changes.
   *
   * @throws IllegalArgumentException when there are none
   */
  public JsonPatch {
    operations = List.copyOf(operations);
    if (operations.isEmpty()) {
      throw new IllegalArgumentException("a patch needs at least one operation");
    }
  }

  /** These changes, in this order. */
  public static JsonPatch of(PatchOperation... operations) {
    return new JsonPatch(List.of(operations));
  }

  /** Sets one member to a text: what most patches of OneView do. */
  public static JsonPatch replace(String path, String value) {
    return of(PatchOperation.replace(path, value));
  }

  /** Reads and writes patches as the lists they are. */
  static final class Adapter extends JsonAdapter<JsonPatch> {
    private final JsonAdapter<List<PatchOperation>> list;

    Adapter(JsonAdapter<List<PatchOperation>> list) {
      this.list = list;
    }

    @Override
    public JsonPatch fromJson(JsonReader reader) throws IOException {
      List<PatchOperation> operations = list.fromJson(reader);
      if (operations == null) {
        throw new JsonDataException("a patch is a list, not null, at " + reader.getPath());
      }
      return new JsonPatch(operations);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable JsonPatch patch) throws IOException {
      list.toJson(writer, patch == null ? List.of() : patch.operations());
    }
  }
}
