package io.github.infrakit4j.quickstart;

import io.github.infrakit4j.infrakit.Json;
import java.nio.file.Path;
import java.util.List;

/** The calls of the tour as a person can send them, with curl and nothing else. */
final class ByHand {
  private static final String INSTANCE = "$ID";

  /**
   * One call.
   *
   * @param method such as {@code Instance.Provision}
   * @param params its parameters; {@code $ID} stands for an instance
   */
  record Call(String method, String params) {
    /** The parameters for this instance. */
    Json params(String instance) {
      return Json.of(params.replace(INSTANCE, instance));
    }

    private String body() {
      return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}"
          .formatted(method, params);
    }

    /** For a shell: what is in single quotes stays as it is but for the instance. */
    private String quoted() {
      return "'" + body().replace(INSTANCE, "'\"$ID\"'") + "'";
    }
  }

  static final Call HELLO = new Call("Handshake.Hello", "{}");
  static final Call PROVISION =
      new Call(
          "Instance.Provision",
          "{\"Spec\":{\"Properties\":{\"TemplateName\":\"docker\",\"PowerOn\":true},"
              + "\"Tags\":{\"infrakit.group\":\"by-hand\"}}}");
  static final Call DESCRIBE =
      new Call(
          "Instance.DescribeInstances",
          "{\"Tags\":{\"infrakit.group\":\"by-hand\"},\"Properties\":true}");
  static final Call DESTROY =
      new Call("Instance.Destroy", "{\"Instance\":\"$ID\",\"Context\":{\"Reason\":\"terminate\"}}");

  private ByHand() {}

  /** Lines for a shell, in the order in which they make sense. */
  static List<String> lines(Path socket) {
    return List.of(
        "call() { curl -s --unix-socket "
            + socket
            + " -H 'Content-Type: application/json' http://plugin/ -d \"$1\"; }",
        "call " + HELLO.quoted(),
        "call " + PROVISION.quoted(),
        "call " + DESCRIBE.quoted(),
        "ID=$(call " + DESCRIBE.quoted() + " | sed -n 's/.*\"ID\":\"\\([^\"]*\\)\".*/\\1/p')",
        "call " + DESTROY.quoted());
  }

  /** Lines for the command line, in the project's directory. */
  static List<String> groupLines(Path controllerSocket) {
    String command =
        "INFRAKIT_PLUGINS_DIR=%s examples/group-controller/infrakit4j "
            .formatted(controllerSocket.getParent());
    return List.of(
        command + "plugin ls", command + "group ls", command + "instance-oneview describe");
  }
}
