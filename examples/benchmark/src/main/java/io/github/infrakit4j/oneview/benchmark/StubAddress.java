package io.github.infrakit4j.oneview.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a stub is and whom it says it is.
 *
 * @param port its port on loopback
 * @param certificate its certificate, as Base64 of PEM: one word
 */
record StubAddress(int port, String certificate) {
  /** From the line that a stub prints when it is ready. */
  static StubAddress of(String ready) {
    String[] words = ready.split(" ", -1);
    return new StubAddress(Integer.parseInt(words[1]), words[2]);
  }

  String host() {
    return "localhost:" + port;
  }

  String pem() {
    return new String(Base64.getDecoder().decode(certificate), StandardCharsets.UTF_8);
  }
}
