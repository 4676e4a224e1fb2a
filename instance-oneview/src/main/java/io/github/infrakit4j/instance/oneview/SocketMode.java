package io.github.infrakit4j.instance.oneview;

/** Writes a file mode given in octal digits, such as {@code 0660}, as {@code ls} shows it. */
final class SocketMode {
  private static final String SYMBOLS = "rwx";

  private SocketMode() {}

  static String symbols(String octal) {
    int mode = Integer.parseInt(octal, 8);
    StringBuilder symbols = new StringBuilder();
    for (int bit = 8; bit >= 0; bit--) {
      boolean set = (mode >> bit & 1) == 1;
      symbols.append(set ? SYMBOLS.charAt((8 - bit) % 3) : '-');
    }
    return symbols.toString();
  }
}
