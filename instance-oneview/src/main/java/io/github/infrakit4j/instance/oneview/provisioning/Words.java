package io.github.infrakit4j.instance.oneview.provisioning;

/** Texts for people. */
final class Words {
  private static final int SHOWN = 100;

  private Words() {}

  /** What a user gave, cut to what a message has room for. */
  static String shorten(String given) {
    return given.length() <= SHOWN ? given : given.substring(0, SHOWN) + "…";
  }

  /** What a failure says, never nothing. */
  static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
