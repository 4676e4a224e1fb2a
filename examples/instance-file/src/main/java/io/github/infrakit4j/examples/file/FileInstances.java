package io.github.infrakit4j.examples.file;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

// readme
/**
 * Instances that are files: each holds what it was provisioned with and lives while it is there.
 */
final class FileInstances implements InstancePlugin {
  private static final String NAME = "instance-[0-9]{19}";
  private final Path directory;
  private long last;

  FileInstances(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  @Override
  public void validate(Json properties) {
    if (!properties.text().strip().startsWith("{")) {
      throw new PluginException("The properties of a file are a JSON object: give one, such as {}");
    }
  }

  @Override
  public synchronized InstanceId provision(InstanceSpec spec) {
    validate(spec.properties());
    do { // new and, by its age, the last in order
      last = Math.max(last + 1, System.currentTimeMillis() * 1_000_000);
    } while (Files.exists(file(id(last))));
    SpecFile.write(file(id(last)), spec);
    return id(last);
  }

  @Override
  public synchronized void label(InstanceId id, Map<String, String> labels) {
    InstanceSpec old = SpecFile.read(file(id)).orElseThrow(() -> unknown(id));
    Map<String, String> tags = new HashMap<>(old.tags());
    tags.putAll(labels);
    SpecFile.write(
        file(id),
        new InstanceSpec(old.properties(), tags, old.init(), old.logicalId(), old.attachments()));
  }

  @Override
  public synchronized void destroy(InstanceId id, DestroyContext context) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new PluginException("Cannot destroy instance %s: %s".formatted(id, e), e);
    }
  }

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean all) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> new InstanceId(Objects.toString(file.getFileName())))
          .filter(id -> id.value().matches(NAME))
          .flatMap(id -> SpecFile.read(file(id)).map(spec -> describe(id, spec, all)).stream())
          .filter(instance -> instance.matches(tags))
          .toList();
    } catch (IOException e) {
      throw new PluginException("Cannot list the files in %s: %s".formatted(directory, e), e);
    }
  }

  private static InstanceDescription describe(InstanceId id, InstanceSpec spec, boolean all) {
    return new InstanceDescription(
        id, spec.logicalId(), spec.tags(), all ? spec.properties() : null);
  }

  private static InstanceId id(long number) {
    return new InstanceId("instance-%019d".formatted(number));
  }

  private Path file(InstanceId id) {
    if (!id.value().matches(NAME)) { // such as ../../.ssh/id_rsa
      throw unknown(id);
    }
    return directory.resolve(id.value());
  }

  private static PluginException unknown(InstanceId id) {
    return new PluginException("There is no instance " + id);
  }

  public static void main(String[] args) throws IOException {
    FileInstances files = new FileInstances(Path.of(args.length > 0 ? args[0] : "instances"));
    PluginServer server = PluginServer.builder("instance-file").instance(files).start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
  }
}
