package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WireWriterTest {

  @Property(tries = 2000)
  void keysAreOrderedByTheirCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
    int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    assertThat(Integer.signum(WireWriter.UTF_8_ORDER.compare(a, b)))
        .isEqualTo(Integer.signum(expected));
  }

  @Property(tries = 2000)
  void whatIsQuotedIsItsOwnCompactForm(@ForAll("texts") String text) {
    StringBuilder quoted = new StringBuilder("before");
    JsonText.quote(text, quoted);
    StringBuilder compact = new StringBuilder();
    JsonText.compact(quoted.substring("before".length()), compact);

    assertThat(compact).hasToString(quoted.substring("before".length()));
  }

  /** Plain ones, ones that are escaped, pairs, and halves of pairs. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'b', '"', '\\', '<', '\n', '\u0001', '\u2028', '\u00e9', '\ufffd')
        .withChars('\ud83d', '\ud83e', '\ude00', '\udc00')
        .ofMaxLength(6);
  }

  @Test
  void fieldsOfMapsAreWrittenInOrder() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("\ud83d\ude00", "3");
    map.put("\ufffd", "2");
    map.put("b", "1");
    map.put("a", "0");

    assertThat(new WireWriter().object(w -> w.map("Tags", map)))
        .hasToString(
            "{\"Tags\":{\"a\":\"0\",\"b\":\"1\",\"\ufffd\":\"2\",\"\ud83d\ude00\":\"3\"}}");
  }

  @Test
  void aTextThatWasBegunGoesOn() {
    WireWriter writer = new WireWriter("{\"result\":");
    writer.object(w -> w.field("OK", true).field("ID", "a"));
    writer.written().append('}');

    assertThat(writer).hasToString("{\"result\":{\"OK\":true,\"ID\":\"a\"}}");
  }
}
