package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Described;
import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.VendorInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code /info/api.json}: who made the plugin, which interfaces it has, and an empty request and
 * reply of each method, sorted by name (docker/infrakit pkg/rpc/server/info.go).
 *
 * <p>InfraKit describes only one of a process's interfaces, whichever its map gives first; here all
 * are.
 */
final class InfoDocument {

  private final List<Service> services;
  private final Clock clock;

  InfoDocument(List<Service> services, Clock clock) {
    this.services = List.copyOf(services);
    this.clock = clock;
  }

  /** The document, compact and without a final newline. */
  String text() throws JsonSyntaxException {
    for (Service service : services) {
      JsonText.check(example(service).text());
    }
    String id = Long.toString(clock.instant().getEpochSecond());
    WireWriter out = new WireWriter();
    return out.object(
            w -> {
              vendor(w);
              w.list("Implements", services, s -> w.object(i -> specFields(i, s.spec())));
              w.list("Interfaces", services, s -> w.object(i -> methods(i, s, id)));
            })
        .toString();
  }

  private void vendor(WireWriter out) {
    Optional<VendorInfo> vendor =
        services.stream()
            .flatMap(InfoDocument::described)
            .flatMap(d -> d.vendorInfo().stream())
            .findFirst();
    if (vendor.isEmpty()) {
      out.field("Vendor", Json.NULL);
      return;
    }
    VendorInfo v = vendor.get();
    out.object(
        "Vendor",
        w ->
            w.field("Name", v.name())
                .field("Version", v.version())
                .field("Sub", "")
                .field("URL", v.url()));
  }

  private static void methods(WireWriter out, Service service, String id) {
    String example = example(service).text();
    specFields(out, service.spec());
    out.list(
        "Methods",
        service.samples().all(),
        s -> out.object(m -> method(m, service.name(), s, example, id)));
  }

  private static void specFields(WireWriter out, InterfaceSpec spec) {
    out.field("Name", spec.name()).field("Version", spec.version()).field("Sub", "");
  }

  private static void method(
      WireWriter out, String service, Samples.Sample sample, String example, String id) {
    out.object(
            "Request",
            r ->
                r.field("jsonrpc", "2.0")
                    .field("method", service + "." + sample.method())
                    .field("params", Json.of(sample.params(example)))
                    .field("id", id))
        .object("Response", r -> r.field("result", Json.of(sample.result())).field("id", id));
  }

  private static Json example(Service service) {
    return described(service).map(Described::exampleProperties).findFirst().orElse(Json.NULL);
  }

  private static Stream<Described> described(Service service) {
    return service.plugins().filter(Described.class::isInstance).map(Described.class::cast);
  }
}
