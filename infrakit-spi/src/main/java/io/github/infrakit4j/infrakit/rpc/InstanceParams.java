package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters of the Instance methods as a server reads them: what is absent has its zero value. */
abstract class InstanceParams implements WireReader.FieldReader {

  private String type = "";

  /** Reads the parameters into a fresh holder, and returns it. */
  static <P extends InstanceParams> P read(P holder, @Nullable Json params)
      throws Refusal, IOException {
    Params.read(params, holder);
    return holder;
  }

  /** The part of the plugin's name after the first slash. */
  final String type() {
    return type;
  }

  @Override
  public final boolean read(String name, WireReader in) throws IOException {
    if (name.equals("type")) {
      type = in.string();
      return true;
    }
    return field(name, in);
  }

  abstract boolean field(String name, WireReader in) throws IOException;

  static final class Validate extends InstanceParams {

    private Json properties = Json.NULL;

    Json properties() {
      return properties;
    }

    @Override
    boolean field(String name, WireReader in) throws IOException {
      if (!name.equals("properties")) {
        return false;
      }
      properties = in.any();
      return true;
    }
  }

  static final class Provision extends InstanceParams {

    private final InstanceWire.SpecFields fields = new InstanceWire.SpecFields();

    InstanceSpec spec() {
      return fields.spec();
    }

    @Override
    boolean field(String name, WireReader in) throws IOException {
      if (!name.equals("spec")) {
        return false;
      }
      in.object("instance.Spec", fields::field);
      return true;
    }
  }

  static final class Label extends InstanceParams {

    private String instance = "";
    private Map<String, String> labels = Map.of();

    String instance() {
      return instance;
    }

    Map<String, String> labels() {
      return labels;
    }

    @Override
    boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "instance" -> instance = in.string();
        case "labels" -> labels = Map.copyOf(in.stringMap());
        default -> {
          return false;
        }
      }
      return true;
    }
  }

  static final class Destroy extends InstanceParams {

    private String instance = "";
    private String reason = "";

    String instance() {
      return instance;
    }

    String reason() {
      return reason;
    }

    @Override
    boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "instance" -> instance = in.string();
        case "context" -> in.object("instance.Context", this::context);
        default -> {
          return false;
        }
      }
      return true;
    }

    private boolean context(String name, WireReader in) throws IOException {
      if (!name.equals("reason")) {
        return false;
      }
      reason = in.string();
      return true;
    }
  }

  static final class Describe extends InstanceParams {

    private Map<String, String> tags = Map.of();
    private boolean properties;

    Map<String, String> tags() {
      return tags;
    }

    boolean properties() {
      return properties;
    }

    @Override
    boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "tags" -> tags = Map.copyOf(in.stringMap());
        case "properties" -> properties = in.bool();
        default -> {
          return false;
        }
      }
      return true;
    }
  }
}
