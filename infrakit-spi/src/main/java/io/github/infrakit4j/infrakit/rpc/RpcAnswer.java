package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Judges an answer as InfraKit's client does (gorilla/rpc v2/json2/client.go): neither HTTP status
 * nor content type nor id count; an error object's message is the error; an error that is no object
 * with a numeric code is its own text; no result is an error; {@code "OK": false} is none.
 */
final class RpcAnswer {

  private @Nullable Json result;
  private @Nullable Json error;

  private RpcAnswer() {}

  /**
   * The result of an answer.
   *
   * @throws RpcException if the answer is an error
   * @throws UnansweredException if it is no answer
   */
  static Json result(String method, String body) {
    RpcAnswer answer = new RpcAnswer();
    try {
      int end = JsonText.endOfValue(body);
      new WireReader(body.substring(0, end)).object("json2.clientResponse", answer::field);
    } catch (IOException e) {
      throw new UnansweredException(
          "Called %s, and the answer is no JSON-RPC: %s".formatted(method, e.getMessage()), e);
    }
    if (answer.error != null) {
      throw failure(answer.error);
    }
    if (answer.result == null) {
      throw new UnansweredException("Called " + method + ", but in the answer result is null");
    }
    return answer.result;
  }

  private boolean field(String name, WireReader in) throws IOException {
    switch (name) {
      case "result" -> result = in.nullableAny();
      case "error" -> error = in.nullableAny();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static RpcException failure(Json error) {
    ErrorFields fields = new ErrorFields();
    try {
      new WireReader(error.text()).object("json2.Error", fields);
      return new RpcException(fields.code, fields.message);
    } catch (IOException | NumberFormatException e) {
      return new RpcException(0, error.text());
    }
  }

  private static final class ErrorFields implements WireReader.FieldReader {

    private int code;
    private String message = "";

    @Override
    public boolean read(String name, WireReader in) throws IOException {
      switch (name) {
        case "code" -> code = Integer.parseInt(in.any().text());
        case "message" -> message = in.string();
        default -> {
          return false;
        }
      }
      return true;
    }
  }
}
