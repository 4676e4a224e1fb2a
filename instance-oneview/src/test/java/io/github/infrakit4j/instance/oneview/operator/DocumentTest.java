package io.github.infrakit4j.instance.oneview.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void whatIsReadIsWrittenAsItCame() {
    String text = "{\"Instances\":3,\"States\":{\"ready\":2},\"Load\":[0.5,-1,\"2\",true]}";

    assertThat(Document.line(Document.read(text).members())).isEqualTo(text);
  }

  @Test
  void countsAreTextsWithoutAPoint() {
    Document document = Document.read("{\"States\":{\"ready\":2},\"Percent\":50}");

    assertThat(document.strings("States")).containsEntry("ready", "2");
    assertThat(document.text("Percent")).isEqualTo("50");
    assertThat(document.number("Percent")).isEqualTo(50);
  }
}
