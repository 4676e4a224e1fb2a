package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A request, taken apart. */
record Request(
    long sequence,
    String method,
    HttpUrl url,
    Headers headers,
    String body,
    int api,
    String user,
    @Nullable TaskFate fate) {
  static final int NO_VERSION = 1;

  String path() {
    String path = url.encodedPath();
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  @Nullable String parameter(String name) {
    return url.queryParameter(name);
  }

  /** A parameter without a value, such as {@code ?filter}, has an empty one. */
  List<String> parameters(String name) {
    return url.queryParameterValues(name).stream()
        .map(value -> Objects.requireNonNullElse(value, ""))
        .toList();
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  Request as(String sessionUser) {
    return new Request(sequence, method, url, headers, body, api, sessionUser, fate);
  }

  Request with(TaskFate doom) {
    return new Request(sequence, method, url, headers, body, api, user, doom);
  }

  Map<String, @Nullable Object> jsonObject() {
    if (json() instanceof Map<?, ?> map) {
      return Json.cast(map);
    }
    throw Refusal.badRequest("INVALID_JSON_FORMAT", "The request body is not a JSON object.");
  }

  @Nullable Object json() {
    requireMediaType();
    try {
      return Json.parse(body);
    } catch (Json.Malformed e) {
      throw new Refusal(
          400,
          ErrorBody.of("INVALID_JSON_FORMAT", "Invalid JSON format.")
              .details(String.valueOf(e.getMessage()))
              .action("Correct the JSON of the request, then resend it."));
    }
  }

  void requireMediaType() {
    String type = header("Content-Type");
    boolean patch = method.equals("PATCH");
    if (type == null
        || !(type.startsWith("application/json")
            && (patch || !type.startsWith("application/json-patch")))) {
      throw new Refusal(
          415,
          ErrorBody.of("UNSUPPORTED_MEDIA_TYPE", "The media type is not supported.")
              .details("Content-Type: " + type)
              .action("Send application/json."));
    }
  }
}
