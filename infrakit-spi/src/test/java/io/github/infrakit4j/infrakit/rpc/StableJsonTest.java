package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The one form of all texts that mean the same. */
class StableJsonTest {

  @Test
  void numbersArePrintedAsGoPrintsThem() throws IOException {
    List<String> lines = Lines.of("go-numbers.txt");

    assertThat(lines).hasSizeGreaterThan(200);
    for (String line : lines) {
      String[] bitsAndText = line.split("\t", 2);
      double number = Double.longBitsToDouble(Long.parseUnsignedLong(bitsAndText[0], 16));
      assertThat(GoNumber.print(number)).as(line).isEqualTo(bitsAndText[1]);
    }
  }

  @Property(tries = 2_000)
  void numbersReadBackWithNoMoreDigitsThanJavas(
      @ForAll @DoubleRange(min = -Double.MAX_VALUE, max = Double.MAX_VALUE) double number) {
    String printed = GoNumber.print(number);

    assertThat(Double.parseDouble(printed)).isEqualTo(number);
    assertThat(digits(printed)).isLessThanOrEqualTo(digits(Double.toString(number)));
  }

  @Property(tries = 300)
  void orderAndWhiteSpaceMakeNoDifference(@ForAll("documents") Object document, @ForAll long seed)
      throws JsonSyntaxException {
    String written = written(document, new Random(seed));

    assertThat(StableJson.print(written)).isEqualTo(expected(document, "  "));
  }

  @Property(tries = 300)
  void printingAgainChangesNothing(@ForAll("documents") Object document)
      throws JsonSyntaxException {
    String once = StableJson.print(written(document, new Random(1)));

    assertThat(StableJson.print(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<Object> documents() {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            texts().map(t -> t),
            Arbitraries.integers().map(i -> i),
            Arbitraries.of(true, false).map(b -> b));
    return containers(containers(containers(scalars)));
  }

  private static Arbitrary<Object> containers(Arbitrary<Object> inner) {
    return Arbitraries.oneOf(
        inner,
        inner.list().ofMaxSize(4).map(l -> l),
        Arbitraries.maps(texts(), inner).ofMaxSize(5).map(m -> m));
  }

  /** Letters on both sides of the surrogates, where Java's order is not that of UTF-8. */
  private static Arbitrary<String> texts() {
    return Arbitraries.of("a", "Z", "_", "é", "世", "\ue000", "\uffee", "😀", "\ud800\udc00")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  /** As anybody might write it: fields in any order, white space anywhere, all escaped. */
  private static String written(Object value, Random random) {
    String space = List.of("", " ", "\n\t", "\r\n").get(random.nextInt(4));
    if (value instanceof Map<?, ?> map) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
      Collections.shuffle(entries, random);
      return entries.stream()
          .map(e -> written(e.getKey(), random) + ":" + written(e.getValue(), random))
          .collect(Collectors.joining(space + ",", space + "{", "}" + space));
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(v -> written(v, random))
          .collect(Collectors.joining("," + space, "[" + space, "]"));
    }
    return space + (value instanceof String text ? escaped(text) : value) + space;
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> "\\u%04x".formatted(c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  /** The rule, written down once more, for texts that need no escape. */
  private static String expected(Object value, String margin) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new LinkedHashMap<>();
      map.keySet().stream()
          .map(String.class::cast)
          .sorted((a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b)))
          .forEach(key -> sorted.put(key, map.get(key)));
      return block(
          "{",
          sorted.entrySet().stream()
              .map(e -> "\"" + e.getKey() + "\": " + expected(e.getValue(), margin + "  "))
              .toList(),
          "}",
          margin);
    }
    if (value instanceof List<?> list) {
      return block("[", list.stream().map(v -> expected(v, margin + "  ")).toList(), "]", margin);
    }
    return value instanceof String text ? "\"" + text + "\"" : value.toString();
  }

  private static String block(String open, List<String> lines, String close, String margin) {
    return lines.isEmpty()
        ? open + close
        : lines.stream()
            .map(line -> "\n" + margin + "  " + line)
            .collect(Collectors.joining(",", open, "\n" + margin + close));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int digits(String number) {
    return new BigDecimal(number).stripTrailingZeros().precision();
  }
}
