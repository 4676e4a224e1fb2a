package io.github.infrakit4j.plugin.benchmark;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import okio.Buffer;

/**
 * A rack: enclosures of 16 servers of one type, a template for it, and profiles on some of them.
 *
 * @param servers how many servers there are
 * @param instances on the first of them are profiles of the contestant
 * @param others on the next of them are profiles of others
 * @param group the group that the n-th instance is in
 */
record RackText(int servers, int instances, int others, IntFunction<String> group) {
  static final String TEMPLATE = "T";
  private static final int BAYS = 16;

  /** Instances of group A alone. */
  static RackText of(int instances) {
    return new RackText(instances, instances, 0, number -> "A");
  }

  /** Servers without profiles. */
  static RackText free(int servers) {
    return new RackText(servers, 0, 0, number -> "A");
  }

  /** Writes it for the simulator. */
  void write(Path file, Contestant contestant) throws IOException {
    Buffer buffer = new Buffer();
    try (JsonWriter json = JsonWriter.of(buffer)) {
      json.beginObject();
      json.name("hardwareTypes").beginArray();
      named(json, "HT1").endObject();
      json.endArray().name("enclosures").beginArray();
      for (int first = 1; first <= servers; first += BAYS) {
        named(json, "encl" + (first / BAYS + 1)).name("group").value("EG1");
        json.name("bays").value(Math.min(BAYS, servers - first + 1));
        json.name("fill").value("HT1").endObject();
      }
      json.endArray().name("templates").beginArray();
      named(json, TEMPLATE).name("type").value("HT1").name("group").value("EG1").endObject();
      json.endArray().name("profiles").beginArray();
      for (int number = 1; number <= instances + others; number++) {
        profile(json, number, contestant);
      }
      json.endArray().endObject();
    }
    Files.writeString(file, buffer.readUtf8());
  }

  private void profile(JsonWriter json, int number, Contestant contestant) throws IOException {
    boolean ours = number <= instances;
    named(json, ours ? contestant.profile(number) : "payroll-" + number);
    json.name("server").value(server(number)).name("template").value(TEMPLATE);
    if (ours) {
      json.name("description").value(contestant.description(number, group.apply(number)));
    }
    json.endObject();
  }

  private static JsonWriter named(JsonWriter json, String name) throws IOException {
    return json.beginObject().name("name").value(name);
  }

  private static String server(int number) {
    return "encl%d, bay %d".formatted((number - 1) / BAYS + 1, (number - 1) % BAYS + 1);
  }
}
