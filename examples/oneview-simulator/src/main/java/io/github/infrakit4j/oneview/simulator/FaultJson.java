package io.github.infrakit4j.oneview.simulator;

import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A fault as JSON, for the control path. */
final class FaultJson {
  private static final Set<String> MEMBERS =
      Set.of(
          "fault",
          "status",
          "code",
          "message",
          "body",
          "bytesPerSecond",
          "state",
          "method",
          "path",
          "times",
          "after",
          "retryAfter");

  private FaultJson() {}

  static Fault parse(Map<String, @Nullable Object> json) {
    for (String member : json.keySet()) {
      if (!MEMBERS.contains(member)) {
        throw new IllegalArgumentException("a fault has no member " + member);
      }
    }
    Fault fault = kind(json);
    String path = Json.text(json, "path");
    try {
      fault = fault.on(Json.textOrEmpty(json, "method"), path == null ? ".*" : path);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("path is no regular expression: " + path, e);
    }
    if (Json.text(json, "retryAfter") != null) {
      fault = fault.retryAfter(number(json, "retryAfter", 0));
    }
    return fault.after(number(json, "after", 0)).times(number(json, "times", 1));
  }

  private static Fault kind(Map<String, @Nullable Object> json) {
    int status = number(json, "status", 503);
    String message = text(json, "message", "The simulated appliance was told to fail.");
    String code = text(json, "code", "SIMULATED");
    String kind = Json.textOrEmpty(json, "fault");
    return switch (kind) {
      case "answer" -> Fault.answer(status, code, message);
      case "body" -> Fault.body(number(json, "status", 200), Json.textOrEmpty(json, "body"));
      case "html" -> Fault.html(status);
      case "answerAfterChange" -> Fault.answerAfterChange(status);
      case "dropBeforeChange" -> Fault.dropBeforeChange();
      case "dropAfterChange" -> Fault.dropAfterChange();
      case "hang" -> Fault.hang();
      case "hangAfterChange" -> Fault.hangAfterChange();
      case "slowBody" -> Fault.slowBody(number(json, "bytesPerSecond", 1));
      case "truncate" -> Fault.truncate();
      case "taskError" -> Fault.taskError(code, message);
      case "taskRefused" -> Fault.taskRefused(code, message);
      case "taskWarning" -> Fault.taskWarning(message);
      case "taskEnds" -> Fault.taskEnds(text(json, "state", "Interrupted"));
      case "taskNeverEnds" -> Fault.taskNeverEnds();
      case "taskVanishes" -> Fault.taskVanishes();
      default -> throw new IllegalArgumentException("no fault is called " + kind);
    };
  }

  private static String text(Map<String, @Nullable Object> json, String member, String standard) {
    String text = Json.text(json, member);
    return text == null ? standard : text;
  }

  private static int number(Map<String, @Nullable Object> json, String member, int standard) {
    String text = Json.text(json, member);
    if (text == null) {
      return standard;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(member + " is no number: " + text, e);
    }
  }
}
