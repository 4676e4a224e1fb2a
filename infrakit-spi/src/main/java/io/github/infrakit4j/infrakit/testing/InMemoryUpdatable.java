package io.github.infrakit4j.infrakit.testing;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.metadata.Change;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.infrakit.metadata.Proposal;
import io.github.infrakit4j.infrakit.metadata.Updatable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;

/**
 * A tree of values in memory, true to the contract of {@link Updatable}, gone with the process.
 * Objects are kept with their keys sorted, all else as it came; elements of arrays have no paths.
 */
public final class InMemoryUpdatable implements Updatable {

  private Json tree = Json.of("{}");

  /** An empty tree. */
  public InMemoryUpdatable() {}

  @Override
  public synchronized List<String> keys(MetadataPath path) {
    return List.copyOf(members(get(path)).keySet());
  }

  @Override
  public synchronized Json get(MetadataPath path) {
    Json value = tree;
    for (String name : path.names()) {
      value = members(value).getOrDefault(name, Json.NULL);
    }
    return value;
  }

  @Override
  public synchronized Proposal changes(List<Change> changes) {
    Json proposed = tree;
    for (Change change : changes) {
      proposed = with(proposed, change.path().names(), change.value());
    }
    return new Proposal(tree, proposed, cas(tree, proposed));
  }

  @Override
  public synchronized void commit(Json proposed, String cas) {
    if (!cas.equals(cas(tree, proposed))) {
      throw new PluginException("cas mismatch");
    }
    tree = proposed;
  }

  /** Any text that tells trees apart will do. */
  private static String cas(Json original, Json proposed) {
    return ByteString.encodeUtf8(original.text() + "\n" + proposed.text()).md5().hex();
  }

  private static Json with(Json tree, List<String> names, Json value) {
    if (names.isEmpty()) {
      return value;
    }
    Map<String, Json> members = members(tree);
    String first = names.get(0);
    Json below = members.getOrDefault(first, Json.NULL);
    members.put(first, with(below, names.subList(1, names.size()), value));
    return object(members);
  }

  private static Json object(Map<String, Json> members) {
    Buffer out = new Buffer();
    try (JsonWriter writer = JsonWriter.of(out)) {
      writer.beginObject();
      for (Map.Entry<String, Json> member : members.entrySet()) {
        writer.name(member.getKey());
        try (BufferedSink value = writer.valueSink()) {
          value.writeUtf8(member.getValue().text());
        }
      }
      writer.endObject();
      return Json.of(out.readUtf8());
    } catch (IOException e) {
      throw new UncheckedIOException("A buffer in memory failed", e);
    }
  }

  /** The members of an object by name; of anything else, none. */
  private static Map<String, Json> members(Json value) {
    Map<String, Json> members = new TreeMap<>();
    if (!value.text().stripLeading().startsWith("{")) {
      return members;
    }
    try (JsonReader in = JsonReader.of(new Buffer().writeUtf8(value.text()))) {
      in.beginObject();
      while (in.hasNext()) {
        String name = in.nextName();
        try (BufferedSource member = in.nextSource()) {
          members.put(name, Json.of(member.readUtf8()));
        }
      }
      return members;
    } catch (IOException e) {
      throw new PluginException("The tree has a value that is no JSON: " + e.getMessage(), e);
    }
  }
}
