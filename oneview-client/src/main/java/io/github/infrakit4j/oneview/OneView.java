package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.Endpoints;
import io.github.infrakit4j.oneview.resource.ServerHardwareApi;
import io.github.infrakit4j.oneview.resource.ServerProfileApi;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplateApi;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.resource.TaskAnswers;
import io.github.infrakit4j.oneview.resource.TaskApi;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.ClientIdentity;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.HttpProxy;
import io.github.infrakit4j.oneview.rest.LoginDetails;
import io.github.infrakit4j.oneview.rest.MonotonicClock;
import io.github.infrakit4j.oneview.rest.NonBlocking;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.RestClient;
import io.github.infrakit4j.oneview.rest.RestSettings;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.rest.VersionApi;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client for one HPE OneView appliance, API versions 120 to 8600.
 *
 * <pre>{@code
 * try (OneView oneView =
 *     OneView.builder("oneview.example.org")
 *         .credentials(Credentials.of("administrator", password))
 *         .trust(Trust.caFile(Path.of("ca.pem")))
 *         .build()) {
 *   for (ServerProfile profile : oneView.profiles().all()) {
 *     System.out.println(profile.name() + " " + profile.state());
 *   }
 * }
 * }</pre>
 *
 * <p>It logs in at the first call, keeps one session for all threads, renews it when the appliance
 * has ended it, and logs out when closed. Safe for use by many threads.
 */
public final class OneView implements AutoCloseable, Surroundings {
  /** The newest API version this client was made for (OneView 11.30). */
  public static final int NEWEST_API_VERSION = 8600;

  private final RestClient rest;
  private final TaskWaiter waiter;
  private final Lazy<ServerProfileApi> profiles;
  private final Lazy<ServerProfileTemplateApi> templates;
  private final Lazy<ServerHardwareApi> hardware;
  private final Endpoints endpoints;
  private final Lazy<TaskApi> tasks;
  private final Lazy<VersionApi> versions;
  private final MonotonicClock clock;

  private OneView(RestSettings settings, Duration tolerance) {
    rest =
        new RestClient(
            settings, runner -> List.of(new TaskAnswers(runner, settings.callTimeout())));
    endpoints = Endpoints.of(rest);
    profiles = new Lazy<>(() -> rest.create(ServerProfileApi.class));
    templates = new Lazy<>(() -> rest.create(ServerProfileTemplateApi.class));
    hardware = new Lazy<>(() -> rest.create(ServerHardwareApi.class));
    tasks = new Lazy<>(() -> rest.create(TaskApi.class));
    versions = new Lazy<>(() -> rest.createWithoutSession(VersionApi.class));
    clock = settings.clock();
    waiter = new TaskWaiter(tasks, rest.address(), clock, tolerance, rest.listener());
  }

  /**
   * Starts to describe a client.
   *
   * @param address {@code 10.0.0.1}, {@code host:1234}, {@code https://host}, {@code fe80::1} or
   *     {@code [fe80::1]:1234}; a path behind the host is dropped
   */
  public static Builder builder(String address) {
    return new Builder(address);
  }

  /** All kinds of resources; for calls this client has no method for. */
  @Override
  public Endpoints endpoints() {
    return endpoints;
  }

  /** The calls on server profiles. */
  public ServerProfileApi profiles() {
    return profiles.get();
  }

  /** The calls on server profile templates. */
  public ServerProfileTemplateApi templates() {
    return templates.get();
  }

  /** The calls on servers. */
  public ServerHardwareApi hardware() {
    return hardware.get();
  }

  /** The calls on tasks. */
  public TaskApi tasks() {
    return tasks.get();
  }

  /** The API versions of the appliance; needs no session. */
  public VersionApi versions() {
    return versions.get();
  }

  /**
   * The API version spoken; the appliance is asked once.
   *
   * @throws OneViewException when the appliance cannot be asked, or no version is common
   */
  public int apiVersion() {
    return rest.apiVersion();
  }

  /**
   * Asks the appliance whether the session still is one ({@code PUT /rest/login-sessions}, Python
   * SDK): to check a token that was handed in, or one that was idle for long. Opens none: false
   * before the first call of a client without a token.
   *
   * @throws OneViewException when the appliance cannot be asked
   */
  public boolean sessionIsAlive() {
    return rest.sessionIsAlive();
  }

