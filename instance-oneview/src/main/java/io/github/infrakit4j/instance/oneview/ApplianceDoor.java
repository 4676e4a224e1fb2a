package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties.OneViewBlock;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin.CredentialsBlock;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the client for the appliance when it is first needed, so that the socket is served whether
 * or not the appliance answers.
 */
final class ApplianceDoor implements Supplier<OneView>, CredentialsBlock, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** InfraKit gives up after 15 s: one hanging request and the answer must fit into that. */
  private static final Duration CALL = Duration.ofSeconds(8);

  private static final Retry RETRY = new Retry(3, Duration.ofMillis(250), Duration.ofSeconds(2));

  /** No call takes longer, with its repetitions. */
  private static final Duration RETIREMENT = Duration.ofSeconds(40);

  private final CallListener listener;
  private final SessionWatch session = new SessionWatch();
  private final Consumer<String> opening;
  private final List<OneView> retired = new ArrayList<>();
  private Connection connection;
  private @Nullable OneView client;
  private boolean closed;

  ApplianceDoor(Connection connection, CallListener listener) {
    this(connection, listener, address -> {});
  }

  /**
   * One that is opened with consent.
   *
   * @param opening is told the address before the appliance is first asked, and throws if it must
   *     not be
   */
  ApplianceDoor(Connection connection, CallListener listener, Consumer<String> opening) {
    this.connection = connection;
    this.opening = opening;
    this.listener = CallListener.all(listener, session);
  }

  @Override
  public synchronized OneView get() {
    OneView open = client;
    if (open != null) {
      return open;
    }
    List<String> missing = connection.missing();
    if (!missing.isEmpty()) {
      throw new PluginException(
          "no appliance is configured; missing: " + String.join(", ", missing));
    }
    if (closed) {
      throw new PluginException("the plugin is stopping");
    }
    opening.accept(Objects.requireNonNull(connection.address()));
    OneView made = make(connection);
    client = made;
    return made;
  }

  /** Group files of the first plugin name the appliance; settings come first, value by value. */
  @Override
  public synchronized void offer(InstanceProperties properties) {
    OneViewBlock block = properties.oneView();
    if (block != null && client == null && !connection.missing().isEmpty()) {
      connection = connection.orElse(block);
    }
  }

  /** How the appliance is reached and whether a session is open, without secrets. */
  synchronized Map<String, @Nullable Object> shown() {
    return Document.of(
        "Address", connection.address(), "User", connection.user(), "Session", session.words());
  }

  /**
   * Takes other credentials, trust or API version of the same appliance from the next call on.
   * Calls under way end on the connection they have. Where nothing is other, credentials that were
   * refused are tried by the next call: the account may have been mended. For another address
   * nothing changes: what is there are other instances, and this appliance must not see those
   * credentials.
   */
  synchronized void reload(Connection next) {
    String address = next.address();
    if (closed || address == null || !address.equals(connection.address())) {
      return;
    }
    OneView open = client;
    if (open != null && next.equals(connection)) {
      open.endLoginPause();
    } else if (open != null) {
      replace(open, next);
    }
    connection = next;
  }

  private void replace(OneView open, Connection next) {
    client = null;
    boolean sameSession = next.session() != null && next.session().equals(connection.session());
    if (!sameSession) {
      retired.add(open);
      CompletableFuture.delayedExecutor(RETIREMENT.toSeconds(), TimeUnit.SECONDS)
          .execute(() -> retire(open));
    }
  }

  private void retire(OneView old) {
    boolean here;
    synchronized (this) {
      here = retired.remove(old);
    }
    if (here) {
      old.close();
    }
  }

  private OneView make(Connection from) {
    OneView.Builder builder =
        OneView.builder(Objects.requireNonNull(from.address()))
            .trust(trust(from))
            .connectTimeout(CONNECT)
            .readTimeout(CALL)
            .callTimeout(CALL)
            .retry(RETRY)
            .listener(listener);
    if (from.user() != null) {
      builder.credentials(() -> credentials(from));
    }
    String session = from.session();
    if (session != null) {
      builder.session(session);
    }
    Integer version = from.apiVersion();
    if (version != null) {
      builder.apiVersion(version);
    }
    return builder.build();
  }

  private static Trust trust(Connection from) {
    CaFile caFile = from.caFile();
    String fingerprint = from.fingerprint();
    if (from.insecure()) {
      return Trust.insecure();
    }
    if (fingerprint != null) {
      return Trust.fingerprint(fingerprint);
    }
    return caFile == null ? Trust.system() : caFile.trust();
  }

  /** Read at each login: a password that was changed in its file is picked up. */
  private static Credentials credentials(Connection from) {
    Path file = from.passwordFile();
    String password =
        file == null ? Objects.requireNonNull(from.password(), "password") : read(file);
    return new Credentials(Objects.requireNonNull(from.user()), password, from.domain());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the password from " + file, e);
    }
  }

  /** Logs out. */
  @Override
  public synchronized void close() {
    closed = true;
    OneView open = client;
    client = null;
    if (open != null) {
      open.close();
    }
    retired.forEach(OneView::close);
    retired.clear();
  }
}
