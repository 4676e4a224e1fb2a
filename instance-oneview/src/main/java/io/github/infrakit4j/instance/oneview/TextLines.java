package io.github.infrakit4j.instance.oneview;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Log lines for people: time with milliseconds and offset, level, logger, message, and a stack
 * trace where there is an exception; in UTF-8.
 *
 * <p>What the appliance and callers say may stand in messages. So that it cannot pass for a line of
 * its own, or command the terminal it is read in, control characters in it are escaped, and what an
 * exception says is indented from its second line on.
 *
 * <p>Put together by hand: the pattern language of the library, and the formatter of times, take
 * longer to be set up than opening the socket does.
 */
final class TextLines extends EncoderBase<ILoggingEvent> {
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
    StringBuilder line = new StringBuilder(160);
    time(line, Instant.ofEpochMilli(event.getTimeStamp()));
    line.append(' ');
    String level = event.getLevel().toString();
    line.append(level).append(" ".repeat(Math.max(0, 5 - level.length()))).append(' ');
    String logger = event.getLoggerName();
    line.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(": ");
    escaped(line, String.valueOf(event.getFormattedMessage())).append(System.lineSeparator());
    if (event.getThrowableProxy() != null) {
      trace(line, ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void trace(StringBuilder line, String trace) {
    boolean first = true;
    for (String each : trace.lines().toList()) {
      line.append(first || isOfTrace(each) ? "" : "\t");
      escaped(line, each).append(System.lineSeparator());
      first = false;
    }
  }

  private static boolean isOfTrace(String line) {
    return line.startsWith("\t") || line.startsWith("Caused by: ");
  }

  private static StringBuilder escaped(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line.append("\\n");
      } else if (c == '\r') {
        line.append("\\r");
      } else if ((Character.isISOControl(c) && c != '\t') || c == '\u2028' || c == '\u2029') {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    return line;
  }

  private static void time(StringBuilder line, Instant instant) {
    ZoneOffset offset = ZoneId.systemDefault().getRules().getOffset(instant);
    LocalDateTime time = LocalDateTime.ofInstant(instant, offset);
    padded(line, 4, time.getYear()).append('-');
    padded(line, 2, time.getMonthValue()).append('-');
    padded(line, 2, time.getDayOfMonth()).append('T');
    padded(line, 2, time.getHour()).append(':');
    padded(line, 2, time.getMinute()).append(':');
    padded(line, 2, time.getSecond()).append('.');
    padded(line, 3, time.getNano() / 1_000_000).append(offset.getId());
  }

  private static StringBuilder padded(StringBuilder line, int width, int number) {
    String digits = Integer.toString(number);
    return line.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
