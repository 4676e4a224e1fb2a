package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;

/**
 * Reads the state file of the first plugin, written in C, version {@value #VERSION}.
 *
 * <p>Its instances are named by their profiles and lie on the servers it says. Passwords and
 * sessions in it are not read. An instance comes with the config hash {@code bootstrap}: the next
 * poll of its group labels it with the group's own hash instead of rolling a running server.
 */
final class CStateFile {
  static final String VERSION = "0.3.0";

  private CStateFile() {}

  static boolean isVersion(String version) {
    return version.equals(VERSION);
  }

  static List<Entry> read(byte[] bytes, Instant now) throws IOException {
    Map<InstanceId, Entry> entries = new LinkedHashMap<>();
    try (JsonReader reader = JsonReader.of(new Buffer().write(bytes))) {
      Members file = Members.read(reader);
      for (Members group : file.objects("OneViewGroups")) {
        String name = group.text("groupName");
        for (String list : List.of("Instances", "NonFunctional")) {
          for (Members instance : group.objects(list)) {
            add(entries, entry(instance, name == null ? "" : name, now));
          }
        }
      }
    }
    return List.copyOf(entries.values());
  }

  /** The first plugin's ids could collide; which of two servers is meant is not ours to guess. */
  private static void add(Map<InstanceId, Entry> entries, Entry entry) throws IOException {
    Entry before = entries.putIfAbsent(entry.id(), entry);
    if (before != null && !before.requireServer().equals(entry.requireServer())) {
      throw new IOException(
          "instance "
              + entry.id().value()
              + " is on two servers, "
              + before.requireServer().uri()
              + " and "
              + entry.requireServer().uri()
              + "; remove the one that does not have its profile");
    }
  }

  private static Entry entry(Members instance, String group, Instant now) throws IOException {
    ResourceUri server = instance.requireUri("LogicalID");
    Map<String, String> tags = new TreeMap<>(instance.strings("Tags"));
    tags.remove("hw_uri");
    tags.remove("retry-count");
    if (!group.isEmpty()) {
      tags.putIfAbsent(Tags.GROUP, group);
    }
    tags.putIfAbsent(Tags.CONFIG_HASH, GoProfile.BOOTSTRAP);
    return Entry.adopted(
        new InstanceId(instance.requireText("ID")),
        null,
        tags,
        new Entry.Server(server, server.id()),
        null,
        Stage.Former.C,
        now);
  }
}
