package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketCredentials;

/**
 * Who may talk to the server, asked of the kernel for each connection, because the mode of the
 * socket file binds nobody in the moment between bind and chmod: the user the server runs as, root,
 * users named, and, where the mode lets the group write, those whose primary group is the file's.
 * Write permission for all users opens the socket to nobody else.
 */
final class PeerRule {

  private static final long ROOT = 0;

  private final long self;
  private final Set<Long> users;
  private final Optional<Long> group;

  private PeerRule(long self, Set<Long> users, Optional<Long> group) {
    this.self = self;
    this.users = users;
    this.group = group;
  }

  static PeerRule of(Path socket, Set<PosixFilePermission> mode, Set<Long> users)
      throws IOException {
    Optional<Long> group =
        mode.contains(PosixFilePermission.GROUP_WRITE)
            ? Optional.of(((Number) Files.getAttribute(socket, "unix:gid")).longValue())
            : Optional.empty();
    return new PeerRule(PrivateDirectory.self(), Set.copyOf(users), group);
  }

  /** Why a client is turned away; empty when it is welcome. */
  Optional<String> refusal(AFUNIXSocket client) throws IOException {
    AFUNIXSocketCredentials peer = client.getPeerCredentials();
    long uid = peer.getUid();
    if (admits(uid, peer.getGid())) {
      return Optional.empty();
    }
    return Optional.of(
        "process %d of user %d is neither ours (user %d) nor root's nor allowed by name or group"
            .formatted(peer.getPid(), uid, self));
  }

  boolean admits(long uid, long gid) {
    return uid == self
        || uid == ROOT
        || users.contains(uid)
        || group.filter(g -> g == gid).isPresent();
  }
}
