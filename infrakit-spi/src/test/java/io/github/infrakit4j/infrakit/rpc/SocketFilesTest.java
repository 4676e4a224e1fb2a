package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** What lies in the plugins directory before, while and after a server runs. */
class SocketFilesTest {

  private static final String HELLO =
      "{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\",\"id\":1}";

  @TempDir Path temp;
  private Path socket;

  @BeforeEach
  void name() {
    socket = temp.resolve("plugins").resolve("p");
  }

  @Test
  void directoryIsMadePrivateAndTheFilesHaveTheirModes() throws IOException {
    try (PluginServer server = builder().start()) {
      assertThat(mode(temp.resolve("plugins"))).isEqualTo("rwx------");
      assertThat(mode(server.socket())).isEqualTo("rw-------");
      assertThat(Files.readString(temp.resolve("plugins/p.pid")))
          .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void modeIsAnOption() throws IOException {
    try (PluginServer server = builder().socketMode("rwxr-xr-x").start()) {
      assertThat(mode(server.socket())).isEqualTo("rwxr-xr-x");
      assertThat(RawHttp.exchange(server.socket(), RawHttp.post(HELLO)).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("Scenario 136: a path longer than the limit is refused with both lengths")
  void scenario136PathTooLong() {
    Path directory = temp.resolve("x".repeat(107));

    assertThatThrownBy(() -> builder().directory(directory).start())
        .isInstanceOf(PluginServerException.class)
        .hasMessageContaining("Cannot listen on " + directory)
        .hasMessageContaining(directory.resolve("p").toString().length() + " bytes")
        .hasMessageContaining("at most 107");
    assertThat(directory).doesNotExist();
  }

  @Test
  @DisplayName("Scenario 136: a path of exactly the limit is taken")
  void scenario136LongestPath() throws IOException {
    int room = 107 - temp.toString().length() - "//p".length();
    Path directory = temp.resolve("d".repeat(room));

    try (PluginServer server = builder().directory(directory).start()) {
      assertThat(server.socket().toString()).hasSize(107);
      assertThat(RawHttp.exchange(server.socket(), RawHttp.post(HELLO)).status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("Scenario 136: the socket and pid file of a dead process are replaced")
  void scenario136StaleSocketIsReplaced() throws IOException {
    leaveStaleSocket();
    Files.writeString(temp.resolve("plugins/p.pid"), "1");

    try (PluginServer server = builder().start()) {
      assertThat(RawHttp.exchange(server.socket(), RawHttp.post(HELLO)).status()).isEqualTo(200);
      assertThat(Files.readString(temp.resolve("plugins/p.pid"))).isNotEqualTo("1");
    }
    assertThat(socket).doesNotExist();
    assertThat(temp.resolve("plugins/p.pid")).doesNotExist();
  }

  @Test
  @DisplayName("Scenario 136: a live server is refused and not harmed")
  void scenario136LiveServerIsRefused() throws IOException {
    try (PluginServer live = builder().start()) {
      assertThatThrownBy(() -> builder().start())
          .isInstanceOf(PluginServerException.class)
          .hasMessageContaining("a live server has it")
          .hasMessageContaining("stop that one or choose another name");
      assertThat(RawHttp.exchange(live.socket(), RawHttp.post(HELLO)).status()).isEqualTo(200);
      assertThat(temp.resolve("plugins/p.pid")).exists();
    }
  }

  @Test
  @DisplayName("Scenario 136: a live server that keeps no lock, such as Go's, is refused as well")
  void scenario136ForeignLiveServerIsRefused() throws IOException {
    Files.createDirectories(temp.resolve("plugins"));
    try (AFUNIXServerSocket foreign = AFUNIXServerSocket.newInstance()) {
      foreign.bind(AFUNIXSocketAddress.of(socket));

      assertThatThrownBy(() -> builder().start())
          .isInstanceOf(PluginServerException.class)
          .hasMessageContaining("something answers there");
      assertThat(socket).exists();
    }
  }

  @Test
  void serverThatWasRefusedCanStartWhenThePathIsFree() throws IOException {
    PluginServer first = builder().start();
    assertThatThrownBy(() -> builder().start()).isInstanceOf(PluginServerException.class);
    first.close();

    try (PluginServer second = builder().start()) {
      assertThat(RawHttp.exchange(second.socket(), RawHttp.post(HELLO)).status()).isEqualTo(200);
    }
  }

  @Test
  void regularFileIsRefusedAndKept() throws IOException {
    Files.createDirectories(temp.resolve("plugins"));
    Files.writeString(socket, "precious");

    assertThatThrownBy(() -> builder().start())
        .isInstanceOf(PluginServerException.class)
        .hasMessageContaining("it exists and is no socket");
    assertThat(socket).hasContent("precious");
  }

  @Test
  void linkIsRefusedAndItsTargetKept() throws IOException {
    Files.createDirectories(temp.resolve("plugins"));
    Path target = Files.writeString(temp.resolve("target"), "precious");
    Files.createSymbolicLink(socket, target);

    assertThatThrownBy(() -> builder().start())
        .isInstanceOf(PluginServerException.class)
        .hasMessageContaining("it exists and is no socket");
    assertThat(target).hasContent("precious");
  }

  @Test
  void directoryThatAllMayWriteIsRefused() throws IOException {
    Path directory = Files.createDirectories(temp.resolve("plugins"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(() -> builder().start())
        .isInstanceOf(PluginServerException.class)
        .hasMessageContaining("every user may write there")
        .hasMessageContaining("chmod o-w");
  }

  @Test
  void fileInPlaceOfTheDirectoryIsRefused() throws IOException {
    Files.writeString(temp.resolve("plugins"), "");

    assertThatThrownBy(() -> builder().start())
        .isInstanceOf(PluginServerException.class)
        .hasMessageContaining("it is no directory");
  }

  @Test
  void stopLeavesFilesThatAreNoLongerItsOwn() throws IOException {
    PluginServer server = builder().start();
    Files.delete(socket);
    Files.writeString(socket, "somebody else's");
    Files.delete(temp.resolve("plugins/p.pid"));

    server.close();

    assertThat(socket).hasContent("somebody else's");
  }

  @Test
  void nameWithASlashIsRefused() {
    for (String name : new String[] {"a/b", "", "..", " "}) {
      assertThatThrownBy(() -> PluginServer.builder(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a file name without a slash");
    }
  }

  @Test
  void serverWithoutAPluginDoesNotStart() {
    assertThatThrownBy(() -> PluginServer.builder("p").directory(temp).start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Nothing to serve");
  }

  private PluginServer.Builder builder() {
    return PluginServer.builder("p")
        .instance(new InMemoryInstances())
        .directory(temp.resolve("plugins"));
  }

  /** What a killed process leaves: a socket file that nobody listens on. */
  private void leaveStaleSocket() throws IOException {
    Files.createDirectories(temp.resolve("plugins"));
    try (AFUNIXServerSocket dead = AFUNIXServerSocket.newInstance()) {
      dead.setDeleteOnClose(false);
      dead.bind(AFUNIXSocketAddress.of(socket));
    }
    assertThat(socket).exists();
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
