package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An Instance plugin somewhere else. Requests are byte for byte those of InfraKit's client. */
final class InstanceProxy implements InstancePlugin {

  private final PluginClient client;
  private final String type;

  InstanceProxy(PluginClient client, String type) {
    this.client = client;
    this.type = type;
  }

  @Override
  public void validate(Json properties) {
    requireJson(properties);
    Json unused = call("Validate", w -> w.field("Properties", properties));
  }

  @Override
  public InstanceId provision(InstanceSpec spec) {
    requireJson(spec.properties());
    Json result = call("Provision", w -> w.object("Spec", s -> InstanceWire.writeSpec(s, spec)));
    Answer answer = Answer.read("Instance.Provision", result);
    if (answer.id == null) {
      throw new UnansweredException("Called Instance.Provision, but the answer has no ID");
    }
    return new InstanceId(answer.id);
  }

  @Override
  public void label(InstanceId id, Map<String, String> labels) {
    Json unused = call("Label", w -> w.field("Instance", id.value()).map("Labels", labels));
  }

  @Override
  public void destroy(InstanceId id, DestroyContext context) {
    Json unused =
        call(
            "Destroy",
            w ->
                w.field("Instance", id.value())
                    .object("Context", c -> c.field("Reason", context.reason())));
  }

  @Override
  public List<InstanceDescription> describeInstances(Map<String, String> tags, boolean properties) {
    Json result =
        call("DescribeInstances", w -> w.map("Tags", tags).field("Properties", properties));
    return List.copyOf(Answer.read("Instance.DescribeInstances", result).descriptions);
  }

  private Json call(String method, Consumer<WireWriter> fields) {
    client.require(SPEC);
    return client.callWith(
        "Instance." + method,
        w -> {
          w.field("Type", type);
          fields.accept(w);
        });
  }

  private static void requireJson(Json properties) {
    try {
      JsonText.check(properties.text());
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException("The properties are no JSON: " + e.getMessage(), e);
    }
  }

  /** The fields of results that carry more than an OK, which nobody looks at. */
  private static final class Answer {

    private @Nullable String id;
    private List<InstanceDescription> descriptions = new ArrayList<>();

    private static Answer read(String method, Json result) {
      Answer answer = new Answer();
      try {
        new WireReader(result.text()).object(method, answer::field);
        return answer;
      } catch (IOException e) {
        throw new UnansweredException(
            "Called %s, and cannot read the result: %s".formatted(method, e.getMessage()), e);
      }
    }

    private boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "id" -> id = in.nullableString();
        case "descriptions" ->
            descriptions = in.list("[]instance.Description", InstanceWire::readDescription);
        default -> {
          return false;
        }
      }
      return true;
    }
  }
}
