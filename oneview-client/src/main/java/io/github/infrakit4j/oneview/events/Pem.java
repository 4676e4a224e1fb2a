package io.github.infrakit4j.oneview.events;

import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** PEM as appliances send it, which some do with blanks in place of the ends of lines. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]+)-----END \\1-----");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  /** The blocks of a text, in the form that all readers know. Empty when there are none. */
  static String blocks(String text) {
    return BLOCK
        .matcher(text)
        .results()
        .map(
            block -> {
              byte[] content = Base64.getMimeDecoder().decode(block.group(2));
              return "-----BEGIN "
                  + block.group(1)
                  + "-----\n"
                  + LINES.encodeToString(content)
                  + "\n-----END "
                  + block.group(1)
                  + "-----\n";
            })
        .collect(Collectors.joining());
  }
}
