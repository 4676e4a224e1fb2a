package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads what an appliance says with an error status, however little that is. */
final class ErrorBody {
  private static final long LIMIT = 1 << 20;

  /**
   * An error of which only the texts are taken, for bodies whose lists are not lists.
   *
   * @param errorCode the code
   * @param message what went wrong
   * @param details more about it
   * @param extras the rest
   */
  public record Texts(
      @Nullable String errorCode,
      @Nullable String message,
      @Nullable String details,
      Extras extras) {}

  /**
   * Cuts error bodies to a size that may be held in memory. A connection that breaks in one leaves
   * an empty body: the status alone says that the call failed.
   */
  static final Interceptor SHORTEN =
      chain -> {
        Response response = chain.proceed(chain.request());
        if (response.isSuccessful()) {
          return response;
        }
        try (response) {
          return response.newBuilder().body(start(response)).build();
        }
      };

  private ErrorBody() {}

  private static ResponseBody start(Response response) {
    try {
      return response.peekBody(LIMIT);
    } catch (IOException broken) {
      return ResponseBody.create(ByteString.EMPTY, null);
    }
  }

  /** The error in a body; one without any text when the body is empty, HTML or something else. */
  static ApplianceError parse(@Nullable ResponseBody body) {
    String text = text(body);
    @Nullable ApplianceError whole = lenient(text, Json.adapter(ApplianceError.class));
    if (whole != null) {
      return whole;
    }
    @Nullable Texts texts = lenient(text, Json.adapter(Texts.class));
    return texts == null
        ? ApplianceError.NONE
        : new ApplianceError(
            texts.errorCode(), texts.message(), texts.details(), null, null, null, texts.extras());
  }

  private static String text(@Nullable ResponseBody body) {
    try {
      return body == null ? "" : body.string();
    } catch (IOException broken) {
      return "";
    }
  }

  private static <T> @Nullable T lenient(String text, JsonAdapter<T> adapter) {
    try {
      return Json.parse(new Buffer().writeUtf8(text), adapter);
    } catch (IOException | RuntimeException notThat) {
      return null;
    }
  }

  /** What {@code Retry-After} says, in seconds or as a date; null when it says nothing usable. */
  static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    try {
      return text.matches("[0-9]{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : positive(
              Duration.between(
                  now,
                  ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}
