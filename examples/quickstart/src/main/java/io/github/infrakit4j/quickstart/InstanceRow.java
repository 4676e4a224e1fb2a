package io.github.infrakit4j.quickstart;

import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows of an instance, as DescribeInstances gives it.
 *
 * @param id the instance
 * @param group the group it is tagged with; empty for none
 * @param server the name of its server; empty while it has none
 * @param step {@code Creating}, {@code Ready}, {@code Deleting} …
 * @param percent how far the step is; null if nobody says
 * @param doing the appliance's own words for it, or what is wrong; empty for none
 */
record InstanceRow(
    String id, String group, String server, String step, @Nullable Integer percent, String doing) {

  /**
   * Reads the {@code Properties} of a described instance.
   *
   * @throws IllegalArgumentException if they are not an object
   */
  static InstanceRow of(InstanceDescription instance) {
    Map<String, String> members = members(instance.properties());
    String percent = members.get("Progress");
    String step = members.getOrDefault("Step", "");
    // What is said of the making is still there while the server is switched on.
    String doing = step.equals("Creating") ? members.getOrDefault("Doing", "") : "";
    return new InstanceRow(
        instance.id().value(),
        instance.tags().getOrDefault(Tags.GROUP, ""),
        members.getOrDefault("ServerName", ""),
        step,
        percent == null ? null : Integer.valueOf(percent),
        members.getOrDefault("Reason", doing));
  }

  /** Members that are texts or numbers; the others are of no use on a line. */
  private static Map<String, String> members(@Nullable Json json) {
    Map<String, String> members = new HashMap<>();
    if (json == null || json.isNull()) {
      return members;
    }
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json.text()))) {
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        switch (reader.peek()) {
          case STRING, NUMBER -> members.put(name, reader.nextString());
          default -> reader.skipValue();
        }
      }
      reader.endObject();
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalArgumentException("the Properties are no JSON object", unreadable);
    }
    return members;
  }

  /** Whether it is neither being made nor being removed. */
  boolean isReady() {
    return step.equals("Ready");
  }

  /** How much of the server is made, 0 to 100: what other steps report is not about that. */
  int made() {
    if (isReady() || step.equals("PoweringOn")) {
      return 100;
    }
    return step.equals("Creating") && percent != null ? percent : 0;
  }
}
