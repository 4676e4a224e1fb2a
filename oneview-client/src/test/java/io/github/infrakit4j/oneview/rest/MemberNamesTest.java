package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberNamesTest {
  @Test
  void aNameThatTwoThreadsMeetIsRememberedOnce() {
    MemberNames names = MemberNames.of(UnknownMember::of, UnknownMember.of("a")).and("b");

    assertThat(names.and("b")).isSameAs(names);
    assertThat(names.all()).containsExactly("a", "b");
  }

  @Test
  void namesMadeUpWithoutEndAreNotRemembered() {
    MemberNames names = MemberNames.of(UnknownMember::of, UnknownMember.of("a"));
    for (int i = 0; i < 1000; i++) {
      names = names.and("made up " + i);
    }
    assertThat(names.all()).hasSize(1 + 64);
  }

  @Test
  void theNameThatFollowedLastTimeIsExpected() {
    MemberNames names =
        MemberNames.of(UnknownMember::of, UnknownMember.of("a"), UnknownMember.of("b"));
    assertThat(names.following(-1)).isEqualTo(names.place("a"));
    names.follow(-1, names.place("b"));
    assertThat(names.and("c").following(-1)).isEqualTo(names.place("b"));
  }
}
