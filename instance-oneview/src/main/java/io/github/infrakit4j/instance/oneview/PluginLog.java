package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.rpc.ServerListener;
import io.github.infrakit4j.instance.oneview.provisioning.ProvisioningListener;
import io.github.infrakit4j.oneview.rest.CallEvent;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what happens into log lines; the only class with a logger but the main one. */
final class PluginLog {
  private static final Logger CRITICAL = LoggerFactory.getLogger(LogLevel.CRITICAL);

  private PluginLog() {}

  /** Lines about instances. */
  static ProvisioningListener provisioning(Logger log) {
    return new ProvisioningListener() {
      @Override
      public void moved(InstanceId id, String words) {
        log.info("instance {}: {}", id.value(), words);
      }

      @Override
      public void delayed(InstanceId id, String reason) {
        log.warn("instance {}: will be tried again: {}", id.value(), reason);
      }

      @Override
      public void failed(InstanceId id, String reason) {
        log.error("instance {} failed: {}", id.value(), reason);
      }

      @Override
      public void stuck(InstanceId id, String reason) {
        log.error("instance {} {}", id.value(), reason);
      }

      @Override
      public void gone(InstanceId id, String why) {
        log.info("instance {} is gone: {}", id.value(), why);
      }

      @Override
      public void health(InstanceId id, String words, boolean lost) {
        log.warn("instance {}: {}{}", id.value(), words, lost ? "; it no longer counts" : "");
      }

      @Override
      public void adopted(InstanceId id) {
        log.info("instance {} was found on the appliance by its marker", id.value());
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
      public void warning(String words) {
        log.warn("{}", words);
      }

      @Override
      public void broken(String where, Throwable error) {
        CRITICAL.error("defect in {}", where, error);
      }
    };
  }

  /** Lines about calls to the appliance. */
  static CallListener calls(Logger log) {
    return new CallListener() {
      @Override
      public void callEnded(CallEvent call) {
        log.debug(
            "{} {} answered {} in {} ms",
            call.method(),
            call.path(),
            call.status(),
            call.duration().toMillis());
      }

      @Override
      public void callFailed(CallEvent call, OneViewException failure) {
        log.debug("{} {} failed: {}", call.method(), call.path(), failure.getMessage());
      }

      @Override
      public void retried(CallEvent call, OneViewException failure, Duration pause) {
        log.info(
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

  /** Lines about calls from InfraKit. */
  static ServerListener server(Logger log) {
    return new ServerListener() {
      @Override
      public void callAnswered(String method, Duration took) {
        log.debug("{} answered in {} ms", method, took.toMillis());
      }

      @Override
      public void callFailed(String method, Duration took, Throwable failure) {
        log.warn("{} failed: {}", method, failure.getMessage());
      }

      @Override
      public void badRequest(int status, String reason) {
        log.info("a request was refused with {}: {}", status, reason);
      }
    };
  }
}
