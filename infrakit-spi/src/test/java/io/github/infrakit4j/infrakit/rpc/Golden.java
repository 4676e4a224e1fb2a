package io.github.infrakit4j.infrakit.rpc;

import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okio.Okio;

/**
 * One recorded exchange with the real InfraKit.
 *
 * @param headers as sent, in order; Content-Length counts the body's bytes
 */
record Golden(
    String name,
    String method,
    String path,
    Map<String, String> headers,
    String request,
    int status,
    Map<String, String> answerHeaders,
    String answer,
    String caller,
    String plugin) {

  static Golden read(Path file) throws IOException {
    try (JsonReader in = JsonReader.of(Okio.buffer(Okio.source(file)))) {
      Map<?, ?> value = (Map<?, ?>) Objects.requireNonNull(in.readJsonValue());
      return new Golden(
          text(value, "name"),
          text(value, "http_method"),
          text(value, "path"),
          map(value, "request_headers"),
          text(value, "request_body"),
          ((Number) Objects.requireNonNull(value.get("status"))).intValue(),
          map(value, "response_headers"),
          text(value, "response_body"),
          text(value, "caller"),
          text(value, "plugin"));
    }
  }

  /** Those whose file name begins with one of the given texts, by name. */
  static List<Golden> all(Path folder, String... beginnings) throws IOException {
    List<Golden> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String name = file.getFileName().toString();
        if (Stream.of(beginnings).anyMatch(name::startsWith)) {
          found.add(read(file));
        }
      }
    }
    return found;
  }

  /** The first part of the called method's name; of other requests, nothing that is one. */
  String service() {
    return name.split("\\.", 2)[0];
  }

  /** The request as bytes on the wire. */
  byte[] wire() {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    String body =
        headers.containsKey("Transfer-Encoding")
            ? Integer.toHexString(request.getBytes(StandardCharsets.UTF_8).length)
                + "\r\n"
                + request
                + "\r\n0\r\n\r\n"
            : request;
    return head.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A field of the request's or answer's top level as raw JSON. */
  static Json field(String body, String field) throws IOException {
    Json[] found = {Json.NULL};
    new WireReader(body)
        .object(
            "recorded",
            (name, in) -> {
              if (!name.equals(field)) {
                return false;
              }
              found[0] = in.any();
              return true;
            });
    return found[0];
  }

  private static String text(Map<?, ?> value, String key) {
    return (String) Objects.requireNonNull(value.get(key), key);
  }

  private static Map<String, String> map(Map<?, ?> value, String key) {
    Map<String, String> map = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(value.get(key), key))
        .forEach((k, v) -> map.put((String) k, (String) v));
    return map;
  }
}
