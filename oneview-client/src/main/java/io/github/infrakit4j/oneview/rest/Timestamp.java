package io.github.infrakit4j.oneview.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A point in time as an appliance wrote it.
 *
 * <p>Three forms are known: {@code 2018-05-11T13:50:17.886Z} (today), {@code 20151213T114910.008Z}
 * (profiles up to OneView 3) and {@code 2018-06-20T19:34:46+0000} (node information). The text is
 * kept whatever its form.
 *
 * @param value the text as it came
 */
public record Timestamp(String value) {
  private static final DateTimeFormatter FORMS =
      new DateTimeFormatterBuilder()
          .appendPattern("[uuuu-MM-dd'T'HH:mm:ss][uuuuMMdd'T'HHmmss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  public Timestamp {
    Objects.requireNonNull(value, "value");
  }

  /** The instant meant; empty when the text has none of the known forms. */
  public Optional<Instant> instant() {
    try {
      return Optional.of(OffsetDateTime.parse(value, FORMS).toInstant());
    } catch (DateTimeException unknownForm) {
      return Optional.empty();
    }
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
