package io.github.infrakit4j.infrakit.controller;

import io.github.infrakit4j.infrakit.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an object is to be: InfraKit's general specification ({@code types.Spec}), whose fields are
 * in lower case on the wire.
 *
 * @param kind what it is, such as {@code group} or {@code instance-aws/ec2-instance}
 * @param version the interface and version that understands it, such as {@code Group/0.1.1}
 * @param metadata names and labels
 * @param template URL of a template of the properties, which win over it field by field; null when
 *     there is none
 * @param properties what is wanted, in the kind's own schema; {@link Json#NULL} when not given
 * @param options how the controller is to treat the object; null when there are none
 * @param depends what must exist before; immutable
 */
public record ObjectSpec(
    String kind,
    String version,
    ObjectMetadata metadata,
    @Nullable String template,
    Json properties,
    @Nullable Json options,
    List<Dependency> depends) {

  /** Checks that only template and options are null, and copies the dependencies. */
  public ObjectSpec {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(metadata, "metadata");
    Objects.requireNonNull(properties, "properties");
    depends = List.copyOf(depends);
  }

  /** A specification of a name and properties alone. */
  public static ObjectSpec of(String kind, String version, String name, Json properties) {
    return new ObjectSpec(
        kind, version, ObjectMetadata.named(name), null, properties, null, List.of());
  }

  /** The same with options. */
  public ObjectSpec withOptions(Json value) {
    return new ObjectSpec(kind, version, metadata, template, properties, value, depends);
  }

  /** The same with other names and labels. */
  public ObjectSpec withMetadata(ObjectMetadata value) {
    return new ObjectSpec(kind, version, value, template, properties, options, depends);
  }
}
