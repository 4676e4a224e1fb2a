package io.github.infrakit4j.oneview.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void theMiddleFigureCountsAndTwoInTheMiddleAreShared() {
    Series series = series(30, 10, 20);
    assertThat(series.median(Measure::wallNanos)).isEqualTo(20);
    series.add(new Measure(1, 40, 0, 0, 0));
    assertThat(series.median(Measure::wallNanos)).isEqualTo(25);
    assertThat(series.least(Measure::wallNanos)).isEqualTo(10);
    assertThat(series.most(Measure::wallNanos)).isEqualTo(40);
  }

  @Test
  void ratiosAreThoseOfTheMedians() {
    Map<String, Series> both = new LinkedHashMap<>();
    both.put("one", series(10, 20, 90));
    both.put("other", series(40));
    assertThat(Report.ratio(both, "one", "other", Measure::wallNanos)).isEqualTo(0.5);
  }

  @Test
  void goalsAreMetAtTheirLimitAndMissedBeyondIt() {
    assertThat(Goal.atMost(0.85, "time", 0.85).met()).isTrue();
    assertThat(Goal.atMost(0.85, "time", 0.86).met()).isFalse();
    assertThat(Goal.atLeast(1.5, "speed", 1.5).met()).isTrue();
    assertThat(Goal.atLeast(1.5, "speed", 1.49)).hasToString(notMet("1.490"));
  }

  private static String notMet(String ratio) {
    return "  speed                                         "
        + ratio
        + "   at least  1.50   NOT MET";
  }

  @Test
  void measuresCrossProcessesAndFailuresAreNotFigures() {
    Measure measure = new Measure(1, 2, 3, 4, 5);
    assertThat(Measure.of(measure.line())).isEqualTo(measure);
    assertThatThrownBy(() -> Measure.of("failed: no answer")).hasMessageContaining("no answer");
  }

  @Test
  void samplesAreDistinctAndAsLongAsThoseOfAnAppliance() {
    ServerProfile profile = Json.read(ServerProfile.class, Samples.profile(7));
    assertThat(profile.name()).isEqualTo("web-00000007");
    assertThat(profile.allConnections()).hasSize(2);
    assertThat(Samples.profile(7)).hasSizeBetween(3_500, 4_000).isNotEqualTo(Samples.profile(8));
    ServerHardware server = Json.read(ServerHardware.class, Samples.hardware(7));
    assertThat(server.macs()).hasSize(18);
    assertThat(Samples.hardware(7)).hasSizeBetween(5_000, 6_000);
  }

  @Test
  void theLastPageNamesNoNext() {
    String first = new String(Samples.page(0, 2, 3), StandardCharsets.UTF_8);
    String last = new String(Samples.page(2, 2, 3), StandardCharsets.UTF_8);
    assertThat(first).contains("\"nextPageUri\":\"/rest/server-profiles?start=2&count=2\"");
    assertThat(last).contains("\"nextPageUri\":null", "\"count\":1");
  }

  private static Series series(long... wallNanos) {
    Series series = new Series();
    for (long nanos : wallNanos) {
      series.add(new Measure(1, nanos, 0, 0, 0));
    }
    return series;
  }
}
