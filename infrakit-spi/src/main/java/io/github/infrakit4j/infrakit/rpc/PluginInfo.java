package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.VendorInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin tells of itself in {@code GET /info/api.json}. A plugin in Go tells of one of its
 * interfaces only; all of them are in {@link PluginClient#hello()}.
 *
 * @param vendor who made it, or null
 * @param interfaces the interfaces it describes
 * @param methods their methods with samples, in the document's order
 */
public record PluginInfo(
    @Nullable VendorInfo vendor, List<InterfaceSpec> interfaces, List<Method> methods) {

  /** Copies the lists. */
  public PluginInfo {
    interfaces = List.copyOf(interfaces);
    methods = List.copyOf(methods);
  }

  /**
   * A method.
   *
   * @param name such as {@code Instance.Provision}
   * @param params parameters as the plugin would have them: a worked example, or zero values
   * @param result an empty result
   */
  public record Method(String name, Json params, Json result) {}

  static PluginInfo read(Json document) throws IOException {
    Fields fields = new Fields();
    new WireReader(document.text()).object("template.Info", fields::field);
    return new PluginInfo(fields.vendor, fields.interfaces, fields.methods);
  }

  /** Collects the document's fields. */
  private static final class Fields {

    private @Nullable VendorInfo vendor;
    private final List<InterfaceSpec> interfaces = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    private boolean field(String name, WireReader in) throws IOException {
      switch (name) {
        case "vendor" -> {
          Json value = in.any();
          vendor = value.isNull() ? null : vendor(value);
        }
        case "implements" -> interfaces.addAll(in.list("[]spi.InterfaceSpec", Fields::spec));
        case "interfaces" -> {
          var unused = in.list("[]InterfaceDescription", this::described);
        }
        default -> {
          return false;
        }
      }
      return true;
    }

    private static VendorInfo vendor(Json value) throws IOException {
      String[] parts = strings(value, "name", "version", "url");
      return new VendorInfo(parts[0], parts[1], parts[2]);
    }

    private static InterfaceSpec spec(WireReader in) throws IOException {
      String[] parts = strings(in.any(), "name", "version");
      try {
        return new InterfaceSpec(parts[0], parts[1]);
      } catch (IllegalArgumentException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    private static String[] strings(Json object, String... names) throws IOException {
      String[] values = new String[names.length];
      Arrays.fill(values, "");
      new WireReader(object.text())
          .object(
              "object",
              (name, in) -> {
                int index = List.of(names).indexOf(name);
                if (index < 0) {
                  return false;
                }
                values[index] = in.string();
                return true;
              });
      return values;
    }

    private boolean described(WireReader in) throws IOException {
      in.object(
          "InterfaceDescription",
          (name, from) -> {
            if (!name.equals("methods")) {
              return false;
            }
            methods.addAll(from.list("[]MethodDescription", Fields::method));
            return true;
          });
      return true;
    }

    private static Method method(WireReader in) throws IOException {
      String[] method = {""};
      Json[] samples = {Json.NULL, Json.NULL};
      in.object(
          "MethodDescription",
          (name, from) -> {
            switch (name) {
              case "request" ->
                  from.object(
                      "Request",
                      (field, request) -> {
                        switch (field) {
                          case "method" -> method[0] = request.string();
                          case "params" -> samples[0] = request.any();
                          default -> {
                            return false;
                          }
                        }
                        return true;
                      });
              case "response" ->
                  from.object(
                      "Response",
                      (field, response) -> {
                        if (!field.equals("result")) {
                          return false;
                        }
                        samples[1] = response.any();
                        return true;
                      });
              default -> {
                return false;
              }
            }
            return true;
          });
      return new Method(method[0], samples[0], samples[1]);
    }
  }
}
