package io.github.infrakit4j.infrakit.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerRuleTest {

  private static final long STRANGER = 54_321;
  private static final long NO_GROUP = 54_322;

  @TempDir Path directory;

  @Test
  void ownUserAndRootAreAlwaysAdmitted() throws IOException {
    PeerRule rule = rule("rw-------", Set.of());

    assertThat(rule.admits(PrivateDirectory.self(), NO_GROUP)).isTrue();
    assertThat(rule.admits(0, NO_GROUP)).isTrue();
  }

  @Test
  void strangerIsRefusedEvenWhereTheModeLetsAllWrite() throws IOException {
    assertThat(rule("rw-------", Set.of()).admits(STRANGER, NO_GROUP)).isFalse();
    assertThat(rule("rw-rw-rw-", Set.of()).admits(STRANGER, NO_GROUP)).isFalse();
  }

  @Test
  void namedUserIsAdmitted() throws IOException {
    assertThat(rule("rw-rw-rw-", Set.of(STRANGER)).admits(STRANGER, NO_GROUP)).isTrue();
  }

  @Test
  void groupIsAdmittedIfItMayWrite() throws IOException {
    long group = ((Number) Files.getAttribute(directory, "unix:gid")).longValue();

    assertThat(rule("rw-rw----", Set.of()).admits(STRANGER, group)).isTrue();
    assertThat(rule("rw-r-----", Set.of()).admits(STRANGER, group)).isFalse();
  }

  private PeerRule rule(String mode, Set<Long> users) throws IOException {
    return PeerRule.of(directory, PosixFilePermissions.fromString(mode), users);
  }
}
