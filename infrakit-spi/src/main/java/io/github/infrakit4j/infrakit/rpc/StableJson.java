package io.github.infrakit4j.infrakit.rpc;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import okio.Buffer;

/**
 * JSON in the one form that texts of the same meaning share: what Go's {@code MarshalIndent(value,
 * " ", " ")} prints of what {@code Unmarshal} made of it. Keys are sorted by their UTF-8 bytes, of
 * a key given twice the last value counts, and numbers are float64.
 */
final class StableJson {

  private static final String INDENT = "  ";

  private final JsonReader in;

  private StableJson(String checked) {
    in = JsonReader.of(new Buffer().writeUtf8(checked));
    // Strict Moshi refuses some numbers of more than 64 digits; the text is checked already.
    in.setLenient(true);
  }

  /**
   * Prints a value.
   *
   * @param json any text
   * @throws JsonSyntaxException if it is no JSON, has a number beyond float64, or is nested deeper
   *     than 250 levels
   */
  static String print(String json) throws JsonSyntaxException {
    JsonText.check(json);
    try {
      return new StableJson(json).value(1);
    } catch (JsonDataException | IOException e) {
      throw new JsonSyntaxException(String.valueOf(e.getMessage()));
    }
  }

  private String value(int depth) throws IOException, JsonSyntaxException {
    return switch (in.peek()) {
      case BEGIN_OBJECT -> object(depth);
      case BEGIN_ARRAY -> array(depth);
      case NUMBER -> number(in.nextString());
      case STRING -> quoted(in.nextString());
      case BOOLEAN -> Boolean.toString(in.nextBoolean());
      default -> {
        Object unused = in.nextNull();
        yield "null";
      }
    };
  }

  private String object(int depth) throws IOException, JsonSyntaxException {
    SortedMap<String, String> fields = new TreeMap<>(WireWriter.UTF_8_ORDER);
    in.beginObject();
    while (in.hasNext()) {
      String name = JsonText.withoutLoneSurrogates(in.nextName());
      fields.put(name, value(depth + 1));
    }
    in.endObject();
    List<String> lines = new ArrayList<>(fields.size());
    fields.forEach((name, value) -> lines.add(quoted(name) + ": " + value));
    return block('{', lines, '}', depth);
  }

  private String array(int depth) throws IOException, JsonSyntaxException {
    List<String> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(value(depth + 1));
    }
    in.endArray();
    return block('[', items, ']', depth);
  }

  private static String block(char open, List<String> lines, char close, int depth) {
    if (lines.isEmpty()) {
      return "" + open + close;
    }
    String margin = "\n" + INDENT.repeat(depth);
    String inner = margin + INDENT;
    return open + inner + String.join("," + inner, lines) + margin + close;
  }

  private static String number(String text) throws JsonSyntaxException {
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw new JsonSyntaxException(
          "json: cannot unmarshal number " + text + " into Go value of type float64");
    }
    return GoNumber.print(value);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    JsonText.quote(JsonText.withoutLoneSurrogates(text), out);
    return out.toString();
  }
}
