package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.metadata.Change;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.infrakit.metadata.Proposal;
import io.github.infrakit4j.infrakit.metadata.Updatable;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/** Serves Metadata and Updatable plugins (docker/infrakit pkg/rpc/metadata). */
final class MetadataService {

  private static final String READING =
      """
      Get {"Name":"","Path":"."} {"Name":"","Value":null}
      Keys {"Name":"","Path":"."} {"Name":"","Nodes":null}
      """;

  private static final String CHANGING =
      """
      Changes {"Name":"","Changes":null} {"Name":"","Original":null,"Proposed":null,"Cas":""}
      Commit {"Name":"","Proposed":null,"Cas":""} {"Name":""}
      """;

  private MetadataService() {}

  /** The interface that can be read. */
  static Service of(Addressing<MetadataPlugin> plugins) {
    return reading(MetadataPlugin.SPEC, plugins, Samples.of(READING));
  }

  /** The interface that can be changed too; an object that cannot be says so. */
  static Service ofUpdatable(Addressing<MetadataPlugin> plugins) {
    return reading(Updatable.SPEC, plugins, Samples.of(CHANGING + READING))
        .with("Changes", MetadataService::changes)
        .with("Commit", MetadataService::commit);
  }

  private static TableService<MetadataPlugin> reading(
      InterfaceSpec spec, Addressing<MetadataPlugin> plugins, Samples samples) {
    return new TableService<>(spec, plugins, samples)
        .with("Keys", MetadataService::keys)
        .with("Get", MetadataService::get);
  }

  private static BiConsumer<MetadataPlugin, WireWriter> keys(Fields params) throws IOException {
    MetadataPath path = MetadataWire.readPath(params);
    return (plugin, result) -> {
      List<String> nodes = plugin.keys(path).stream().sorted(WireWriter.UTF_8_ORDER).toList();
      result.list("Nodes", nodes, result::string);
    };
  }

  private static BiConsumer<MetadataPlugin, WireWriter> get(Fields params) throws IOException {
    MetadataPath path = MetadataWire.readPath(params);
    return (plugin, result) -> result.opaque("Value", plugin.get(path));
  }

  private static BiConsumer<MetadataPlugin, WireWriter> changes(Fields params) throws IOException {
    List<Change> changes = params.objects("Changes", MetadataWire::readChange);
    return (plugin, result) -> {
      Proposal proposal = updatable(plugin).changes(changes);
      result
          .opaque("Original", proposal.original())
          .opaque("Proposed", proposal.proposed())
          .field("Cas", proposal.cas());
    };
  }

  private static BiConsumer<MetadataPlugin, WireWriter> commit(Fields params) throws IOException {
    Json proposed = params.any("Proposed");
    String cas = params.string("Cas");
    return (plugin, result) -> updatable(plugin).commit(proposed, cas);
  }

  private static Updatable updatable(MetadataPlugin plugin) {
    if (plugin instanceof Updatable updatable) {
      return updatable;
    }
    throw new PluginException("readonly");
  }
}
