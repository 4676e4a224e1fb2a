package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a call: one object, or an array whose first element is that object; none, {@code
 * null} and an empty array mean an object without fields.
 */
final class Params {

  private Params() {}

  /**
   * Reads the parameters by what a method makes of them.
   *
   * @throws Refusal if a value has the wrong kind, worded as InfraKit's server does: it tries the
   *     object, then an array, and reports only the second attempt
   */
  static <T> T read(@Nullable Json params, Fields.Reader<T> reader) throws Refusal, IOException {
    try {
      return reader.read(params == null ? Fields.none() : fields(params));
    } catch (WireReader.MismatchException e) {
      throw params == null
          ? new Refusal(Refusal.INVALID_REQUEST, String.valueOf(e.getMessage()), null)
          : misfit(params, e);
    }
  }

  private static Fields fields(Json params) throws IOException {
    return Fields.read(new WireReader(unwrapped(params.text())));
  }

  private static String unwrapped(String params) throws IOException {
    if (params.charAt(0) != '[') {
      return params;
    }
    return new WireReader(params)
        .list("[1]interface {}", WireReader::any).stream().findFirst().orElse(Json.NULL).text();
  }

  private static Refusal misfit(Json params, WireReader.MismatchException e) {
    char first = params.text().charAt(0);
    String message =
        first == '['
            ? String.valueOf(e.getMessage())
            : "json: cannot unmarshal %s into Go value of type [1]interface {}"
                .formatted(kind(first));
    return new Refusal(Refusal.INVALID_REQUEST, message, params.text());
  }

  private static String kind(char first) {
    return switch (first) {
      case '{' -> "object";
      case '"' -> "string";
      case 't', 'f' -> "bool";
      default -> "number";
    };
  }
}
