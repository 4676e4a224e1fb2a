package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.Event;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Events in the stream. Go prints them indented and then takes the line ends out, which leaves a
 * space after each colon.
 */
final class EventWire {

  private static final String ZERO_TIME = "0001-01-01T00:00:00Z";

  /** RFC 3339 as Go writes it: no zeros at the end of a fraction. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendLiteral('Z')
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private EventWire() {}

  /**
   * One event as a JSON text on one line.
   *
   * @throws JsonSyntaxException if its data are no JSON
   */
  static String write(Event event) throws JsonSyntaxException {
    if (event.data() != null) {
      JsonText.check(event.data().text());
    }
    return spaced(new WireWriter().object(w -> writeFields(w, event)).toString());
  }

  /** Reads one event; what is missing is empty. */
  static Event read(String json) throws IOException {
    JsonText.check(json);
    Fields fields = new Fields();
    new WireReader(json).object("event.Event", fields::field);
    return fields.event;
  }

  private static void writeFields(WireWriter out, Event event) {
    out.field("Topic", event.topic().isEmpty() ? "." : event.topic());
    if (!event.type().isEmpty()) {
      out.field("Type", event.type());
    }
    out.field("ID", event.id())
        .field("Message", event.message())
        .field("Timestamp", time(event.timestamp()))
        .field("Received", time(event.received()));
    if (event.data() != null) {
      out.field("Data", event.data());
    }
  }

  private static String time(@Nullable Instant time) {
    return time == null ? ZERO_TIME : TIME.format(time);
  }

  private static String spaced(String compact) {
    StringBuilder out = new StringBuilder(compact.length() + 16);
    boolean inString = false;
    for (int i = 0; i < compact.length(); i++) {
      char c = compact.charAt(i);
      out.append(c);
      if (c == '"') {
        inString = !inString;
      } else if (c == '\\') {
        out.append(compact.charAt(++i));
      } else if (c == ':' && !inString) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static @Nullable Instant time(String text) throws IOException {
    if (text.isEmpty() || text.equals(ZERO_TIME)) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IOException("not a time: " + e.getMessage(), e);
    }
  }

  /** Collects the fields of one event. */
  private static final class Fields {

    private Event event = Event.of("", "");

    private boolean field(String name, WireReader in) throws IOException {
      Event old = event;
      switch (name) {
        case "topic" -> event = old.withTopic(in.string());
        case "type" -> event = old.withType(in.string());
        case "id" ->
            event =
                new Event(
                    old.topic(),
                    old.type(),
                    in.string(),
                    old.message(),
                    old.timestamp(),
                    old.received(),
                    old.data());
        case "message" -> event = old.withMessage(in.string());
        case "timestamp" -> event = old.withTimestamp(time(in.string()));
        case "received" -> event = old.withReceived(time(in.string()));
        case "data" -> {
          @Nullable Json data = in.nullableAny();
          event = old.withData(data);
        }
        default -> {
          return false;
        }
      }
      return true;
    }
  }
}
