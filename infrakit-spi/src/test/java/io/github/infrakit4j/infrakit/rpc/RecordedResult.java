package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the plugin chose in a recorded answer. */
final class RecordedResult {

  private String id = "";
  private final List<InstanceDescription> descriptions = new ArrayList<>();

  static RecordedResult of(String answer) {
    RecordedResult result = new RecordedResult();
    try {
      new WireReader(Golden.field(answer, "result").text()).object("result", result::field);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String message(String answer) {
    try {
      return RpcAnswer.result("recorded", answer).text();
    } catch (RpcException e) {
      return String.valueOf(e.getMessage());
    }
  }

  String id() {
    return id;
  }

  List<InstanceDescription> descriptions() {
    return descriptions;
  }

  private boolean field(String name, WireReader in) throws IOException {
    switch (name) {
      case "id" -> id = in.string();
      case "descriptions" ->
          descriptions.addAll(
              in.list("descriptions", i -> InstanceWire.readDescription(Fields.read(i))));
      default -> {
        return false;
      }
    }
    return true;
  }
}
