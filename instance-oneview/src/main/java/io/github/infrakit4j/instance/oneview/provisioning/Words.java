package io.github.infrakit4j.instance.oneview.provisioning;

/** What a failure says, never nothing. */
final class Words {
  private Words() {}

  static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
