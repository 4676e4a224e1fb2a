package io.github.infrakit4j.oneview;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.github.infrakit4j.oneview.events.ChangeHandler;
import io.github.infrakit4j.oneview.events.ChangeType;
import io.github.infrakit4j.oneview.events.MessageBus;
import io.github.infrakit4j.oneview.events.Missed;
import io.github.infrakit4j.oneview.events.ResourceChange;
import io.github.infrakit4j.oneview.events.Topic;
import io.github.infrakit4j.oneview.resource.Endpoint;
import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AuditLog;
import io.github.infrakit4j.oneview.rest.Brief;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.server.BootDevice;
import io.github.infrakit4j.oneview.server.Servers;
import io.github.infrakit4j.oneview.server.WhenOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The code that the README quotes. */
public final class ReadmeSnippets {
  private final OneView oneView;

  ReadmeSnippets(OneView oneView) {
    this.oneView = oneView;
  }

  static void embed(String password) {
    try (OneView oneView =
        OneView.builder("oneview.example.org")
            .credentials(Credentials.of("administrator", password))
            .trust(Trust.caFile(Path.of("/etc/oneview/ca.pem")))
            .build()) {
      for (ServerProfile profile : oneView.profiles().all()) {
        System.out.println(profile.name() + ": " + profile.state() + ", " + profile.status());
      }
    }
  }

  static OneView.Builder pinned(String fingerprint) {
    return OneView.builder("10.0.0.1").trust(Trust.fingerprint(fingerprint));
  }

  static OneView.Builder audited(OneView.Builder builder, Path file) throws IOException {
    return builder.listener(AuditLog.to(Files.newOutputStream(file, CREATE, APPEND), "rack 1"));
  }

  ServerProfile create(ResourceUri server) {
    ServerProfileTemplate template = oneView.templates().byName("web").orElseThrow();
    ServerProfile draft =
        oneView
            .templates()
            .newProfile(template.requireUri())
            .forCreation()
            .withName("web 1")
            .withServerHardwareUri(server);
    Task started = oneView.profiles().create(draft);
    Task done =
        oneView.await(
            started,
            Duration.ofMinutes(30),
            task -> System.out.println(task.percent() + " % " + task.lastProgress().orElse("")));
    return oneView.profiles().get(done.resource().orElseThrow());
  }

  CompletableFuture<ServerProfile> createWithoutWaiting(ServerProfile draft) {
    return oneView.async(
        () -> {
          Task started = oneView.profiles().create(draft);
          Task done = oneView.await(started, Duration.ofMinutes(30));
          return oneView.profiles().get(done.resource().orElseThrow());
        });
  }

  ServerProfile result(Task started) {
    return oneView.handle(started).result(Duration.ofMinutes(30), oneView.profiles()::get);
  }

  void describe(ResourceUri uri) {
    ServerProfile profile = oneView.profiles().get(uri);
    oneView.profiles().replace(profile.withDescription("in the rack by the door"));
  }

  /** Part of a server. */
  @Brief
  public record Bay(
      @Nullable ResourceUri uri, @Nullable String name, @Nullable PowerState powerState)
      implements Resource {}

  List<Bay> running() {
    Endpoint<Bay> servers = oneView.endpoints().at("server-hardware", Bay.class);
    ListCalls<Bay> calls = () -> servers;
    return calls.all().stream().filter(bay -> PowerState.ON.equals(bay.powerState())).toList();
  }

  List<String> free() {
    return oneView.hardware().listing(null).stream()
        .filter(server -> ServerHardware.State.NO_PROFILE_APPLIED.equals(server.state()))
        .map(ServerHardware::name)
        .toList();
  }

  void install(ResourceUri server) {
    Servers servers =
        Servers.builder(oneView).ours(profile -> "web 1".equals(profile.name())).build();
    servers.boot().once(server, BootDevice.PXE, Duration.ofMinutes(2));
    servers.power().softThenHardOff(server, Duration.ofMinutes(1), Duration.ofMinutes(10));
    servers.power().on(server, Duration.ofMinutes(10));
    servers.boot().setFirst(server, BootDevice.HARD_DISK, WhenOn.DEFER, Duration.ofMinutes(10));
  }

  MessageBus keepUpToDate(Map<ResourceUri, ServerProfile> known) {
    ChangeHandler handler =
        new ChangeHandler() {
          @Override
          public void changed(ResourceChange change) {
            if (ChangeType.DELETED.equals(change.changeType())) {
              known.keySet().removeIf(uri -> uri.equals(change.resourceUri()));
            } else {
              ServerProfile profile = change.resourceAs(ServerProfile.class).orElseThrow();
              known.put(profile.requireUri(), profile);
            }
          }

          @Override
          public void missed(Missed why) {
            known.clear();
            oneView.profiles().all().forEach(each -> known.put(each.requireUri(), each));
          }
        };
    return MessageBus.of(oneView).topics(Topic.PROFILES).open(handler);
  }

  void careful(ServerProfile draft) {
    try {
      oneView.profiles().create(draft);
    } catch (OneViewException failure) {
      if (failure.outcomeUnknown()) {
        // The request was sent and its answer lost: look before trying again.
        oneView
            .profiles()
            .byName(draft.requireName())
            .ifPresent(made -> System.out.println(made.uri()));
      } else {
        throw failure;
      }
    }
  }
}
