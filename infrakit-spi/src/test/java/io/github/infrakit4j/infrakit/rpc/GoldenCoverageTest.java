package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No recorded exchange is left out in silence: each is repeated, or stands here with its reason.
 */
class GoldenCoverageTest {

  private static final Map<String, String> NOT_REPEATED =
      Map.of(
          "GET_info_functions.json--info-functions-flavor",
          "lists the template functions of the Go binary, of which a Java plugin has none");

  @Test
  void everyRecordedExchangeIsRepeatedOrHasAReason() throws IOException {
    List<String> left =
        Golden.all(Shared.path("infrakit/golden"), "").stream()
            .filter(g -> !GoldenReplayTest.isReplayed(g))
            .filter(g -> !GoldenForwardTest.isForwarded(g))
            .filter(g -> !GoldenDocumentsTest.isServed(g))
            .filter(g -> !EventServiceTest.isRepeated(g))
            .filter(g -> !EventStreamTest.isRepeated(g))
            .map(Golden::name)
            .toList();

    assertThat(left).containsExactlyInAnyOrderElementsOf(NOT_REPEATED.keySet());
  }
}
