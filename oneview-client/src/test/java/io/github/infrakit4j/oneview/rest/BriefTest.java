package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefTest {
  /** All of a thing. */
  public record Whole(
      @Nullable ResourceUri uri,
      @Nullable String name,
      @Nullable Integer bay,
      @Nullable Boolean locked,
      @Section @Nullable List<WholePort> ports,
      Extras extras) {}

  /** All of a port. */
  public record WholePort(@Nullable String mac, Extras extras) {}

  /** Parts of a thing. */
  @Brief
  public record Part(
      @Nullable ResourceUri uri,
      @Nullable Integer bay,
      @Nullable Boolean locked,
      @Section @Nullable List<PartPort> ports) {}

  /** Parts of a port. */
  @Brief
  public record PartPort(@Nullable String mac) {}

  /** Many of them. */
  public record Wholes(List<Whole> members, Extras extras) {}

  /** Many of them. */
  @Brief
  public record Parts(List<Part> members) {}

  /** What must not be. */
  public record Mixed(@Nullable Part part, Extras extras) {}

  /** What must not be. */
  @Brief
  public record Both(Extras extras) {}

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1.5e3",
          "\"\"",
          "\"a \\\"quoted\\\" } word\\\\\"",
          "\"" + "long ".repeat(700) + "\"",
          "{}",
          "[[],[[{\"]\":\"}\"}]]]",
          "{\"uri\":\"/rest/inner/1\",\"ports\":[{\"mac\":\"no\"}],\"text\":\""
              + "x\\n".repeat(900)
              + "\"}",
          "[" + "{\"mac\":\"inner\",\"list\":[1,2,3]},".repeat(80) + "0]");

  private static String thing(Random random) {
    return random
        .ints(random.nextInt(14), 0, 14)
        .distinct()
        .mapToObj(
            i ->
                switch (i) {
                  case 0 -> "\"uri\":\"/rest/things/" + random.nextInt(9) + "\"";
                  case 1 -> "\"name\":\"n" + random.nextInt(9) + "\"";
                  case 2 -> "\"bay\":" + random.nextInt();
                  case 3 -> "\"locked\":" + random.nextBoolean();
                  case 4 ->
                      "\"ports\":[{\"x\":{},\"mac\":\"m" + random.nextInt(9) + "\",\"y\":[]},{}]";
                  case 5 -> "\"ports\":{\"odd\":[{}]}";
                  default -> "\"new" + i + "\":" + VALUES.get(random.nextInt(VALUES.size()));
                })
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String things(Random random) {
    return IntStream.range(0, 1 + random.nextInt(30))
        .mapToObj(i -> thing(random))
        .collect(Collectors.joining(",", "{\"other\":[{}],\"members\":[", "],\"last\":1}"));
  }

  private static Part part(Whole whole) {
    List<WholePort> ports = whole.ports();
    return new Part(
        whole.uri(),
        whole.bay(),
        whole.locked(),
        ports == null ? null : ports.stream().map(port -> new PartPort(port.mac())).toList());
  }

  /** However the bytes come, a brief record has what the whole one has. */
  @Test
  void partsAreThoseOfTheWhole() throws IOException {
    Random random = new Random(99);
    for (int round = 0; round < 400; round++) {
      String json = things(random);
      List<Part> wanted =
          Json.read(Wholes.class, json).members().stream().map(BriefTest::part).toList();

      assertThat(Json.read(Parts.class, json).members()).isEqualTo(wanted);
      assertThat(inPieces(json, 1 + random.nextInt(5000)).members()).isEqualTo(wanted);
    }
  }

  private static Parts inPieces(String json, int size) throws IOException {
    ForwardingSource pieces =
        new ForwardingSource(new Buffer().writeUtf8(json)) {
          @Override
          public long read(Buffer sink, long count) throws IOException {
            Buffer piece = new Buffer();
            long read = super.read(piece, Math.min(count, size));
            // A copy is shared, and not joined to the piece before.
            sink.writeAll(piece.copy());
            return read;
          }
        };
    return Objects.requireNonNull(
        Json.parse(Okio.buffer(pieces), Json.<Parts>adapter(Parts.class)));
  }

  @Test
  void whatIsCutOffIsNoRecord() {
    String json = "{\"members\":[{\"bay\":1,\"new\":{\"a\":[\"}]\\\"\"]},\"uri\":\"/rest/a/1\"}]}";
    for (int length = 1; length < json.length(); length++) {
      String cut = json.substring(0, length);
      assertThatIllegalArgumentException()
          .as(cut)
          .isThrownBy(() -> Json.read(Parts.class, cut))
          .withMessageContaining("Parts");
    }
    assertThat(Json.read(Parts.class, json).members())
        .containsExactly(new Part(ResourceUri.of("/rest/a/1"), 1, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bay\":1,\"new\":{\"a\":1],\"uri\":null}",
        "{\"bay\":1,\"new\":[\"a\"},\"uri\":null}",
        "{\"bay\":1,\"new\":nul,\"uri\":null}",
        "{\"bay\":1,\"new\":01,\"uri\":null}",
        "{\"bay\":1,\"new\":,\"uri\":null}",
        "{\"bay\":1,\"new\":{}{},\"uri\":null}",
        "{\"bay\":1,\"new\":{},,\"uri\":null}",
        "{\"bay\":{},\"new\":1}",
        "{\"bay\":\"x\",\"new\":1}",
        "{\"locked\":7,\"new\":1}"
      })
  void mistakesAreSeen(String json) {
    // The first of a list teaches the names.
    String list =
        "{\"members\":[{\"bay\":1,\"new\":{},\"uri\":null,\"locked\":true}," + json + "]}";
    assertThatIllegalArgumentException().isThrownBy(() -> Json.read(Part.class, json));
    assertThatIllegalArgumentException().isThrownBy(() -> Json.read(Parts.class, list));
  }

  @Test
  void namesWithoutEndArePassedOver() {
    String json =
        IntStream.range(0, 500)
            .mapToObj(i -> "\"made up " + i + "\":{\"bay\":9}")
            .collect(Collectors.joining(",", "{", ",\"bay\":3}"));
    assertThat(Json.read(Part.class, json).bay()).isEqualTo(3);
    assertThat(Json.read(Part.class, json).bay()).isEqualTo(3);
  }

  /** Written, it would take away what was passed over. */
  @Test
  void itIsNotWritten() {
    Part part = Json.read(Part.class, "{\"bay\":3,\"name\":\"a\"}");
    assertThatThrownBy(() -> Json.write(part))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Part is brief");
  }

  @Test
  void whatKeepsAllHasNoBriefParts() {
    assertThatThrownBy(() -> Json.read(Mixed.class, "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasStackTraceContaining("part cannot be brief");
    assertThatThrownBy(() -> Json.read(Both.class, "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasStackTraceContaining("without Extras");
  }
}
