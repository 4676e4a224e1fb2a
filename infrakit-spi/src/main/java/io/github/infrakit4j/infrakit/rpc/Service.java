package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One interface as a server offers it. */
interface Service {

  /** Interface and version, as the handshake names them. */
  InterfaceSpec spec();

  /** The first part of the methods' names. */
  default String name() {
    return spec().name();
  }

  /** The objects of the interface; the plugin itself is {@code "."}. */
  List<String> objects();

  /** The objects themselves, the plain plugin first. */
  Stream<?> plugins();

  /** What {@code /info/api.json} shows of the methods. */
  Samples samples();

  /** The methods by name, without the service's name. */
  Map<String, Method> methods();

  /** One method. */
  @FunctionalInterface
  interface Method {

    /**
     * Runs a call and writes its result object.
     *
     * @throws Refusal if the parameters do not fit or the call is answered with an error
     */
    void call(@Nullable Json params, WireWriter result) throws Refusal, IOException;
  }
}
