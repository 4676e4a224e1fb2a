package io.github.infrakit4j.oneview.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an appliance is set up. */
record Settings(
    double speed,
    String user,
    String password,
    String domain,
    @Nullable String loginMessage,
    int sessionLimit,
    int minimumVersion,
    int currentVersion,
    int pageSize,
    int profileTasks,
    long seed,
    Map<Delay, Duration> delays) {
  Duration delay(Delay delay) {
    return delays.getOrDefault(delay, delay.standard());
  }

  int pageSize(Noun noun) {
    return pageSize > 0 ? pageSize : noun.pageSize;
  }

  Settings withPassword(String changed) {
    return new Settings(
        speed,
        user,
        changed,
        domain,
        loginMessage,
        sessionLimit,
        minimumVersion,
        currentVersion,
        pageSize,
        profileTasks,
        seed,
        delays);
  }

  Settings withDelay(Delay delay, Duration duration) {
    Map<Delay, Duration> changed = new HashMap<>(delays);
    changed.put(delay, duration);
    return new Settings(
        speed,
        user,
        password,
        domain,
        loginMessage,
        sessionLimit,
        minimumVersion,
        currentVersion,
        pageSize,
        profileTasks,
        seed,
        Map.copyOf(changed));
  }

  @Override
  public String toString() {
    return "Settings[user=" + user + ", speed=" + speed + "]";
  }
}
