package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/**
 * The connection to one appliance, below all resources: put together here, in the order in which a
 * call passes.
 */
public final class RestClient implements AutoCloseable {
  private final HttpUrl url;
  private final RestSettings settings;
  private final OkHttpClient http;
  private final CallRunner runner;
  private final SessionCalls calls;
  private final CallListener listener;
  private final ApiVersion version;
  private final Session session;
  private final Retrofit withSession;
  private final Retrofit withoutSession;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Puts a client together; asks nothing of the appliance.
   *
   * @param adapters makes call adapters that come before the common one
   * @throws IllegalArgumentException when the address is none
   */
  public RestClient(
      RestSettings settings, Function<CallRunner, List<CallAdapter.Factory>> adapters) {
    this.settings = settings;
    url = Address.parse(settings.address(), settings.plainHttp());
    listener = CallListener.all(settings.listener());
    Retrying retrying =
        new Retrying(settings.retry(), () -> ThreadLocalRandom.current().nextDouble());
    runner = new CallRunner(retrying, settings.clock(), listener);
    http = http(settings);

    OkHttpClient plain =
        http.newBuilder()
            .addInterceptor(Thrown.PACK)
            .addInterceptor(this::guard)
            .addInterceptor(ErrorBody.SHORTEN)
            .addNetworkInterceptor(AfterSend.MARK)
            .build();
    withoutSession = retrofit(plain, adapters.apply(runner));
    calls = withoutSession.create(SessionCalls.class);
    version = new ApiVersion(calls, runner, settings, address());
    session = new Session(calls, runner, settings, version, address(), listener);
    OkHttpClient full =
        http.newBuilder()
            .addInterceptor(Thrown.PACK)
            .addInterceptor(this::guard)
            .addInterceptor(Deadline.mark(settings.clock()))
            .addInterceptor(version)
            .addInterceptor(session)
            .addInterceptor(ErrorBody.SHORTEN)
            .addNetworkInterceptor(AfterSend.MARK)
            .build();
    withSession = retrofit(full, adapters.apply(runner));
    if (settings.trust().isInsecure()) {
      listener.insecureTrust(address());
    }
  }

  static OkHttpClient http(RestSettings settings) {
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .dispatcher(InFlight.dispatcher())
            .connectTimeout(settings.connectTimeout())
            .readTimeout(settings.readTimeout())
            .writeTimeout(settings.readTimeout())
            .callTimeout(settings.callTimeout())
            // OkHttp would send a change again when an idle connection proves dead: Retrying
            // decides.
            .retryOnConnectionFailure(false)
            // A redirect would carry the session elsewhere.
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .socketFactory(new PromptSockets())
            // The appliance closes idle connections after 15 seconds; be first.
            .connectionPool(new ConnectionPool(InFlight.MOST, 10, TimeUnit.SECONDS))
            .connectionSpecs(
                settings.plainHttp()
                    ? List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT)
                    : List.of(ConnectionSpec.MODERN_TLS));
    settings.trust().applyTo(http, settings.identity());
    if (settings.proxy() != null) {
      settings.proxy().applyTo(http);
    }
    return http.build();
  }

  private Retrofit retrofit(OkHttpClient client, List<CallAdapter.Factory> adapters) {
    Retrofit.Builder retrofit =
        new Retrofit.Builder()
            .client(client)
            .baseUrl(url)
            .addConverterFactory(new JsonConverters(settings.maxAnswerBytes()));
    adapters.forEach(retrofit::addCallAdapterFactory);
    return retrofit
        .addCallAdapterFactory(new ThrowingCallAdapterFactory(runner, settings.callTimeout()))
        .build();
  }

  /** Lets nothing out to another host, and nothing at all when closed. */
  private Response guard(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    boolean leaving = closed.get() && !request.url().encodedPath().equals(Target.SESSIONS);
    if (leaving) {
      throw new IllegalStateException("the client for " + address() + " is closed");
    }
    HttpUrl to = request.url();
    if (!to.host().equals(url.host()) || to.port() != url.port() || to.isHttps() != url.isHttps()) {
      throw new IllegalArgumentException(to + " is not on the appliance " + address());
    }
    return chain.proceed(
        request
            .newBuilder()
            .header("Accept", "application/json")
            .header("Accept-Language", "en_US")
            .build());
  }

  /** The calls of an interface, made with session and API version. */
  public <T> T create(Class<T> api) {
    return withSession.create(api);
  }

  /** The calls of an interface, made without session and API version. */
  public <T> T createWithoutSession(Class<T> api) {
    return withoutSession.create(api);
  }

  /**
   * Runs a call made by {@link #create} within a limit.
   *
   * @throws OneViewException when it fails
   */
  public <R, T> T run(Call<R> call, Duration limit, AnswerReader<R, T> reader) {
    return runner.run(call, limit, reader);
  }

  /** Host, with the port when it is not 443. */
  public String address() {
    return Target.address(url);
  }

  /** Who listens; throws nothing. */
  public CallListener listener() {
    return listener;
  }

  /** The limit of a call. */
  public Duration callTimeout() {
    return settings.callTimeout();
  }

  /**
   * The API version spoken; the appliance is asked once.
   *
   * @throws IncompatibleApiException when there is no common version
   * @throws OneViewException when the appliance cannot be asked
   */
  public int apiVersion() {
    try {
      return version.get(settings.callTimeout());
    } catch (InterruptedIOException stopped) {
      throw ConnectionException.of(new Target("GET", "/rest/version", address()), stopped, false);
    }
  }

  /**
   * What the appliance tells who is about to log in; needs no session.
   *
   * @throws OneViewException when the appliance cannot be asked
   */
  public LoginDetails loginDetails() {
    return runner.run(
        calls.details(apiVersion()),
        settings.callTimeout(),
        answer -> Bodies.required(answer.body()));
  }

  /**
   * Whether the appliance knows the session; nothing is opened.
   *
   * @throws OneViewException when the appliance cannot be asked
   */
  public boolean sessionIsAlive() {
    apiVersion();
    return session.isAlive();
  }

  /** Has credentials that were refused tried again by the next call that needs a session. */
  public void endLoginPause() {
    session.endPause();
  }

  /** Closes the session on the appliance, ends the calls under way and frees the connections. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      session.close();
      http.dispatcher().cancelAll();
      http.dispatcher().executorService().shutdown();
      // TLS waits for the other side's goodbye, as long as a read may take: not the caller's time.
      Thread goodbye = new Thread(http.connectionPool()::evictAll, "oneview-close");
      goodbye.setDaemon(true);
      goodbye.start();
    }
  }
}
