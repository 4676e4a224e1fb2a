package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemberNamesTest {
  @Test
  void aNameThatTwoThreadsMeetIsRememberedOnce() {
    MemberNames names = MemberNames.of(List.of("a")).and(new UnknownMember("b"));

    assertThat(names.and(new UnknownMember("b"))).isSameAs(names);
    assertThat(names.options().strings()).containsExactly("a", "b");
  }

  @Test
  void namesMadeUpWithoutEndAreNotRemembered() {
    MemberNames names = MemberNames.of(List.of("a"));
    for (int i = 0; i < 1000; i++) {
      names = names.and(new UnknownMember("made up " + i));
    }
    assertThat(names.unknown()).hasSize(64);
  }
}
