package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.rpc.ServerListener;
import io.github.infrakit4j.instance.oneview.provisioning.Condition;
import io.github.infrakit4j.instance.oneview.provisioning.Departure;
import io.github.infrakit4j.instance.oneview.provisioning.ProvisioningListener;
import io.github.infrakit4j.instance.oneview.provisioning.Subject;
import io.github.infrakit4j.oneview.rest.CallEvent;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Turns what happens into log lines; the only class with a logger but the main one. */
final class PluginLog {
  private static final Logger CRITICAL = LoggerFactory.getLogger(LogLevel.CRITICAL);

  private PluginLog() {}

  /** Lines about instances. */
  static ProvisioningListener provisioning(Logger log) {
    return new ProvisioningListener() {
      @Override
      public void accepted(Subject subject) {
        moved(subject, "accepted");
      }

      @Override
      public void moved(Subject subject, String words) {
        about(subject, log.atInfo()).log("instance {}: {}", subject.id().value(), words);
      }

      @Override
      public void ready(Subject subject, String words) {
        moved(subject, words);
      }

      @Override
      public void delayed(Subject subject, String reason) {
        about(subject, log.atWarn())
            .log("instance {}: will be tried again: {}", subject.id().value(), reason);
      }

      @Override
      public void failed(Subject subject, String reason) {
        about(subject, log.atError()).log("instance {} failed: {}", subject.id().value(), reason);
      }

      @Override
      public void stuck(Subject subject, String reason) {
        about(subject, log.atError()).log("instance {} {}", subject.id().value(), reason);
      }

      @Override
      public void gone(Subject subject, Departure departure, String why) {
        about(subject, log.atInfo()).log("instance {} is gone: {}", subject.id().value(), why);
      }

      @Override
      public void health(Subject subject, Condition condition, String words) {
        String lost = condition == Condition.LOST ? "; it no longer counts" : "";
        about(subject, log.atWarn()).log("instance {}: {}{}", subject.id().value(), words, lost);
      }

      @Override
      public void adopted(Subject subject) {
        about(subject, log.atInfo())
            .log("instance {} was found on the appliance by its marker", subject.id().value());
      }

      @Override
      public void ledgerSetAside(Path to) {
        CRITICAL.error(
            "the state file could not be read and was renamed to {}; instances are recovered from"
                + " the appliance",
            to);
      }

      @Override
      public void ledgerImported(Path from) {
        log.warn(
            "the C plugin's instances were taken over; its state file is now {}: delete it when all"
                + " is well, there may be a password in it",
            from);
      }

      @Override
      public void ledgerMoved(Path file, String from, String to) {
        log.warn(
            "state file {} was of {} and is of {} from now on: the profiles of its instances are"
                + " there. --address-was has done its work and can be taken out",
            file,
            from,
            to);
      }

      @Override
      public void warning(String words) {
        log.warn("{}", words);
      }

      @Override
      public void broken(String where, Throwable error) {
        CRITICAL.error("defect in {}", where, error);
      }
    };
  }

  /** What the line is about, for those who read it by program. */
  private static LoggingEventBuilder about(Subject subject, LoggingEventBuilder line) {
    LoggingEventBuilder more = line.addKeyValue("instance", subject.id().value());
    more = with(more, "group", subject.group());
    more = with(more, "state", subject.state());
    more = with(more, "server", subject.server());
    return with(more, "task", subject.task());
  }

  private static LoggingEventBuilder with(
      LoggingEventBuilder line, String key, @Nullable Object value) {
    return value == null ? line : line.addKeyValue(key, value);
  }

  private static LoggingEventBuilder about(CallEvent call, LoggingEventBuilder line) {
    LoggingEventBuilder more =
        line.addKeyValue("method", call.method())
            .addKeyValue("path", call.path())
            .addKeyValue("ms", call.duration().toMillis());
    return with(more, "status", call.status() == 0 ? null : call.status());
  }

  /** Lines about calls to the appliance. */
  static CallListener calls(Logger log) {
    return new CallListener() {
      @Override
      public void callEnded(CallEvent call) {
        about(call, log.atDebug())
            .log(
                "{} {} answered {} in {} ms",
                call.method(),
                call.path(),
                call.status(),
                call.duration().toMillis());
      }

      @Override
      public void callFailed(CallEvent call, OneViewException failure) {
        about(call, log.atDebug())
            .log("{} {} failed: {}", call.method(), call.path(), failure.getMessage());
      }

      @Override
      public void retried(CallEvent call, OneViewException failure, Duration pause) {
        about(call, log.atInfo())
            .log(
                "{} {} is tried again in {} ms: {}",
                call.method(),
                call.path(),
                pause.toMillis(),
                failure.getMessage());
      }

      @Override
      public void loggedIn(String address, String userName) {
        log.info("logged in to {} as {}", address, userName);
      }

      @Override
      public void loginRefused(String address, LoginRefusedException refusal) {
        log.error("{}", refusal.getMessage());
      }

      @Override
      public void loggedOut(String address) {
        log.info("logged out of {}", address);
      }

      @Override
      public void insecureTrust(String address) {
        log.warn(
            "any certificate is trusted for {}: whoever answers there gets the password", address);
      }
    };
  }

  private static LoggingEventBuilder about(String rpc, Duration took, LoggingEventBuilder line) {
    return line.addKeyValue("rpc", rpc).addKeyValue("ms", took.toMillis());
  }

  /** Lines about calls from InfraKit. */
  static ServerListener server(Logger log) {
    return new ServerListener() {
      private final AtomicReference<String> trouble = new AtomicReference<>("");

      @Override
      public void callAnswered(String method, Duration took) {
        about(method, took, log.atDebug()).log("{} answered in {} ms", method, took.toMillis());
      }

      @Override
      public void callFailed(String method, Duration took, Throwable failure) {
        about(method, took, log.atWarn()).log("{} failed: {}", method, failure.getMessage());
      }

      @Override
      public void badRequest(int status, String reason) {
        log.info("a request was refused with {}: {}", status, reason);
      }

      @Override
      public void connectionRefused(String reason) {
        log.info("a client was turned away: {}", reason);
      }

      @Override
      public void connectionOpened(long connection) {
        trouble.set("");
      }

      // Comes ten times a second while it lasts.
      @Override
      public void acceptFailed(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (!message.equals(trouble.getAndSet(message))) {
          log.warn("clients cannot be served: {}", message);
        }
      }
    };
  }
}
