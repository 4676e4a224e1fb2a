package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.JsonTree;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  /** An open set. */
  public record Colour(String value) {}

  /** One component of every kind. */
  public record Thing(
      @Nullable String text,
      @Nullable Integer whole,
      @Nullable Long big,
      @Nullable Double part,
      @Nullable Boolean yes,
      @Nullable Colour colour,
      @Nullable ResourceUri uri,
      @Nullable Thing nested,
      @Nullable List<Thing> things,
      @Nullable List<String> words,
      Extras extras) {}

  private static Thing read(String json) {
    return Json.read(Thing.class, json);
  }

  private static void assertComesBack(String json) {
    assertThat(JsonTree.of(Json.write(read(json)))).isEqualTo(JsonTree.of(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":\"a\",\"whole\":1,\"big\":9007199254740993,\"part\":1.5,\"yes\":true}",
        "{\"text\":null,\"whole\":null,\"part\":null,\"yes\":null,\"things\":null,\"uri\":null}",
        "{\"text\":\"\",\"whole\":\"\",\"yes\":\"\",\"things\":\"\",\"nested\":\"\",\"uri\":\"\"}",
        "{\"whole\":\"2500\",\"big\":5.0,\"part\":1.50,\"yes\":\"true\",\"text\":7,\"colour\":8.0}",
        "{\"part\":1e3,\"whole\":1E2,\"text\":true,\"words\":[\"\",\"b\"]}",
        "{\"colour\":\"never heard of\",\"uri\":\"/rest/x?y=1\"}",
        "{\"nested\":{\"text\":null,\"more\":{\"n\":[1.0,12345678901234567890,null]}},\"z\":[]}",
        "{\"things\":[{},{\"whole\":1,\"new\":null},{\"things\":[{\"x\":\"\\u0000\\ud83d\\ude00\"}]}]}",
        "{\"Text\":\"other case\",\"text\":\"a\",\"\":1,\"a b\":{\"nested\":{}}}"
      })
  void whatCameIsWrittenBack(String json) {
    assertComesBack(json);
  }

  @Test
  void formsThatAreOddAreUnderstood() {
    Thing odd = read("{\"whole\":\"2500\",\"yes\":\"true\",\"text\":7,\"big\":5.0,\"uri\":\"\"}");
    assertThat(odd.whole()).isEqualTo(2500);
    assertThat(odd.yes()).isTrue();
    assertThat(odd.text()).isEqualTo("7");
    assertThat(odd.big()).isEqualTo(5L);
    assertThat(odd.uri()).isNull();
  }

  @Test
  void anOddFormGivesWayToANewValue() {
    Thing odd = read("{\"whole\":\"2500\",\"things\":\"\",\"text\":null}");
    Thing changed =
        Records.copy(odd).with("whole", 7).with("things", List.of()).with("text", "a").build();
    assertThat(JsonTree.of(Json.write(changed)))
        .isEqualTo(JsonTree.of("{\"whole\":7,\"things\":[],\"text\":\"a\"}"));
    Thing rebuilt =
        new Thing("b", 2501, null, null, null, null, null, null, null, null, odd.extras());
    assertThat(JsonTree.of(Json.write(rebuilt)))
        .isEqualTo(JsonTree.of("{\"whole\":2501,\"things\":\"\",\"text\":\"b\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"whole\":1.5} | Expected a whole number but was \"1.5\" at path $.whole",
        "{\"whole\":99999999999} | Expected a whole number but was \"99999999999\"",
        "{\"whole\":\"x\"} | Expected a whole number",
        "{\"yes\":\"maybe\"} | Expected true or false",
        "{\"text\":{}} | BEGIN_OBJECT at path $.text",
        "{\"uri\":[]} | BEGIN_ARRAY at path $.uri",
        "{\"things\":{}} | $.things",
        "{\"things\":\"none\"} | Expected a list or an object but was a text at path $.things",
        "{\"things\":[{\"nested\":7}]} | $.things[0].nested",
        "{\"words\":[null]} | $.words[0]",
        "[] | BEGIN_ARRAY",
        "null | was NULL",
        "{\"a\":1}{} | malformed JSON at path $",
        "{\"a\":1 | End of input"
      })
  void whatIsNotUnderstoodIsNotTakenForNothing(String json, String why) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void ofAMemberSentTwiceTheLastCounts() {
    assertThat(Json.write(read("{\"text\":null,\"text\":\"a\",\"x\":1,\"x\":2}")))
        .isEqualTo("{\"text\":\"a\",\"x\":2}");
    assertThat(Json.write(read("{\"text\":\"a\",\"text\":null}"))).isEqualTo("{\"text\":null}");
  }

  @Test
  void listsCannotBeChanged() {
    List<String> words = read("{\"words\":[\"a\"]}").words();
    assertThatThrownBy(() -> java.util.Objects.requireNonNull(words).add("b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void clearingWritesNullAndDroppingWritesNothing() {
    Thing thing = read("{\"text\":\"a\",\"whole\":1,\"more\":2,\"other\":3}");
    Thing changed = Records.copy(thing).with("text", null).without("whole", "more").build();
    assertThat(Json.write(changed)).isEqualTo("{\"text\":null,\"other\":3}");
  }

  @Test
  void copiesAreCheckedForNameAndType() {
    Records<Thing> copy = Records.empty(Thing.class);
    assertThatThrownBy(() -> copy.with("txet", "a")).hasMessage("Thing has no component txet");
    assertThatThrownBy(() -> copy.with("text", 1)).hasMessageContaining("Thing.text cannot be a");
    assertThatThrownBy(() -> Records.copy(new Colour("red")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void extrasCanBeReadAndAddedTo() {
    Extras extras = read("{\"a\":{\"b\" : 1.0},\"text\":null}").extras();
    assertThat(extras.names()).containsExactly("a", "text");
    assertThat(extras.json("a")).contains("{\"b\" : 1.0}");
    assertThat(extras.json("c")).isEmpty();
    assertThat(extras.with("c", "[1]").json("c")).contains("[1]");
    assertThat(extras.without("a", "text")).isEqualTo(Extras.NONE);
    assertThat(extras.with("secret", "\"x\"")).hasToString("[a, text, secret]");
    for (String odd : List.of("", "{", "1 2", "nul")) {
      assertThatThrownBy(() -> extras.with("c", odd)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void recordsWithTheSameContentAreEqual() {
    String json = "{\"text\":\"a\",\"more\":[1]}";
    assertThat(read(json)).isEqualTo(read(json)).hasSameHashCodeAs(read(json));
    assertThat(read(json)).isNotEqualTo(read("{\"text\":\"a\",\"more\":[1.0]}"));
  }
}
