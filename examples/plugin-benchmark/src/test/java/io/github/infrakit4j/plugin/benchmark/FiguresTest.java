package io.github.infrakit4j.plugin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static Median median(double... times) {
    Median median = new Median();
    DoubleStream.of(times).forEach(median::add);
    return median;
  }

  @Test
  void theMedianIsInTheMiddle() {
    assertThat(median(9, 1, 2).millis()).isEqualTo(2);
    assertThat(median(9, 1, 2, 3).millis()).isEqualTo(2.5);
    assertThat(median(9, 1, 2).longest()).isEqualTo(9);
  }

  @Test
  void ratiosAreOfTheSameWorkOnly() {
    Figure half = Figure.of(2, "ms");
    Figure whole = Figure.of(4, "ms");
    assertThat(half.ratioTo(whole)).isEqualTo("0.50");
    assertThat(half.ratioTo(whole.whole(false))).isEqualTo("–");
    assertThat(half.whole(false).ratioTo(whole)).isEqualTo("–");
    assertThat(half.ratioTo(Figure.of(0, "ms"))).isEqualTo("–");
  }

  @Test
  void figuresAreShort() {
    assertThat(Figure.of(1.26, "ms")).hasToString("1.3 ms");
    assertThat(Figure.of(126.4, "ms").with("3 requests")).hasToString("126 ms, 3 requests");
    assertThat(Figure.of(12_345.6, "ms")).hasToString("12,346 ms");
  }

  @Test
  void rowsHaveAFigureOfEachAndRatiosToTheLast() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Table table =
        new Table(new PrintStream(out, true, StandardCharsets.UTF_8), List.of("plugin", "Go"));
    table.head();
    table.row("start", Map.of("plugin", Figure.of(3, "ms"), "Go", Figure.of(2, "ms")));
    table.row("only one", Map.of("plugin", Figure.of(3, "ms")));
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "|  | plugin | Go | plugin / Go |",
            "| --- | --- | --- | --- |",
            "| start | 3.0 ms | 2.0 ms | 1.50 |",
            "| only one | 3.0 ms |  |  |");
  }

  @Test
  void memoryIsReadFromWhatLinuxSays() {
    String status = "Name:\tjava\nVmHWM:\t  1050 kB\nVmRSS:\t   950 kB\nThreads:\t12\n";
    assertThat(Memory.number(status, "VmRSS:")).isEqualTo(950);
    assertThat(Memory.number(status, "Threads:")).isEqualTo(12);
    assertThat(Memory.number(status, "VmSwap:")).isZero();
  }
}
