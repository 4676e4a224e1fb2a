package io.github.infrakit4j.examples.group.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
  @ParameterizedTest
  @CsvSource({
    "0s, 0",
    "30s, 30000",
    "500ms, 500",
    "1.5s, 1500",
    "1m0s, 60000",
    "1m1.5s, 61500",
    "1h0m0s, 3600000",
    "1h30m0s, 5400000",
    "26h0m1s, 93601000"
  })
  void writesAsGoDoesAndReadsItBack(String text, long millis) {
    assertThat(GoDuration.parse(text)).isEqualTo(Duration.ofMillis(millis));
    assertThat(GoDuration.text(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @Test
  void smallTimesHaveSmallUnits() {
    assertThat(GoDuration.text(Duration.ofNanos(7))).isEqualTo("7ns");
    assertThat(GoDuration.text(Duration.ofNanos(1_500))).isEqualTo("1.5µs");
    assertThat(GoDuration.text(Duration.ofNanos(1_000_001))).isEqualTo("1.000001ms");
    assertThat(GoDuration.parse("1.5us")).isEqualTo(Duration.ofNanos(1_500));
  }

  @Test
  void readsWhatPeopleWrite() {
    assertThat(GoDuration.parse("0")).isZero();
    assertThat(GoDuration.parse("1h30m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(GoDuration.parse(".5m")).isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "s", "-5s", "5 s", "5d", "1.2.3s", "9999999999h"})
  void refusesWhatIsNoTimeAndSaysWhatOneLooksLike(String text) {
    assertThatThrownBy(() -> GoDuration.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("30s");
  }
}
