package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The content of the state file, version {@value #VERSION}. Members it does not know are kept. */
final class LedgerJson {
  static final String VERSION = "1.0";

  /**
   * All that is remembered.
   *
   * @param entries in the order in which they came
   * @param quarantined servers not to be taken
   * @param tenancy what it is about, null if that is not known
   * @param unknown members of a later version, as raw JSON
   */
  record Content(
      List<Entry> entries,
      List<Quarantine> quarantined,
      @Nullable Tenancy tenancy,
      Map<String, String> unknown) {
    static final Content EMPTY = of(List.of());

    static Content of(List<Entry> entries) {
      return new Content(entries, List.of(), null, Map.of());
    }
  }

  /** The file has a version that this program does not know. */
  static final class VersionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String version;

    VersionException(String version, String message) {
      super(message);
      this.version = version;
    }

    String version() {
      return version;
    }
  }

  private LedgerJson() {}

  static byte[] write(Content content) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      writer.setIndent(" ");
      writer.beginObject();
      writer.name("StateVersion").value(VERSION);
      Tenancy tenancy = content.tenancy();
      if (tenancy != null) {
        writer.name("Appliance").value(tenancy.appliance());
        EntryJson.strings(writer.name("Namespace"), tenancy.namespace().tags());
      }
      writer.name("Instances").beginArray();
      for (Entry entry : content.entries()) {
        EntryJson.write(writer, entry);
      }
      writer.endArray();
      writer.name("Quarantined").beginArray();
      for (Quarantine quarantine : content.quarantined()) {
        EntryJson.write(writer, quarantine);
      }
      writer.endArray();
      EntryJson.writeRaw(writer, content.unknown());
      writer.endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return buffer.writeByte('\n').readByteArray();
  }

  /**
   * Reads a file.
   *
   * @throws IOException or a JsonDataException if it is not what this class writes
   * @throws VersionException if it is of another version
   */
  static Content read(byte[] bytes) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<Quarantine> quarantined = new ArrayList<>();
    Map<String, String> unknown = new LinkedHashMap<>();
    String version = null;
    String appliance = null;
    Map<String, String> namespace = Map.of();
    boolean whole = false;
    try (JsonReader reader = JsonReader.of(new Buffer().write(bytes))) {
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        switch (name) {
          case "StateVersion" -> {
            version = reader.nextString();
            requireKnown(version);
          }
          case "Appliance" -> appliance = reader.nextString();
          case "Namespace" -> namespace = Members.pairs(reader);
          case "Instances" -> {
            readAll(reader, () -> entries.add(EntryJson.readEntry(reader)));
            whole = true;
          }
          case "Quarantined" ->
              readAll(reader, () -> quarantined.add(EntryJson.readQuarantine(reader)));
          default -> unknown.put(name, EntryJson.raw(reader));
        }
      }
      reader.endObject();
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new IOException("text after the end");
      }
    }
    requireKnown(version);
    if (!whole) {
      throw new IOException("Instances is missing");
    }
    Tenancy tenancy = appliance == null ? null : new Tenancy(appliance, new Namespace(namespace));
    return new Content(entries, quarantined, tenancy, unknown);
  }

  private static void requireKnown(@Nullable String version) throws IOException {
    if (version == null) {
      throw new IOException("StateVersion is missing");
    }
    if (!version.equals(VERSION) && !version.startsWith("1.")) {
      throw new VersionException(
          version, "has StateVersion " + version + ", and this plugin knows " + VERSION);
    }
  }

  /** Something that reads one element. */
  interface Element {
    void read() throws IOException;
  }

  private static void readAll(JsonReader reader, Element element) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      element.read();
    }
    reader.endArray();
  }
}
