package io.github.infrakit4j.infrakit.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataPathTest {

  @ParameterizedTest
  @CsvSource({
    "'', .",
    "., .",
    "./, .",
    "/, /",
    "a, a",
    "a/b, a/b",
    "./a, a",
    "a//b, a/b",
    "a/./b, a/b",
    "a/, a/",
    "a/., a/",
    "a/b/.., a",
    "a/.., .",
    ".., ..",
    "/a, /a",
    "list/[0], list/[0]"
  })
  void pathsAreCleanedAsGoDoes(String text, String clean) {
    MetadataPath path = MetadataPath.parse(text);

    assertThat(path).hasToString(clean).isEqualTo(new MetadataPath(path.names()));
  }

  @Test
  void childIsBelow() {
    assertThat(MetadataPath.ROOT.child("a").child("b")).isEqualTo(MetadataPath.of("a", "b"));
    assertThat(MetadataPath.ROOT.isRoot()).isTrue();
    assertThat(MetadataPath.of("a").isRoot()).isFalse();
  }

  @Test
  void nameHoldsNoSlash() {
    assertThatThrownBy(() -> MetadataPath.of("a/b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/b");
  }
}
