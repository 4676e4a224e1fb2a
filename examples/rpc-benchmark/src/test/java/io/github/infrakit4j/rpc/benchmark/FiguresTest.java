package io.github.infrakit4j.rpc.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void percentilesAreThoseOfTheSortedTimes() {
    long[] times = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000).toArray();

    assertThat(Figures.of(times, 2_000_000_000L)).isEqualTo(new Figures(100, 198, 100));
  }

  @Test
  void oneTimeIsEveryPercentile() {
    assertThat(Figures.of(new long[] {7_000}, 1_000_000_000L)).isEqualTo(new Figures(7, 7, 1));
  }

  @Test
  void mediansAreTakenFigureByFigure() {
    List<Figures> rounds =
        List.of(new Figures(1, 9, 5), new Figures(2, 8, 7), new Figures(3, 7, 6));

    assertThat(Figures.median(rounds)).isEqualTo(new Figures(2, 8, 6));
    assertThat(Figures.median(rounds.subList(0, 2))).isEqualTo(new Figures(1.5, 8.5, 6));
  }
}
