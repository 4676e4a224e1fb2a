package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownMembersTest {
  /**
   * Some record.
   *
   * @param name a known member
   * @param parts records in it
   * @param extras the rest
   */
  public record Thing(@Nullable String name, @Nullable List<Thing> parts, Extras extras) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"plain\"",
        "\"\"",
        "\"\\u0041\"",
        "\"a\\/b\"",
        "\"a\\\"b\"",
        "\"ends in \\\\\"",
        "\"größe 😀\"",
        "1.0",
        "-0",
        "1e3",
        "12345678901234567890",
        "true",
        "null",
        "[\"\\u0041\",{}]"
      })
  void valuesAreKeptByteForByte(String value) {
    String json = "{\"name\":\"n\",\"new\":" + value + "}";
    for (int again = 0; again < 3; again++) {
      Thing thing = Json.read(Thing.class, json);
      assertThat(thing.extras().json("new")).contains(value);
      assertThat(Json.write(thing)).isEqualTo(json);
    }
  }

  @Test
  void aValueIsNotTakenForThatOfTheRecordBefore() {
    String json =
        "{\"parts\":[{\"new\":\"1\"},{\"new\":1},{\"new\":\"1\"},{\"new\":\"2\"},{\"new\":null},{},"
            + "{\"new\":\"\\u0031\"},{\"new\":\"1\",\"other\":\"1\"}]}";
    assertThat(Json.write(Json.read(Thing.class, json))).isEqualTo(json);
  }

  @Test
  void moreNamesThanAreRememberedAreKeptToo() {
    StringBuilder json = new StringBuilder("{\"name\":\"n\"");
    IntStream.range(0, 200).forEach(i -> json.append(",\"made-up-" + i + "\":" + i));
    String all = json.append("}").toString();
    for (int again = 0; again < 2; again++) {
      assertThat(Json.write(Json.read(Thing.class, all))).isEqualTo(all);
    }
  }
}
