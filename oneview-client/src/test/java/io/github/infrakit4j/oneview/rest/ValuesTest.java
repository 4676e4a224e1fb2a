package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @ParameterizedTest
  @CsvSource({
    "/rest/tasks/A, /rest/tasks/A, A",
    "https://10.0.0.1/rest/tasks/A, /rest/tasks/A, A",
    "http://[fe80::1]:81/rest/tasks/A?b=/c, /rest/tasks/A?b=/c, A",
    "/rest/labels/resources/rest/x/1, /rest/labels/resources/rest/x/1, 1"
  })
  void addressesAreCutAtRest(String written, String value, String id) {
    ResourceUri uri = ResourceUri.of(written);
    assertThat(uri).hasToString(value);
    assertThat(uri.id()).isEqualTo(id);
    assertThat(uri.path()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tasks/A", "/rest", "/other/rest/x", "/rest/../x", "/rest/a b", "https://h"})
  void whatIsNoAddressIsRefused(String written) {
    assertThatThrownBy(() -> ResourceUri.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected /rest/");
  }

  @ParameterizedTest
  @CsvSource({
    "2018-05-11T13:50:17.886Z, 2018-05-11T13:50:17.886Z",
    "20151213T114910.008Z, 2015-12-13T11:49:10.008Z",
    "2018-06-20T19:34:46+0000, 2018-06-20T19:34:46Z",
    "2018-06-20T19:34:46+02:00, 2018-06-20T17:34:46Z"
  })
  void timesOfAllFormsAreUnderstood(String written, Instant meant) {
    assertThat(new Timestamp(written).instant()).contains(meant);
    assertThat(new Timestamp(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2018-13-01T00:00:00Z"})
  void otherTimesAreKeptAsText(String written) {
    assertThat(new Timestamp(written).instant()).isEmpty();
  }

  @Test
  void filtersQuoteTheirValues() {
    assertThat(Filter.equal("name", "rack 1, 50%")).hasToString("\"name='rack 1, 50%'\"");
    assertThat(Filter.matches("description", "%x_")).hasToString("\"description matches '%x_'\"");
    assertThat(Filter.raw("isManaged=True")).hasToString("isManaged=True");
    assertThat(Filter.equal("associatedResource.resourceCategory", "a").expression())
        .contains("associatedResource.resourceCategory=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's", "a\"b", "a\\", "a\nb"})
  void valuesThatCannotBeQuotedAreRefused(String value) {
    assertThatThrownBy(() -> Filter.equal("name", value)).isInstanceOf(UnfilterableException.class);
    assertThatThrownBy(() -> Filter.matches("name", value))
        .isInstanceOf(UnfilterableException.class);
  }

  @Test
  void attributesAreNames() {
    assertThatThrownBy(() -> Filter.equal("name='x' or y", "z"))
        .isInstanceOf(UnfilterableException.class);
  }

  @Test
  void retriesPauseTwiceAsLongEachTimeUpToALimit() {
    Retrying retrying =
        new Retrying(new Retry(9, Duration.ofSeconds(1), Duration.ofSeconds(5)), () -> 0.0);
    Target read = new Target("GET", "/rest/x", "lab1");
    OneViewException busy = new ApplianceException(read, 503, ErrorBody.parse(null), null);
    List<Optional<Duration>> pauses =
        List.of(1, 2, 3, 4, 8, 9).stream()
            .map(attempt -> retrying.pause(read, attempt, busy, Duration.ofHours(1)))
            .toList();
    assertThat(pauses)
        .containsExactly(
            Optional.of(Duration.ofSeconds(1)),
            Optional.of(Duration.ofSeconds(2)),
            Optional.of(Duration.ofSeconds(4)),
            Optional.of(Duration.ofSeconds(5)),
            Optional.of(Duration.ofSeconds(5)),
            Optional.empty());
    Retrying spread =
        new Retrying(new Retry(9, Duration.ofSeconds(1), Duration.ofSeconds(5)), () -> 1.0);
    assertThat(spread.pause(read, 1, busy, Duration.ofHours(1))).contains(Duration.ofMillis(750));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 503, true",
    "GET, 429, true",
    "GET, 500, false",
    "GET, 404, false",
    "HEAD, 502, true",
    "POST, 503, false",
    "PUT, 503, false",
    "DELETE, 503, false",
    "PATCH, 429, false"
  })
  void onlyReadsAreRepeatedAndOnlyWhatPasses(String method, int status, boolean again) {
    Target target = new Target(method, "/rest/x", "lab1");
    OneViewException failure = new ApplianceException(target, status, ErrorBody.parse(null), null);
    assertThat(
            new Retrying(Retry.DEFAULT, () -> 0.5)
                .pause(target, 1, failure, Duration.ofMinutes(1))
                .isPresent())
        .isEqualTo(again);
  }

  @Test
  void retriesThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new Retry(0, Duration.ZERO, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Retry(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
