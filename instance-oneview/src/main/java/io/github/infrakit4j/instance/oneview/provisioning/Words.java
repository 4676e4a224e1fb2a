package io.github.infrakit4j.instance.oneview.provisioning;

/** Texts for people. */
final class Words {
  private static final int SHOWN = 100;

  private Words() {}

  /** What a user gave, cut to what a message has room for. */
  static String shorten(String given) {
    return given.length() <= SHOWN ? given : given.substring(0, SHOWN) + "…";
  }

  /** Whether a text is one line that can be shown, sent and read again as it is. */
  static boolean isLine(String given) {
    return given
        .codePoints()
        .map(Character::getType)
        .noneMatch(
            type ->
                type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE);
  }

  /** What a failure says, never nothing. */
  static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
