package io.github.infrakit4j.examples.group.control;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.examples.group.json.JsonFields;
import io.github.infrakit4j.examples.group.plan.GroupConfig;
import io.github.infrakit4j.examples.group.plan.GroupConfigJson;
import io.github.infrakit4j.examples.group.plan.Intent;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The form of the state file: {@code {"Version":1,"Groups":[{"ID":…,"Properties":…,"Target":…}]}}.
 * The properties are in InfraKit's form, so that people find what they committed.
 */
final class IntentsJson {
  private static final int VERSION = 1;

  private IntentsJson() {}

  static String write(Map<GroupId, Intent> intents) {
    return JsonFields.write(
            out -> {
              out.name("Version").value(VERSION).name("Groups").beginArray();
              for (Map.Entry<GroupId, Intent> each : intents.entrySet()) {
                write(out, each.getKey(), each.getValue());
              }
              out.endArray();
            })
        .text();
  }

  private static void write(JsonWriter out, GroupId id, Intent intent) throws IOException {
    out.beginObject().name("ID").value(id.value());
    JsonFields.any(out, "Properties", GroupConfigJson.write(intent.config()));
    out.name("Target").value(intent.target());
    out.name("Updating").value(intent.updating());
    out.name("Ending").value(intent.ending());
    out.name("Doomed").beginArray();
    for (InstanceId each : intent.doomed()) {
      out.value(each.value());
    }
    out.endArray().endObject();
  }

  /**
   * Reads what was written.
   *
   * @throws RuntimeException if it is anything else
   */
  static Map<GroupId, Intent> read(String text) {
    Map<GroupId, Intent> intents = new LinkedHashMap<>();
    int[] version = {0};
    JsonFields.read(
        Json.of(text),
        Map.of(
            "version", in -> version[0] = in.nextInt(),
            "groups", in -> groups(in, intents)));
    if (version[0] != VERSION) {
      throw new IllegalArgumentException(
          "it is of version %d, and this program knows %d".formatted(version[0], VERSION));
    }
    return intents;
  }

  private static void groups(JsonReader in, Map<GroupId, Intent> intents) throws IOException {
    in.beginArray();
    while (in.hasNext()) {
      Draft draft = new Draft();
      JsonFields.object(
          in,
          Map.of(
              "id", i -> draft.id = i.nextString(),
              "properties", i -> draft.properties = JsonFields.any(i),
              "target", i -> draft.target = i.nextInt(),
              "updating", i -> draft.updating = i.nextBoolean(),
              "ending", i -> draft.ending = i.nextBoolean(),
              "doomed",
                  i ->
                      JsonFields.texts(i).forEach(each -> draft.doomed.add(new InstanceId(each)))));
      intents.put(new GroupId(draft.id), draft.intent());
    }
    in.endArray();
  }

  private static final class Draft {
    private String id = "";
    private Json properties = Json.NULL;
    private int target;
    private boolean updating;
    private boolean ending;
    private final Set<InstanceId> doomed = new HashSet<>();

    private Intent intent() {
      GroupConfig config = GroupConfigJson.read(properties);
      return new Intent(config, target, updating, doomed, ending);
    }
  }
}
