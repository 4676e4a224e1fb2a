package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the appliance says when it refuses; the same shape in answers and in tasks. */
record ErrorBody(String code, String message, String details, List<String> actions) {
  static ErrorBody of(String code, String message) {
    return new ErrorBody(code, message, "", List.of());
  }

  ErrorBody details(String text) {
    return new ErrorBody(code, message, text, actions);
  }

  ErrorBody action(String text) {
    return new ErrorBody(code, message, details, List.of(text));
  }

  Map<String, @Nullable Object> json() {
    return Json.object(
        "errorCode",
        code,
        "message",
        message,
        "details",
        details,
        "recommendedActions",
        actions,
        "nestedErrors",
        List.of(),
        "errorSource",
        null,
        "messageParameters",
        List.of(),
        "data",
        Json.object());
  }
}
