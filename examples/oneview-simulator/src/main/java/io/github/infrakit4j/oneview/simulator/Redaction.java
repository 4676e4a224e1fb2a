package io.github.infrakit4j.oneview.simulator;

import java.util.regex.Pattern;

/** Takes passwords out of what is kept. */
final class Redaction {
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(\"(?:password|oldPassword|newPassword)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"");

  private Redaction() {}

  static String of(String body) {
    return PASSWORD.matcher(body).replaceAll("$1\"…\"");
  }
}
