package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("it changes the time zone")
class TextLinesTest {
  private final TimeZone home = TimeZone.getDefault();
  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void goHome() {
    TimeZone.setDefault(home);
  }

  private LoggingEvent event(
      String logger, Level level, String time, String words, @Nullable Throwable error) {
    LoggingEvent event =
        new LoggingEvent("", context.getLogger(logger), level, words, error, new Object[0]);
    event.setInstant(Instant.parse(time));
    return event;
  }

  private static String line(LoggingEvent event) {
    return new String(new TextLines().encode(event), StandardCharsets.UTF_8);
  }

  /** The same line in the library's own pattern language. */
  private String pattern(LoggingEvent event) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %msg%n");
    encoder.start();
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-01-02T03:04:05Z, 2026-01-02T03:04:05.000Z",
    "UTC, 2026-11-12T13:14:15.067890Z, 2026-11-12T13:14:15.067Z",
    "Europe/Berlin, 2026-07-31T22:00:00.5Z, 2026-08-01T00:00:00.500+02:00",
    "Asia/Kolkata, 2026-01-01T00:00:00Z, 2026-01-01T05:30:00.000+05:30",
    "America/St_Johns, 2026-01-01T00:00:00Z, 2025-12-31T20:30:00.000-03:30"
  })
  void aLineBeginsWithTimeAndOffset(String zone, String time, String shown) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    LoggingEvent event = event("notice", Level.INFO, time, "stopped", null);

    assertThat(line(event)).isEqualTo(shown + " INFO  notice: stopped" + System.lineSeparator());
    assertThat(line(event)).isEqualTo(pattern(event));
  }

  @Test
  void levelsLoggersAndErrorsAreAsInThePatternLanguage() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    String time = "2026-01-02T03:04:05Z";

    for (Level level : new Level[] {Level.ERROR, Level.WARN, Level.DEBUG}) {
      LoggingEvent event = event("oneview.east", level, time, "größer – 大", null);
      assertThat(line(event)).isEqualTo(pattern(event)).contains(" east: größer – 大");
    }
    LoggingEvent event =
        event(
            "critical",
            Level.ERROR,
            time,
            "defect",
            new IllegalStateException("outer", new IOException("inner")));
    assertThat(line(event)).isEqualTo(pattern(event)).contains("outer", "IOException: inner");
  }

  @Test
  void whatOthersSayBeginsNoLineAndCommandsNoTerminal() {
    String forged = "2026-01-02T03:04:05.000Z ERROR critical: all is lost";
    String words = "no\n" + forged + "\r" + forged + "\u2028\u0085\u001b[2J\tyes \\n";

    LoggingEvent event = event("oneview", Level.WARN, "2026-01-02T03:04:05Z", words, null);

    assertThat(line(event).split("\\R", -1)).hasSize(2).endsWith("");
    assertThat(line(event)).contains("no\\n" + forged + "\\r").contains("\\u001b[2J\tyes");
  }

  @Test
  void norDoesWhatTheySayInAnError() {
    String forged = "2026-01-02T03:04:05.000Z ERROR critical: all is lost";
    Exception error =
        new IllegalStateException("a\n" + forged, new IOException("b\r\n" + forged + "\u001b[2J"));

    LoggingEvent event =
        event("critical", Level.ERROR, "2026-01-02T03:04:05Z", "defect in x", error);

    assertThat(line(event).split("\\R", -1))
        .filteredOn(each -> each.startsWith("2026"))
        .singleElement()
        .asString()
        .endsWith("defect in x");
    assertThat(line(event)).contains("\t" + forged).doesNotContain("\u001b");
  }
}
