package io.github.infrakit4j.instance.oneview;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import org.slf4j.event.KeyValuePair;

/**
 * Log lines as InfraKit writes them with {@code --log-format json}: an object a line, with {@code
 * t}, {@code lvl} ({@code crit}, {@code eror}, {@code warn}, {@code info}, {@code dbug}) and {@code
 * msg}, and what the line is about beside them. Source: inconshreveable/log15, JsonFormat.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final byte[] NOTHING = new byte[0];

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Buffer buffer = new Buffer();
    try (JsonWriter line = JsonWriter.of(buffer)) {
      line.beginObject();
      line.name("t").value(event.getInstant().toString());
      line.name("lvl").value(level(event));
      line.name("logger").value(event.getLoggerName());
      line.name("msg").value(event.getFormattedMessage());
      if (event.getKeyValuePairs() != null) {
        for (KeyValuePair pair : event.getKeyValuePairs()) {
          value(line.name(pair.key), pair.value);
        }
      }
      if (event.getThrowableProxy() != null) {
        line.name("error").value(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
      line.endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return buffer.writeByte('\n').readByteArray();
  }

  private static void value(JsonWriter line, Object value) throws IOException {
    if (value instanceof Number number) {
      line.value(number);
    } else {
      line.value(String.valueOf(value));
    }
  }

  private static String level(ILoggingEvent event) {
    if (event.getLoggerName().equals(LogLevel.CRITICAL)) {
      return "crit";
    }
    return switch (event.getLevel().toInt()) {
      case Level.ERROR_INT -> "eror";
      case Level.WARN_INT -> "warn";
      case Level.INFO_INT -> "info";
      default -> "dbug";
    };
  }
}
