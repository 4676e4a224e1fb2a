package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.JsonTree;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMembersTest {
  /** An open set. */
  public record Colour(String value) {}

  /** One component of every kind. */
  public record Thing(
      @Nullable String text,
      @Nullable Integer whole,
      @Nullable Long big,
      @Nullable Double part,
      @Nullable Boolean yes,
      @Nullable Colour colour,
      @Nullable Thing nested,
      @Nullable List<Thing> things,
      Extras extras) {}

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "7",
          "007".substring(2),
          "-7",
          "123456789",
          "1234567890",
          "2147483648",
          "12345678901234567890",
          "1.50",
          "1e3",
          "\"\"",
          "\"a\"",
          "\"a,\\\"b\"",
          "\"\\u0041\"",
          "\"\u00e9\"",
          "\"x\\\\\"",
          "{}",
          "[]",
          "{\"text\":\"a\",\"b\":[\"}\"]}",
          "[{\"text\":\"a\"},{\"text\":\"a\",\"z\":1}]");

  private static final List<String> TEXTS =
      VALUES.stream().filter(each -> each.startsWith("\"") || each.equals("null")).toList();

  private static String thing(Random random, boolean spaced) {
    String colon = spaced && random.nextBoolean() ? " : " : ":";
    return random
        .ints(random.nextInt(8), 0, 12)
        .distinct()
        .mapToObj(
            i ->
                switch (i) {
                  case 0 -> "\"text\"" + colon + pick(random, TEXTS);
                  case 1 -> "\"whole\"" + colon + random.nextInt();
                  case 2 -> "\"big\"" + colon + random.nextLong();
                  case 3 -> "\"part\"" + colon + "0.5";
                  case 4 -> "\"yes\"" + colon + random.nextBoolean();
                  case 5 -> "\"colour\"" + colon + pick(random, TEXTS);
                  default -> "\"new" + i + "\"" + colon + pick(random, VALUES);
                })
        .collect(Collectors.joining(spaced ? " , " : ",", "{", "}"));
  }

  private static String pick(Random random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Test
  void whateverComesIsWrittenBack() {
    Random random = new Random(4711);
    for (int round = 0; round < 300; round++) {
      boolean spaced = round % 3 == 0;
      String json =
          IntStream.range(0, 1 + random.nextInt(60))
              .mapToObj(i -> thing(random, spaced))
              .collect(Collectors.joining(",", "{\"things\":[", "]}"));
      String written = Json.write(Json.read(Thing.class, json));
      assertThat(JsonTree.of(written)).as(json).isEqualTo(JsonTree.of(json));
    }
  }

  /** The same whether it lies in one piece or comes byte by byte. */
  @Test
  void piecesOfAnySizeMakeTheSame() throws IOException {
    Random random = new Random(42);
    String json =
        IntStream.range(0, 20)
            .mapToObj(i -> thing(random, false))
            .collect(Collectors.joining(",", "{\"things\":[", "],\"text\":\"t\"}"));
    Thing whole = Json.read(Thing.class, json);
    for (int size = 1; size < 70; size++) {
      Buffer pieces = new Buffer();
      ByteString bytes = ByteString.encodeUtf8(json);
      for (int at = 0; at < bytes.size(); at += size) {
        // Segments that are shared are not joined.
        Buffer piece = new Buffer();
        piece.write(bytes.substring(at, Math.min(bytes.size(), at + size)));
        Buffer shared = piece.copy();
        pieces.write(shared, shared.size());
      }
      assertThat(Json.parse(pieces, Json.<Thing>adapter(Thing.class))).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\",\"whole\":01,\"yes\":true}",
        "{\"text\":\"a\",\"whole\":1x,\"yes\":true}",
        "{\"text\":\"a\",\"yes\":truely,\"whole\":1}",
        "{\"text\":\"a\",\"new\":nul,\"whole\":1}",
        "{\"text\":\"a\",\"new\":,\"whole\":1}",
        "{\"text\":\"a\",\"whole\":2147483648,\"yes\":true}",
        "{\"text\":\"a\",,\"whole\":1}",
        "{\"text\":\"a\",\"whole\":1,}",
        "{\"text\":\"a\",\"whole\":1,\"yes\"}",
        "{\"text\":\"a\",\"whole\":1,\"",
        "{\"text\":\"a\",\"whole\":1,",
        "{\"text\":\"a\",\"whole\":1",
        "{\"text\":\"a",
        "{\"text\":\"a\",\"new\":{\"a\":1",
        "{\"text\":\"a\",\"new\":{\"a\":1],\"b\":1}",
        "{\"text\":\"a\",\"whole\":{},\"yes\":true}",
        "{\"text\":\"a\",\"yes\":7,\"whole\":1}"
      })
  void mistakesAreNotPassedOver(String json) {
    String list =
        "{\"things\":[{\"text\":\"a\",\"whole\":1,\"yes\":true,\"new\":{\"a\":1}}," + json;
    for (String each : List.of(json, list + "]}", list)) {
      assertThatThrownBy(() -> Json.read(Thing.class, each))
          .as(each)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void thePlaceOfAMistakeIsNamedWhole() {
    String good = "{\"text\":\"a\",\"nested\":{\"text\":\"b\",\"whole\":1,\"yes\":true}}";
    String odd = "{\"text\":\"a\",\"nested\":{\"text\":\"b\",\"whole\":{},\"yes\":true}}";
    assertThatThrownBy(
            () -> Json.read(Thing.class, "{\"things\":[" + good + "," + good + "," + odd + "]}"))
        .hasMessageContaining("BEGIN_OBJECT at path $.things[2].nested.whole");
  }

  @Test
  void equalTextsOfAListAreOneObject() {
    String json =
        IntStream.range(0, 9)
            .mapToObj(i -> "{\"text\":\"" + i % 2 + " of two\",\"colour\":\"red\",\"n\":" + i + "}")
            .collect(Collectors.joining(",", "{\"things\":[", "]}"));
    List<Thing> things = Json.read(Thing.class, json).things();
    assertThat(things).isNotNull().extracting(Thing::text).contains("0 of two", "1 of two");
    assertThat(things.get(8).text()).isSameAs(things.get(6).text());
    assertThat(things.get(8).colour()).isSameAs(things.get(7).colour());
  }

  @Test
  void bytesThatAreNoTextAreKept() throws IOException {
    Buffer json = new Buffer().writeUtf8("{\"new\":\"").writeByte(0xff).writeUtf8("\",\"more\":\"");
    json.writeByte(0xfe).writeUtf8("\"}");
    ByteString came = json.snapshot();
    Buffer written = new Buffer();
    Json.adapter(Thing.class).toJson(written, Json.parse(json, Json.adapter(Thing.class)));
    assertThat(written.readByteString()).isEqualTo(came);
  }
}
