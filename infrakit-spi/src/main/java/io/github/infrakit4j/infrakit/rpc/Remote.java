package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * One object of one interface somewhere else: what all proxies share.
 *
 * @param client where
 * @param spec the interface that the handshake must offer
 * @param service the first part of the methods' names
 * @param address writes the field that says which object is meant, if the interface has one
 */
record Remote(
    PluginClient client, InterfaceSpec spec, String service, Consumer<WireWriter> address) {

  /** An object that requests name by the part of the plugin's name after the first slash. */
  static Remote byType(PluginClient client, InterfaceSpec spec, String type) {
    return new Remote(client, spec, spec.name(), w -> w.field("Type", type));
  }

  /** An object that requests name in full: the plugin's name, a slash, the object's. */
  static Remote byName(PluginClient client, InterfaceSpec spec, String object) {
    String name = object.isEmpty() ? client.name() : client.name() + "/" + object;
    return new Remote(client, spec, spec.name(), w -> w.field("Name", name));
  }

  /** The only object of its kind, which requests do not name. */
  static Remote only(PluginClient client, InterfaceSpec spec, String service) {
    return new Remote(client, spec, service, w -> {});
  }

  /** Calls a method whose result says nothing. */
  void run(String method, Consumer<WireWriter> params) {
    Json unused = send(method, params);
  }

  /** Calls a method without parameters and reads its result. */
  <T> T call(String method, Fields.Reader<T> result) {
    return call(method, w -> {}, result);
  }

  /**
   * Calls a method and reads its result.
   *
   * @throws UnansweredException if the result cannot be read
   */
  <T> T call(String method, Consumer<WireWriter> params, Fields.Reader<T> result) {
    Json answer = send(method, params);
    try {
      return result.read(Fields.read(new WireReader(answer.text())));
    } catch (IOException e) {
      throw new UnansweredException(
          "Called %s.%s, and cannot read the result: %s".formatted(service, method, e.getMessage()),
          e);
    }
  }

  private Json send(String method, Consumer<WireWriter> params) {
    // Written first: what cannot be sent is the caller's mistake, wherever the plugin is.
    Json written = Json.of(new WireWriter().object(address.andThen(params)).toString());
    client.require(spec);
    return client.callWith(service + "." + method, written);
  }
}
