package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "10",
        "1.5",
        "-1e9",
        "1E+2",
        "2e-3",
        "\"\"",
        "\"\\u00aF\\\"\\/\"",
        "true",
        "false",
        "null",
        "[]",
        "{}",
        " [ 1 , [ ] ] ",
        "{\"a\":{\"b\":[{}]},\"a\":1}"
      })
  void jsonIsTaken(String text) throws IOException {
    JsonText.check(text);

    assertThat(JsonText.endOfValue(text + "\n,x")).isEqualTo(text.stripTrailing().length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|EOF",
        "{|unexpected EOF",
        "[1|unexpected EOF",
        "\"a|unexpected EOF",
        "tru|unexpected EOF",
        "1.|unexpected EOF",
        "TRUE|invalid character 'T' looking for beginning of value",
        "nul1|invalid character '1' in literal null (expecting 'l')",
        "[1 2]|invalid character '2' after array element",
        "[1,]|invalid character ']' looking for beginning of value",
        "{\"a\" 1}|invalid character '1' after object key",
        "{\"a\":1 \"b\"}|invalid character '\"' after object key:value pair",
        "{\"a\":1,}|invalid character '}' looking for beginning of object key string",
        "{'a':1}|invalid character '\\'' looking for beginning of object key string",
        "\"\\x\"|invalid character 'x' in string escape code",
        "\"\\u12g4\"|invalid character 'g' in \\u hexadecimal character escape",
        "-a|invalid character 'a' in numeric literal",
        "1.e5|invalid character 'e' after decimal point in numeric literal",
        "1ex|invalid character 'x' in exponent of numeric literal",
        "01|invalid character '1' after top-level value",
        "// c|invalid character '/' looking for beginning of value"
      })
  void whatIsNoJsonIsRefusedInGosWords(String text, String message) {
    assertThatThrownBy(() -> JsonText.check(text))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessage(message);
  }

  @Test
  void controlCharactersInTextsAreRefused() {
    assertThatThrownBy(() -> JsonText.check("\"a\nb\""))
        .hasMessage("invalid character '\\n' in string literal");
    assertThatThrownBy(() -> JsonText.check("\"\u0001\""))
        .hasMessage("invalid character '\\x01' in string literal");
  }

  @Test
  void depthHasGosLimit() throws IOException {
    JsonText.check("[".repeat(10_000) + "]".repeat(10_000));

    assertThatThrownBy(() -> JsonText.check("[".repeat(10_001))).hasMessage("exceeded max depth");
  }

  @Test
  void rawValuesAreCompactedAndEscapedAsGoDoes() {
    StringBuilder out = new StringBuilder();
    JsonText.compact(" { \"a b\" : \"<\\\" & \\\\\" , \"\u2028\" : [ 1 , 2 ] }\n", out);

    assertThat(out).hasToString("{\"a b\":\"\\u003c\\\" \\u0026 \\\\\",\"\\u2028\":[1,2]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,\"b c\",\"\\\"\",\"\\u003c\"]}",
        "-1.5e+3",
        " {}",
        "{} ",
        "[1, 2]",
        "{\"a\" :1}",
        "[\"<\"]",
        "[\"\u2028\"]"
      })
  void whatIsCheckedIsWrittenAsGoDoesInOneGo(String text) throws JsonSyntaxException {
    StringBuilder compact = new StringBuilder();
    JsonText.compact(text, compact);
    StringBuilder out = new StringBuilder("x");
    JsonText.checkAndCompact(text, out);

    assertThat(out).hasToString("x" + compact);
  }

  @Test
  void whatIsNoJsonIsNotWritten() {
    StringBuilder out = new StringBuilder();

    assertThatThrownBy(() -> JsonText.checkAndCompact("{} x", out))
        .hasMessage("invalid character 'x' after top-level value");
    assertThat(out).isEmpty();
  }

  @Test
  void textsAreQuotedAsGoDoes() {
    StringBuilder out = new StringBuilder();
    JsonText.quote("\"\\/\b\f\n\r\t\u0001\u007f<>&\u2029é😀", out);

    assertThat(out)
        .hasToString(
            "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0001\u007f\\u003c\\u003e\\u0026\\u2029é😀\"");
  }

  @Test
  void halvesOfPairsBecomeReplacements() {
    assertThat(JsonText.withoutLoneSurrogates("a\ud800b😀\udc00")).isEqualTo("a\ufffdb😀\ufffd");
  }

  @Test
  void textsInMessagesAreQuotedAsGoDoes() {
    assertThat(GoQuote.quoted("a\"b\\c\n\u0001é\u0085"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\x01é\\u0085\"");
  }
}
