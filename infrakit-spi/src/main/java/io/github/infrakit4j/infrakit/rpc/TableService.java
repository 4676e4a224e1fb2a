package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * An interface as a table: how a request finds its object, and what each method reads and does. As
 * in InfraKit, parameters are read in full before the object is looked for.
 *
 * @param <T> the objects' type
 */
final class TableService<T> implements Service {

  private final InterfaceSpec spec;
  private final String name;
  private final Addressing<T> objects;
  private final Samples samples;
  private final Map<String, Method> methods = new LinkedHashMap<>();

  TableService(InterfaceSpec spec, String name, Addressing<T> objects, Samples samples) {
    this.spec = spec;
    this.name = name;
    this.objects = objects;
    this.samples = samples;
  }

  TableService(InterfaceSpec spec, Addressing<T> objects, Samples samples) {
    this(spec, spec.name(), objects, samples);
  }

  /** Adds a method. */
  TableService<T> with(String method, Reads<T> reads) {
    methods.put(
        method,
        (json, result) -> {
          Call<T> call = Params.read(json, p -> new Call<>(address(p), reads.read(p)));
          T object = objects.find(call.address());
          result.object(
              w -> {
                objects.echo(w, call.address());
                call.does().accept(object, w);
              });
        });
    return this;
  }

  @Override
  public InterfaceSpec spec() {
    return spec;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> objects() {
    return objects.names();
  }

  @Override
  public Stream<?> plugins() {
    return objects.all();
  }

  @Override
  public Map<String, Method> methods() {
    return methods;
  }

  @Override
  public Samples samples() {
    return samples;
  }

  private String address(Fields params) throws IOException {
    return objects.field().isEmpty() ? "" : params.string(objects.field());
  }

  /** Takes a method's parameters, and says what is to be done with the object and the result. */
  @FunctionalInterface
  interface Reads<T> {

    BiConsumer<T, WireWriter> read(Fields params) throws IOException;
  }

  private record Call<T>(String address, BiConsumer<T, WireWriter> does) {}
}