  /** Has credentials that were refused tried by the next call; {@link Builder#loginPause}. */
  public void endLoginPause() {
    rest.endLoginPause();
  }

  /** What the appliance tells who is about to log in; needs no session. */
  public LoginDetails loginDetails() {
    return rest.loginDetails();
  }

  /** Host name or IP address, with the port when it is not 443. */
  public String address() {
    return rest.address();
  }

  /** What limits and pauses are measured with. */
  public MonotonicClock clock() {
    return clock;
  }

  /** Waits for a task; see {@link #await(Task, Duration, Consumer)}. */
  public Task await(Task task, Duration limit) {
    return await(task, limit, seen -> {});
  }

  /**
   * Waits until a task has ended well.
   *
   * @param task as a call gave it
   * @param limit how long to wait at most
   * @param progress is shown the task each time it was read, first and last time too
   * @return the task as it ended: Completed, or Warning with something in its errors
   * @throws TaskFailedException when it ended otherwise
   * @throws TaskTimeoutException when the limit passed first, or the appliance could not be asked
   *     for longer than the tolerance
   * @throws TaskInterruptedException when the thread was interrupted; its flag is set again
   */
  public Task await(Task task, Duration limit, Consumer<Task> progress) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(progress, "progress");
    return waiter.await(task, Checks.positive("limit", limit), progress);
  }

  /**
   * Makes calls without a thread that waits for their answers.
   *
   * <pre>{@code
   * CompletableFuture<ServerProfile> profile = oneView.async(() -> oneView.profiles().get(uri));
   * }</pre>
   *
   * <p>The code may make any calls of this client, one after the other, {@link #await} included. It
   * is run again from its start each time an answer has come, with the answers it has met: a
   * request is sent once, but what else the code does is done several times. So it must do nothing
   * but calls, and the same calls for the same answers. At most 16 requests are on their way at a
   * time, more wait in a queue; the limit of a call counts from when it leaves it. What is chained
   * to the future runs on the client's threads: keep it short, or use the {@code …Async} methods.
   *
   * @return the result of the code; failed with the {@link OneViewException} that the code throws;
   *     cancelling it ends the calls under way, and a change may have been made then
   */
  public <T> CompletableFuture<T> async(Supplier<T> calls) {
    return NonBlocking.run(Objects.requireNonNull(calls, "calls"));
  }

  /** A handle on a task: to look at it, wait for it, stop it, or read what came of it. */
  public TaskHandle handle(Task task) {
    return new TaskHandle(task, tasks.get(), waiter);
  }

  /** Waits as {@link #await(Task, Duration, Consumer)} does, without a thread. */
  public CompletableFuture<Task> awaitAsync(Task task, Duration limit, Consumer<Task> progress) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(progress, "progress");
    return waiter.awaitAsync(task, Checks.positive("limit", limit), progress);
  }

  /** Logs out, ends calls under way and frees all connections. Does nothing the second time. */
  @Override
  public void close() {
    rest.close();
  }

  /** The address. */
  @Override
  public String toString() {
    return "OneView[" + address() + "]";
  }

  /** Describes a client. Nothing is asked of the appliance before its first call. */
  public static final class Builder {
    private final String address;
    private boolean plainHttp;
    private @Nullable Supplier<Credentials> credentials;
    private @Nullable String session;
    private @Nullable Trust trust;
    private @Nullable ClientIdentity identity;
    private @Nullable HttpProxy proxy;
    private @Nullable Integer apiVersion;
    private int maxApiVersion = NEWEST_API_VERSION;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(60);
    private Duration callTimeout = Duration.ofMinutes(2);
    private Duration loginPause = Duration.ofSeconds(30);
    private Duration tolerance = Duration.ofSeconds(90);
    private long maxAnswerBytes = 64 << 20;
    private Retry retry = Retry.DEFAULT;
    private CallListener listener = CallListener.NONE;
    private MonotonicClock clock = MonotonicClock.SYSTEM;

    private Builder(String address) {
      this.address = Objects.requireNonNull(address, "address");
    }

    /** Who logs in. Needed unless a session is handed in. */
    public Builder credentials(Credentials credentials) {
      Objects.requireNonNull(credentials, "credentials");
      return credentials(() -> credentials);
    }

    /** Who logs in, asked again at each login: for passwords that change. */
    public Builder credentials(Supplier<Credentials> credentials) {
      this.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /** A session that is open already; checked at the first call, not closed by this client. */
    public Builder session(String token) {
      this.session = Objects.requireNonNull(token, "token");
      return this;
    }

    /** Whose certificate is accepted; by default what the Java runtime trusts. */
    public Builder trust(Trust trust) {
      this.trust = Objects.requireNonNull(trust, "trust");
      return this;
    }

    /** The certificate to show where the appliance, or a gateway before it, asks for one. */
    public Builder identity(ClientIdentity identity) {
      this.identity = Objects.requireNonNull(identity, "identity");
      return this;
    }

    /** Goes through this HTTP proxy; by default as the Java runtime is set up to. */
    public Builder proxy(HttpProxy proxy) {
      this.proxy = Objects.requireNonNull(proxy, "proxy");
      return this;
    }

    /** Speaks this API version and no other; by default the highest that both sides know. */
    public Builder apiVersion(int apiVersion) {
      this.apiVersion = Checks.atLeastOne("apiVersion", apiVersion);
      return this;
    }

    /** The highest API version to agree on; by default {@link #NEWEST_API_VERSION}. */
    public Builder maxApiVersion(int maxApiVersion) {
      this.maxApiVersion = Checks.atLeastOne("maxApiVersion", maxApiVersion);
      return this;
    }

    /** Limit for a connection; 10 seconds by default. */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = Checks.positive("connectTimeout", connectTimeout);
      return this;
    }

    /** Limit for silence of the appliance within an answer; 60 seconds by default. */
    public Builder readTimeout(Duration readTimeout) {
      this.readTimeout = Checks.positive("readTimeout", readTimeout);
      return this;
    }

    /** Limit for a call with its login, repeats and pauses; 2 minutes by default. */
    public Builder callTimeout(Duration callTimeout) {
      this.callTimeout = Checks.positive("callTimeout", callTimeout);
      return this;
    }

    /**
     * How long credentials that were refused are not tried again, so that no directory locks the
     * user out: 30 seconds by default, twice as long after each refusal up to 16 times. Zero tries
     * them at each call.
     */
    public Builder loginPause(Duration loginPause) {
      this.loginPause = Checks.notNegative("loginPause", loginPause);
      return this;
    }

    /** How long the appliance may fail to answer while a task is waited for; 90 seconds. */
    public Builder faultTolerance(Duration tolerance) {
      this.tolerance = Checks.positive("tolerance", tolerance);
      return this;
    }

    /** Limit for the size of an answer, uncompressed; 64 MiB by default. */
    public Builder maxAnswerBytes(long maxAnswerBytes) {
      if (maxAnswerBytes < 1) {
        throw new IllegalArgumentException("maxAnswerBytes must be positive");
      }
      this.maxAnswerBytes = maxAnswerBytes;
      return this;
    }

    /** How often reads are tried; changes are never repeated. */
    public Builder retry(Retry retry) {
      this.retry = Objects.requireNonNull(retry, "retry");
      return this;
    }

    /** Hears what the client does; {@link CallListener#all} for several. */
    public Builder listener(CallListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** Measures limits and pauses; for tests. */
    public Builder clock(MonotonicClock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Allows an address with {@code http://}: password and session go in the clear. */
    public Builder allowPlainHttp() {
      this.plainHttp = true;
      return this;
    }

    /**
     * Makes the client.
     *
     * @throws IllegalArgumentException when the address is none, or neither credentials nor session
     *     are given
     */
    public OneView build() {
      if (credentials == null && session == null) {
        throw new IllegalArgumentException("give credentials, or the token of an open session");
      }
      return new OneView(settings(), tolerance);
    }

    private RestSettings settings() {
      return new RestSettings(
          address,
          plainHttp,
          credentials,
          session,
          trust == null ? Trust.system() : trust,
          identity,
          proxy,
          apiVersion,
          maxApiVersion,
          connectTimeout,
          readTimeout,
          callTimeout,
          loginPause,
          maxAnswerBytes,
          retry,
          listener,
          clock);
    }
  }
}
