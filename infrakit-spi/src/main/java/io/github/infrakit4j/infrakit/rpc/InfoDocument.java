package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Described;
import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.VendorInfo;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code /info/api.json}: who made the plugin, which interface it has, and an empty request and
 * reply of each method, sorted by name (docker/infrakit pkg/rpc/server/info.go).
 */
final class InfoDocument {

  private final Optional<Described> described;
  private final Clock clock;

  InfoDocument(Map<String, InstancePlugin> plugins, Clock clock) {
    // The plain plugin comes first among sorted types, so it speaks for all if it can.
    this.described =
        plugins.keySet().stream()
            .sorted()
            .map(plugins::get)
            .filter(Described.class::isInstance)
            .map(Described.class::cast)
            .findFirst();
    this.clock = clock;
  }

  /** The document, compact and without a final newline. */
  String text() throws JsonSyntaxException {
    Json example = described.map(Described::exampleProperties).orElse(Json.NULL);
    JsonText.check(example.text());
    String id = Long.toString(clock.instant().getEpochSecond());
    InterfaceSpec spec = InstancePlugin.SPEC;
    WireWriter out = new WireWriter();
    return out.object(
            w -> {
              vendor(w);
              w.list("Implements", List.of(spec), s -> w.object(i -> specFields(i, s)));
              w.list(
                  "Interfaces",
                  List.of(spec),
                  s ->
                      w.object(
                          i -> {
                            specFields(i, s);
                            i.list("Methods", methods(example), m -> method(i, m, id));
                          }));
            })
        .toString();
  }

  private void vendor(WireWriter out) {
    Optional<VendorInfo> vendor = described.flatMap(Described::vendorInfo);
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

  private static void specFields(WireWriter out, InterfaceSpec spec) {
    out.field("Name", spec.name()).field("Version", spec.version()).field("Sub", "");
  }

  private static void method(WireWriter out, Sample sample, String id) {
    out.object(
        m ->
            m.object(
                    "Request",
                    r ->
                        r.field("jsonrpc", "2.0")
                            .field("method", "Instance." + sample.name())
                            .object("params", typed(sample.params()))
                            .field("id", id))
                .object(
                    "Response", r -> r.object("result", typed(sample.result())).field("id", id)));
  }

  private static Consumer<WireWriter> typed(Consumer<WireWriter> fields) {
    return w -> {
      w.field("Type", "");
      fields.accept(w);
    };
  }

  private static List<Sample> methods(Json example) {
    Consumer<WireWriter> notOk = w -> w.field("OK", false);
    return List.of(
        new Sample(
            "DescribeInstances",
            w -> w.field("Tags", Json.NULL).field("Properties", false),
            w -> w.field("Descriptions", Json.NULL)),
        new Sample(
            "Destroy",
            w -> w.field("Instance", "").object("Context", c -> c.field("Reason", "")),
            notOk),
        new Sample("Label", w -> w.field("Instance", "").field("Labels", Json.NULL), notOk),
        new Sample(
            "Provision",
            w ->
                w.object(
                    "Spec", s -> InstanceWire.writeSpec(s, InstanceSpec.of(example, Map.of()))),
            w -> w.field("ID", Json.NULL)),
        new Sample("Validate", w -> w.field("Properties", example), notOk));
  }

  /** One method with its empty parameters and result, all but Type, which each has. */
  private record Sample(String name, Consumer<WireWriter> params, Consumer<WireWriter> result) {}
}
