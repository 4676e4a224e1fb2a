package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":5.0,\"big\":12345678901234567890,\"small\":0.10}",
        "{\"iLO\":1,\"ILO\":null,\"list\":[true,[],{},\"ü \\\" \\\\\"]}",
        "[]",
        "\"text\"",
        "null",
        "7"
      })
  void textComesBackAsItWas(String text) throws Json.Malformed {
    assertThat(Json.write(Json.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\"}", "[1,]", "{\"a\":1} x", "nul", "{a:1}"})
  void malformedTextIsRefused(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Json.Malformed.class);
  }

  @Test
  void pathsReachInside() throws Json.Malformed {
    var json = Json.parseObject("{\"a\":{\"b\":{\"c\":5.0}},\"d\":[{\"e\":1},2]}");
    assertThat(Json.text(json, "a.b.c")).isEqualTo("5.0");
    assertThat(Json.text(json, "a.x.c")).isNull();
    assertThat(Json.objects(json, "d")).hasSize(1);
    assertThat(Json.copy(json)).isEqualTo(json).isNotSameAs(json);
  }

  @Test
  void passwordsAreLeftOutOfWhatIsKept() {
    assertThat(Redaction.of("{\"userName\":\"u\",\"password\" : \"a\\\"b\",\"x\":1}"))
        .isEqualTo("{\"userName\":\"u\",\"password\" : \"…\",\"x\":1}");
  }
}
