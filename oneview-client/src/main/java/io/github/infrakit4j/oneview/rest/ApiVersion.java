package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The API version spoken with an appliance: asked for once, at the first call. */
final class ApiVersion implements Interceptor {
  private static final int OLDEST = 120;

  private final SessionCalls calls;
  private final CallRunner runner;
  private final RestSettings settings;
  private final String address;
  private final SingleFlight<Integer> flight = new SingleFlight<>();
  private volatile int agreed;

  ApiVersion(SessionCalls calls, CallRunner runner, RestSettings settings, String address) {
    this.calls = calls;
    this.runner = runner;
    this.settings = settings;
    this.address = address;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    int version;
    try {
      version = get(Deadline.left(chain.request(), settings.clock()));
    } catch (OneViewException failure) {
      throw new Carrier(failure);
    }
    return chain.proceed(
        chain.request().newBuilder().header("X-API-Version", String.valueOf(version)).build());
  }

  int get(Duration limit) throws InterruptedIOException {
    return agreed > 0 ? agreed : flight.join(() -> ask(limit), limit);
  }

  /** The version, if it is known already. */
  int known() {
    return agreed;
  }

  private int ask(Duration limit) {
    if (agreed == 0) {
      VersionRange range =
          runner.run(calls.version(), limit, answer -> Bodies.required(answer.body()));
      agreed = agree(range, settings.apiVersion(), settings.maxApiVersion(), address);
    }
    return agreed;
  }

  /**
   * The highest version both know, or the wanted one if the appliance knows it.
   *
   * @throws IncompatibleApiException when there is none
   */
  static int agree(VersionRange range, @Nullable Integer wanted, int max, String address) {
    int oldest = range.minimumVersion() == null ? 1 : range.minimumVersion();
    @Nullable Integer newest = range.currentVersion();
    if (newest == null) {
      throw new IncompatibleApiException(
          address
              + " does not say which API versions it speaks. Check that it is a OneView"
              + " appliance.",
          range);
    }
    if (wanted != null && (wanted < oldest || wanted > newest)) {
      throw new IncompatibleApiException(
          "asked to speak API version "
              + wanted
              + " with "
              + address
              + ", which speaks "
              + oldest
              + " to "
              + newest
              + ". Choose one of these, or none to have the highest chosen.",
          range);
    }
    int version = wanted == null ? Math.min(newest, max) : wanted;
    if (wanted == null && (version < OLDEST || version < oldest)) {
      throw new IncompatibleApiException(
          address
              + " speaks API versions "
              + oldest
              + " to "
              + newest
              + ", this client "
              + OLDEST
              + " to "
              + max
              + ". Update whichever is older, or raise the client's highest version.",
          range);
    }
    return version;
  }
}
