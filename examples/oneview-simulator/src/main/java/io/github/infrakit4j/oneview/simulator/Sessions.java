package io.github.infrakit4j.oneview.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The sessions of the appliance, by token. Guarded by the appliance's lock. */
final class Sessions {
  private record Session(String user, Instant lastUse) {}

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int TOKEN_LENGTH = 34;

  private static final int REMEMBERED = 1_000;

  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final Deque<String> opened = new ArrayDeque<>();
  private final Random random;

  Sessions(long seed) {
    random = new Random(seed ^ 0x5e5510L);
  }

  String open(String user, Instant now) {
    StringBuilder token = new StringBuilder("LT");
    while (token.length() < TOKEN_LENGTH) {
      token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    sessions.put(token.toString(), new Session(user, now));
    opened.addLast(token.toString());
    if (opened.size() > REMEMBERED) {
      opened.removeFirst();
    }
    return token.toString();
  }

  /** The tokens given out last, the dead ones too. */
  List<String> opened() {
    return List.copyOf(opened);
  }

  /** The user of a live token; using it keeps it alive. */
  Optional<String> use(@Nullable String token, Instant now, Duration life) {
    expire(now, life);
    Session session = token == null ? null : sessions.get(token);
    if (token == null || session == null) {
      return Optional.empty();
    }
    sessions.put(token, new Session(session.user(), now));
    return Optional.of(session.user());
  }

  boolean close(@Nullable String token) {
    return token != null && sessions.remove(token) != null;
  }

  void closeAll() {
    sessions.clear();
  }

  int count(Instant now, Duration life) {
    expire(now, life);
    return sessions.size();
  }

  private void expire(Instant now, Duration life) {
    sessions.values().removeIf(session -> session.lastUse().plus(life).isBefore(now));
  }
}
