package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything a client is built from; made by the builder of {@code OneView}.
 *
 * @param address where the appliance is
 * @param plainHttp whether http:// is allowed
 * @param credentials asked again at each login; null with only a session handed in
 * @param session a token to start with, checked first; null for none. It is not closed by this
 *     client.
 * @param trust whose certificate is accepted
 * @param identity the client's own certificate; null for none
 * @param proxy the proxy on the way; null to go as the Java runtime is set up to
 * @param apiVersion the version to speak; null to agree on the highest
 * @param maxApiVersion the highest version to agree on
 * @param connectTimeout limit for a connection with TLS
 * @param readTimeout limit for silence of the appliance
 * @param callTimeout limit for a call with its login, retries and pauses
 * @param loginPause how long credentials that were refused are not tried again, at first
 * @param maxAnswerBytes limit for an answer, uncompressed
 * @param retry how often reads are tried
 * @param listener hears what happens
 * @param clock measures limits and pauses
 */
public record RestSettings(
    String address,
    boolean plainHttp,
    @Nullable Supplier<Credentials> credentials,
    @Nullable String session,
    Trust trust,
    @Nullable ClientIdentity identity,
    @Nullable HttpProxy proxy,
    @Nullable Integer apiVersion,
    int maxApiVersion,
    Duration connectTimeout,
    Duration readTimeout,
    Duration callTimeout,
    Duration loginPause,
    long maxAnswerBytes,
    Retry retry,
    CallListener listener,
    MonotonicClock clock) {
  /** Address, trust and version; neither credentials nor session. */
  @Override
  public String toString() {
    return "RestSettings["
        + address
        + ", trust "
        + trust
        + ", API "
        + (apiVersion == null ? "up to " + maxApiVersion : apiVersion)
        + "]";
  }
}
