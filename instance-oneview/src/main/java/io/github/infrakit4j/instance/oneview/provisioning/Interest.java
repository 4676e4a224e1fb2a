package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each group was last asked for. A group controller asks for its group every few seconds; a
 * group that nobody asks for any more was destroyed, or its controller is away.
 */
final class Interest {
  private final InstantSource clock;
  private final Instant start;
  private final Map<String, Instant> asked = new ConcurrentHashMap<>();

  Interest(InstantSource clock) {
    this.clock = clock;
    this.start = clock.instant();
  }

  /** Somebody asks for what has these tags. */
  void asked(Map<String, String> tags) {
    String group = tags.get(Tags.GROUP);
    if (group != null) {
      asked.put(group, clock.instant());
    }
  }

  /** When a group was last asked for, the start of the program if it never was. */
  Instant lastAsked(String group) {
    return asked.getOrDefault(group, start);
  }
}
