package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URL as Go marshals its {@code net/url.URL}: as a struct, with the fields it has in Go 1.19.
 * Whom it names before the host does not go over the wire, in Go neither.
 */
final class LocationWire {

  private LocationWire() {}

  static void write(WireWriter out, Optional<URI> location) {
    if (location.isEmpty()) {
      out.field("Location", Json.NULL);
      return;
    }
    URI uri = location.get();
    out.object(
        "Location",
        w ->
            w.field("Scheme", orEmpty(uri.getScheme()))
                .field("Opaque", uri.isOpaque() ? uri.getRawSchemeSpecificPart() : "")
                .field("User", uri.getRawUserInfo() == null ? Json.NULL : Json.of("{}"))
                .field("Host", host(uri))
                .field("Path", orEmpty(uri.getPath()))
                .field("RawPath", rawPath(uri))
                .field("OmitHost", false)
                .field("ForceQuery", false)
                .field("RawQuery", orEmpty(uri.getRawQuery()))
                .field("Fragment", orEmpty(uri.getFragment()))
                .field("RawFragment", ""));
  }

  static Optional<URI> read(Fields result) throws IOException {
    return Optional.ofNullable(result.nullableObject("Location", LocationWire::uri));
  }

  private static URI uri(Fields fields) throws IOException {
    String scheme = fields.string("Scheme");
    String opaque = fields.string("Opaque");
    try {
      return new URI(
          (scheme.isEmpty() ? "" : scheme + ":")
              + (opaque.isEmpty() ? hostAndPath(scheme, fields) : opaque)
              + part("?", fields.string("RawQuery"))
              + part("#", encoded(fields.string("Fragment"))));
    } catch (URISyntaxException e) {
      throw new IOException("the location is no URL: " + e.getMessage(), e);
    }
  }

  private static String hostAndPath(String scheme, Fields fields)
      throws IOException, URISyntaxException {
    String host = fields.string("Host");
    String rawPath = fields.string("RawPath");
    return (scheme.isEmpty() && host.isEmpty() ? "" : "//" + host)
        + (rawPath.isEmpty() ? encoded(fields.string("Path")) : rawPath);
  }

  /** Only a path that is encoded in a way of its own is sent as it is. */
  private static String rawPath(URI uri) {
    String raw = orEmpty(uri.getRawPath());
    try {
      return raw.equals(encoded(orEmpty(uri.getPath()))) ? "" : raw;
    } catch (URISyntaxException e) {
      return raw;
    }
  }

  /** A path or fragment as it is encoded when nobody knows another way. */
  private static String encoded(String text) throws URISyntaxException {
    return new URI("x", "h", "/" + text, null).getRawPath().substring(1);
  }

  private static String part(String mark, String text) {
    return text.isEmpty() ? "" : mark + text;
  }

  private static String host(URI uri) {
    String authority = orEmpty(uri.getRawAuthority());
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
