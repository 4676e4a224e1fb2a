package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Marker} is written and read.
 *
 * <p>{@code [infrakit:1 key="value" …]}: keys of plain characters stand bare, any other is quoted
 * like the values; a quote, a backslash and control characters are escaped with a backslash.
 * Members of the marker itself start with {@code @}; a tag whose name starts so is quoted.
 */
final class MarkerText {
  /** What every marker starts with; also what the appliance is asked for. */
  static final String OPENING = "[infrakit:1 ";

  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/:-]*");
  private static final String NAMESPACE = "@ns:";

  /** A marker and where it stands in its description, end exclusive. */
  record Found(Marker marker, int start, int end) {}

  private MarkerText() {}

  static Optional<Found> locate(@Nullable String description) {
    if (description == null) {
      return Optional.empty();
    }
    int start = description.indexOf(OPENING);
    while (start >= 0) {
      Optional<Found> found = read(description, start);
      if (found.isPresent()) {
        return found;
      }
      start = description.indexOf(OPENING, start + 1);
    }
    return Optional.empty();
  }

  static String replace(@Nullable String description, Marker marker) {
    String text = description == null ? "" : description;
    Optional<Found> old = locate(text);
    if (old.isPresent()) {
      return text.substring(0, old.get().start()) + write(marker) + text.substring(old.get().end());
    }
    return text.isBlank() ? write(marker) : text + " " + write(marker);
  }

  static String remove(@Nullable String description) {
    String text = description == null ? "" : description;
    return locate(text)
        .map(old -> text.substring(0, old.start()).stripTrailing() + text.substring(old.end()))
        .orElse(text);
  }

  static String write(Marker marker) {
    Map<String, String> own = new TreeMap<>();
    LogicalId logicalId = marker.logicalId();
    if (logicalId != null) {
      own.put("@lid", logicalId.value());
    }
    marker.namespace().forEach((key, value) -> own.put(NAMESPACE + key, value));
    marker.wishes().forEach((key, value) -> own.put("@" + key, value));
    String spilled = marker.spilled();
    if (spilled != null) {
      own.put("@more", spilled);
    }
    StringBuilder text = new StringBuilder(OPENING).append("@id=");
    quote(text, marker.id().value());
    own.forEach(
        (key, value) -> {
          text.append(' ').append('@');
          key(text, key.substring(1));
          text.append('=');
          quote(text, value);
        });
    if (!marker.tags().isEmpty()) {
      text.append(' ').append(pairs(marker.tags()));
    }
    return text.append(']').toString();
  }

  /** The tags as they stand in a marker, in the order of the map. */
  static String pairs(Map<String, String> tags) {
    StringBuilder text = new StringBuilder();
    tags.forEach(
        (key, value) -> {
          text.append(text.isEmpty() ? "" : " ");
          key(text, key);
          text.append('=');
          quote(text, value);
        });
    return text.toString();
  }

  private static void key(StringBuilder text, String key) {
    if (BARE.matcher(key).matches()) {
      text.append(key);
    } else {
      quote(text, key);
    }
  }

  private static void quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private static Optional<Found> read(String description, int start) {
    MarkerReader reader = new MarkerReader(description, start + OPENING.length());
    Map<String, String> own = new TreeMap<>();
    Map<String, String> tags = new TreeMap<>();
    if (!reader.readPairs(own, tags)) {
      return Optional.empty();
    }
    String id = own.remove("id");
    if (id == null || id.isEmpty()) {
      return Optional.empty();
    }
    String logicalId = own.get("lid");
    Map<String, String> namespace = new TreeMap<>();
    Map<String, String> wishes = new TreeMap<>();
    own.forEach(
        (key, value) -> {
          if (key.startsWith("ns:")) {
            namespace.put(key.substring("ns:".length()), value);
          } else if (Wishes.isWish(key)) {
            wishes.put(key, value);
          }
        });
    Marker marker =
        new Marker(
            new InstanceId(id),
            logicalId == null ? null : new LogicalId(logicalId),
            namespace,
            wishes,
            tags,
            own.get("more"));
    return Optional.of(new Found(marker, start, reader.position()));
  }
}
