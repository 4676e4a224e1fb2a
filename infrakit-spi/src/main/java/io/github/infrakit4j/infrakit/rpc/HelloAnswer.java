package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of {@code Handshake.Hello}: {@code {"Objects":{"Instance/0.6.1":[{"Name":"."}]}}}. */
final class HelloAnswer {

  private final Map<String, List<String>> objects = new LinkedHashMap<>();

  private HelloAnswer() {}

  static Map<String, List<String>> read(Json result) {
    HelloAnswer answer = new HelloAnswer();
    try {
      new WireReader(result.text()).object("rpc.HelloResponse", answer::field);
    } catch (IOException e) {
      throw new UnansweredException("Handshake.Hello answered nonsense: " + e.getMessage(), e);
    }
    return Collections.unmodifiableMap(answer.objects);
  }

  /** An interface as the far side wrote it; a text without a slash has no version. */
  static InterfaceSpec spec(String text) {
    try {
      return InterfaceSpec.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UnansweredException("Handshake.Hello names no interface: " + e.getMessage(), e);
    }
  }

  /**
   * Demands an interface of those offered, in exactly this version.
   *
   * @throws HandshakeException if it is not offered
   */
  static void require(InterfaceSpec wanted, Set<String> all) {
    @Nullable InterfaceSpec other = null;
    for (String text : all) {
      InterfaceSpec offered = spec(text);
      if (offered.equals(wanted)) {
        return;
      }
      if (offered.name().equals(wanted.name())) {
        other = offered;
      }
    }
    throw other == null
        ? HandshakeException.notOffered(wanted)
        : HandshakeException.otherVersion(other, wanted);
  }

  private boolean field(String name, WireReader in) throws IOException {
    if (!name.equals("objects")) {
      return false;
    }
    for (Map.Entry<String, Json> entry : in.anyMap().entrySet()) {
      objects.put(
          entry.getKey(),
          new WireReader(entry.getValue().text()).list("[]rpc.Object", HelloAnswer::name));
    }
    return true;
  }

  private static String name(WireReader in) throws IOException {
    StringBuilder name = new StringBuilder();
    in.object(
        "rpc.Object",
        (field, from) -> {
          if (field.equals("name")) {
            name.append(from.string());
            return true;
          }
          return false;
        });
    return name.toString();
  }
}
