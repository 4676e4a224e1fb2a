package io.github.infrakit4j.examples.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The specification of an instance as a JSON file that people can read. */
final class SpecFile {
  private static final JsonAdapter<InstanceSpec> FORMAT =
      new Moshi.Builder().add(new Values()).build().adapter(InstanceSpec.class).indent("  ");

  private SpecFile() {}

  /**
   * Reads a file; empty if it is gone.
   *
   * @throws PluginException if it cannot be read: who lists an instance less has another one made
   */
  static Optional<InstanceSpec> read(Path file) {
    try {
      return Optional.ofNullable(FORMAT.fromJson(Files.readString(file)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new PluginException(
          "Cannot read instance file %s: mend it or remove it: %s".formatted(file, e), e);
    }
  }

  /**
   * Writes a file whole or not at all: after a crash it is the old one, the new one or not there.
   *
   * @throws PluginException if it cannot be written; then it is as it was
   */
  static void write(Path file, InstanceSpec spec) {
    Path draft = file.resolveSibling(".draft");
    try {
      Files.writeString(draft, FORMAT.toJson(spec), CREATE, WRITE, TRUNCATE_EXISTING, SYNC);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PluginException("Cannot write instance file %s: %s".formatted(file, e), e);
    }
  }

  /** Values that are one text: properties go through as they came, numbers untouched. */
  @SuppressWarnings("UnusedMethod") // Moshi calls them.
  private static final class Values {
    @ToJson
    void write(JsonWriter out, Json value) throws IOException {
      try (BufferedSink sink = out.valueSink()) {
        sink.writeUtf8(value.text());
      }
    }

    @FromJson
    Json read(JsonReader in) throws IOException {
      return Json.of(in.nextSource().readUtf8());
    }

    @ToJson
    @Nullable String write(@Nullable LogicalId id) {
      return id == null ? null : id.value();
    }

    @FromJson
    @Nullable LogicalId read(@Nullable String id) {
      return id == null ? null : new LogicalId(id);
    }
  }
}
