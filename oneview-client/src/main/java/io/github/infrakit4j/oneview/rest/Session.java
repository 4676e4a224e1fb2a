package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The one session of a client: opened at the first call, renewed when the appliance has ended it,
 * closed with the client.
 *
 * <p>OneView answers 401 both to a dead session and to a user without the right. So a 401 leads to
 * one new login and one more try; a second 401 is about rights. However many calls meet the dead
 * session, one of them logs in. A session that was handed in is checked before it is used, so that
 * a dead one is known as such before anything is asked for.
 */
final class Session implements Interceptor {
  private static final String AUTH = "auth";
  private static final Duration LOGOUT_LIMIT = Duration.ofSeconds(5);

  private final SessionCalls calls;
  private final CallRunner runner;
  private final RestSettings settings;
  private final ApiVersion version;
  private final String address;
  private final CallListener listener;
  private final LoginPause pause;
  private final SingleFlight<String> flight = new SingleFlight<>();
  private final Object lock = new Object();
  private @Nullable String token;

  /** Handed in and not checked yet. */
  private @Nullable String given;

  /** Handed in: its owner's to close. */
  private @Nullable String foreign;

  private boolean closed;

  Session(
      SessionCalls calls,
      CallRunner runner,
      RestSettings settings,
      ApiVersion version,
      String address,
      CallListener listener) {
    this.calls = calls;
    this.runner = runner;
    this.settings = settings;
    this.version = version;
    this.address = address;
    this.listener = listener;
    this.pause = new LoginPause(settings.loginPause(), settings.clock());
    this.given = settings.session();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String first = token(null, request);
    Response answer = chain.proceed(with(first, request));
    if (answer.code() != 401 || isAboutRights(first, request)) {
      return answer;
    }
    answer.close();
    String second = token(first, request);
    Response again = chain.proceed(with(second, request));
    if (again.code() == 401) {
      discard(first); // it was no dead session after all: do not leave it open
    }
    return again;
  }

  /** Without credentials no second try can tell: the appliance is asked for the session itself. */
  private boolean isAboutRights(String first, Request request) throws IOException {
    try {
      return settings.credentials() == null
          && revalidated(first, Deadline.left(request, settings.clock())) != null;
    } catch (OneViewException failure) {
      throw new Carrier(failure);
    }
  }

  private static Request with(String token, Request request) {
    return request.newBuilder().header(AUTH, token).build();
  }

  /** A token other than the one that was refused. */
  private String token(@Nullable String refused, Request request) throws IOException {
    Duration limit = Deadline.left(request, settings.clock());
    @Nullable String current = usable(refused);
    try {
      return current != null ? current : flight.join(() -> login(refused, limit), limit);
    } catch (OneViewException failure) {
      throw new Carrier(failure);
    }
  }

  private @Nullable String usable(@Nullable String refused) {
    synchronized (lock) {
      return token != null && !token.equals(refused) ? token : null;
    }
  }

  private String login(@Nullable String refused, Duration limit) {
    @Nullable String current = usable(refused);
    if (current != null) {
      return current;
    }
    requireOpen();
    @Nullable String checked = takeGiven(limit);
    if (checked != null) {
      return checked;
    }
    @Nullable Supplier<Credentials> credentials = settings.credentials();
    if (credentials == null) {
      throw refuse(LoginRefusedException.sessionEnded(address));
    }
    String opened = open(credentials.get(), limit);
    synchronized (lock) {
      if (!closed) {
        token = opened;
        return opened;
      }
    }
    logout(opened);
    requireOpen();
    throw new IllegalStateException("a closed session does not open again");
  }

  /** The session that was handed in, if it is one; each is checked once, before it is used. */
  private @Nullable String takeGiven(Duration limit) {
    @Nullable String unchecked;
    synchronized (lock) {
      unchecked = given;
    }
    if (unchecked == null) {
      return null;
    }
    @Nullable String live = revalidated(unchecked, limit);
    synchronized (lock) {
      given = null;
      foreign = live;
      token = live;
    }
    return live;
  }

  private void requireOpen() {
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("the client for " + address + " is closed");
      }
    }
  }

  private String open(Credentials who, Duration limit) {
    pause.require(who);
    try {
      String opened =
          runner.run(
              calls.login(SessionCalls.Login.of(who), version.known()),
              limit,
              answer -> Bodies.required(Bodies.required(answer.body()).sessionID()));
      pause.accepted();
      listener.loggedIn(address, who.userName());
      return opened;
    } catch (ApplianceException answer) {
      if (answer.status() >= 500 || answer.retryable()) {
        throw answer;
      }
      LoginRefusedException refusal = LoginRefusedException.of(address, who, answer);
      if (refusal.isAboutCredentials()) {
        pause.refused(who, refusal);
      }
      throw refuse(refusal);
    }
  }

  void endPause() {
    pause.end();
  }

  private LoginRefusedException refuse(LoginRefusedException refusal) {
    listener.loginRefused(address, refusal);
    return refusal;
  }

  private void discard(String old) {
    boolean ours;
    synchronized (lock) {
      ours = !old.equals(foreign);
    }
    if (ours) {
      logout(old);
    }
  }

  /** Ends a session as far as that can be done now; the appliance ends it anyway some day. */
  private void logout(String old) {
    Duration limit =
        settings.callTimeout().compareTo(LOGOUT_LIMIT) < 0 ? settings.callTimeout() : LOGOUT_LIMIT;
    try {
      runner.run(
          calls.logout(old, version.known()),
          limit,
          answer -> {
            Optional.ofNullable(answer.body()).ifPresent(UnreadBody::close);
            listener.loggedOut(address);
            return true;
          });
    } catch (OneViewException unreachableOrDead) {
      // Reported to the listener as a failed call.
    }
  }

  /** Asks the appliance whether the session still is one; false where there is none yet. */
  boolean isAlive() {
    @Nullable String asked;
    synchronized (lock) {
      asked = token == null ? given : token;
    }
    return asked != null && revalidated(asked, settings.callTimeout()) != null;
  }

  /** The token to go on with for a live one; null for a dead one. */
  private @Nullable String revalidated(String asked, Duration limit) {
    try {
      return runner.run(
          calls.revalidate(asked, version.known()),
          limit,
          answer -> Bodies.required(Bodies.required(answer.body()).sessionID()));
    } catch (ApplianceException dead) {
      if (dead.status() >= 500 || dead.retryable()) {
        throw dead;
      }
      return null;
    }
  }

  /** Closes the session; one that was handed in is its owner's to close. */
  void close() {
    @Nullable String last;
    synchronized (lock) {
      closed = true;
      last = token;
      token = null;
    }
    if (last != null) {
      discard(last);
    }
  }
}
