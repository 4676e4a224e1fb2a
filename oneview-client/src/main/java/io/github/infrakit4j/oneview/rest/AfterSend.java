package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A failure after the request began to go out: the appliance may have it. */
final class AfterSend extends IOException {
  private static final long serialVersionUID = 1L;

  AfterSend(IOException failure) {
    super(failure.getMessage(), failure);
  }

  /** The innermost link of the chain: there is a connection, and the request goes out next. */
  static final Interceptor MARK =
      chain -> {
        try {
          return withoutRetryAfter(chain.proceed(chain.request()));
        } catch (IOException failure) {
          throw new AfterSend(failure);
        }
      };

  static final String RETRY_AFTER = "X-Client-Retry-After";

  /**
   * Renames the header, as OkHttp itself repeats any request, changes too, that is answered 503
   * with {@code Retry-After: 0}.
   */
  private static Response withoutRetryAfter(Response response) {
    String value = response.header("Retry-After");
    return value == null
        ? response
        : response.newBuilder().removeHeader("Retry-After").header(RETRY_AFTER, value).build();
  }

  static boolean happened(Throwable failure) {
    return mark(failure) != null;
  }

  /** The failure below the mark, or the failure itself: what the user is told about. */
  static IOException original(IOException failure) {
    @Nullable AfterSend mark = mark(failure);
    return mark != null && mark.getCause() instanceof IOException below ? below : failure;
  }

  private static @Nullable AfterSend mark(Throwable failure) {
    @Nullable Throwable at = failure;
    for (int depth = 0; at != null && depth < 16; depth++) {
      if (at instanceof AfterSend mark) {
        return mark;
      }
      // What was carried is finished, and speaks of another call: that for a session or version.
      at = at instanceof OneViewException ? null : at.getCause();
    }
    return null;
  }
}
