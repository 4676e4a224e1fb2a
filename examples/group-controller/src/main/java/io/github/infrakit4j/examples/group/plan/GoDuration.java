package io.github.infrakit4j.examples.group.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as Go writes them: {@code 1h30m0s}, {@code 1.5s}, {@code 500ms}. */
public final class GoDuration {
  private static final Pattern WHOLE =
      Pattern.compile("\\+?((\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|ms|s|m|h))+");
  private static final Pattern PART = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|ms|s|m|h)");

  private GoDuration() {}

  /**
   * Reads a time that is not negative.
   *
   * @throws IllegalArgumentException if it is none; the message says what one looks like
   */
  public static Duration parse(String text) {
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    if (!WHOLE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time: give a number with a unit, such as 500ms, 30s or 1h30m");
    }
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      BigDecimal nanos =
          new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(nanos(part.group(2))));
      sum = sum.plus(whole(text, nanos));
    }
    return sum;
  }

  private static Duration whole(String text, BigDecimal nanos) {
    if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is too long a time: give less than 292 years, such as 30s or 1h30m");
    }
    return Duration.ofNanos(nanos.longValue());
  }

  private static long nanos(String unit) {
    return switch (unit) {
      case "ns" -> 1;
      case "us", "µs" -> 1_000;
      case "ms" -> 1_000_000;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      default -> 3_600_000_000_000L;
    };
  }

  /** Writes a time as Go's {@code time.Duration} does. */
  public static String text(Duration time) {
    if (time.isZero()) {
      return "0s";
    }
    if (time.compareTo(Duration.ofSeconds(1)) < 0) {
      return small(time.toNanos());
    }
    String seconds = decimal(BigDecimal.valueOf(time.toNanos() % 60_000_000_000L, 9)) + "s";
    if (time.toMinutes() == 0) {
      return seconds;
    }
    return (time.toHours() == 0 ? "" : time.toHours() + "h") + time.toMinutesPart() + "m" + seconds;
  }

  private static String small(long nanos) {
    if (nanos < 1_000) {
      return nanos + "ns";
    }
    return nanos < 1_000_000
        ? decimal(BigDecimal.valueOf(nanos, 3)) + "µs"
        : decimal(BigDecimal.valueOf(nanos, 6)) + "ms";
  }

  private static String decimal(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
