package io.github.infrakit4j.instance.oneview.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
  @ParameterizedTest
  @CsvSource({
    "/rest/server-profiles?start=0&count=64, GET /rest/server-profiles",
    "/rest/server-profiles/4f2c, GET /rest/server-profiles/{id}",
    "/rest/server-hardware/30303437/powerState, GET /rest/server-hardware/{id}/powerState",
    "/rest/tasks/A?view=full, GET /rest/tasks/{id}",
    "/rest/enclosures/rackname, GET /rest/enclosures/{id}",
    "/a/b/c/d/e/f/g, GET /{id}/{id}/{id}/{id}/{id}/…",
    "'', 'GET '"
  })
  void aRouteIsTheSameForAllOfAKind(String path, String route) {
    assertThat(Routes.of("GET", path)).isEqualTo(route);
  }
}
