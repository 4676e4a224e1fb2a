package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How clients ask what a plugin is. {@code Handshake.Hello} is asked since November 2017; {@code
 * Handshake.Implements} and {@code Handshake.Types} since v0.3 and v0.5, {@code Plugin.Implements}
 * by v0.1 and v0.2. Old clients look for their own version among those listed, so the versions
 * whose calls are understood here are all listed.
 */
final class HandshakeService {

  /** Versions of Instance whose requests differ from today's only by fields left out. */
  private static final List<String> OLDER_INSTANCE = List.of("0.6.0", "0.5.0", "0.3.0");

  private static final String FIRST_INSTANCE = "0.1.0";

  private final List<Service> services;

  HandshakeService(List<Service> services) {
    this.services = List.copyOf(services);
  }

  /** The methods under the name {@code Handshake}. */
  Map<String, Service.Method> handshake() {
    return Map.of("Hello", this::hello, "Implements", this::implementsApis, "Types", this::types);
  }

  /** The methods under the name {@code Plugin}. */
  Map<String, Service.Method> plugin() {
    return Map.of("Implements", this::firstImplements);
  }

  private void hello(@Nullable Json params, WireWriter result) {
    result.object(
        r ->
            r.object(
                "Objects",
                w -> services.forEach(s -> writeObjects(w, s.spec().toString(), s.objects()))));
  }

  private static void writeObjects(WireWriter out, String spec, List<String> names) {
    out.list(spec, names, name -> out.object(w -> w.field("Name", name).field("ProxyFor", "")));
  }

  private void implementsApis(@Nullable Json params, WireWriter result) {
    writeApis(result, services.stream().flatMap(s -> versions(s, Stream.empty())).toList());
  }

  private void firstImplements(@Nullable Json params, WireWriter result) {
    writeApis(
        result, services.stream().flatMap(s -> versions(s, Stream.of(FIRST_INSTANCE))).toList());
  }

  private void types(@Nullable Json params, WireWriter result) {
    result.object(
        r ->
            r.object(
                "Types",
                w ->
                    services.forEach(
                        s ->
                            versions(s, Stream.empty())
                                .forEach(
                                    api ->
                                        w.list(
                                            api.name() + "/" + api.version(),
                                            s.objects(),
                                            w::string)))));
  }

  private static void writeApis(WireWriter result, List<Api> apis) {
    result.object(
        w ->
            w.list(
                "APIs",
                apis,
                api -> w.object(a -> a.field("Name", api.name()).field("Version", api.version()))));
  }

  private static Stream<Api> versions(Service service, Stream<String> oldest) {
    String name = service.spec().name();
    Stream<String> older =
        service.spec().equals(InstancePlugin.SPEC)
            ? Stream.concat(OLDER_INSTANCE.stream(), oldest)
            : Stream.empty();
    return Stream.concat(Stream.of(service.spec().version()), older).map(v -> new Api(name, v));
  }

  private record Api(String name, String version) {}
}
