package io.github.infrakit4j.dist;

import io.github.infrakit4j.infrakit.rpc.PluginClient;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One start of the plugin, measured.
 *
 * @param millis from the start of the process to the answer to Hello
 * @param cpuMillis of the process until then
 * @param idleMegabytes resident, a second later
 * @param busyMegabytes resident after the describes
 */
record Start(double millis, double cpuMillis, double idleMegabytes, double busyMegabytes) {
  private static final int DESCRIBES = 1000;
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final byte[] HELLO =
      """
      POST / HTTP/1.1\r
      Host: a\r
      Content-Type: application/json\r
      Content-Length: 65\r
      \r
      {"jsonrpc":"2.0","method":"Handshake.Hello","params":{},"id":100}"""
          .getBytes(StandardCharsets.US_ASCII);

  /** Starts the command, asks Hello, lets it idle, describes, stops it. */
  static Start measure(List<String> command, Map<String, String> environment, Path home)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(home.resolve("log").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("INFRAKIT_HOME", home.toString());
    Path socket = home.resolve("plugins/instance-oneview");
    long begin = System.nanoTime();
    Process process = builder.start();
    try {
      awaitHello(process, socket);
      double millis = (System.nanoTime() - begin) / 1e6;
      Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
      Thread.sleep(1000);
      double idle = resident(process);
      describe(socket);
      return new Start(millis, cpu.toMillis(), idle, resident(process));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static void awaitHello(Process process, Path socket)
      throws IOException, InterruptedException {
    while (process.isAlive()) {
      if (Files.exists(socket) && answersHello(socket)) {
        return;
      }
      Thread.sleep(1);
    }
    throw new IOException("the plugin ended with " + process.exitValue());
  }

  private static boolean answersHello(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(ByteBuffer.wrap(HELLO));
      ByteBuffer answer = ByteBuffer.allocate(4096);
      channel.read(answer);
      String text = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
      if (!text.startsWith("HTTP/1.1 200")) {
        throw new IllegalStateException("no answer to Hello: " + text);
      }
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void describe(Path socket) {
    try (PluginClient client = PluginClient.connect(socket)) {
      for (int i = 0; i < DESCRIBES; i++) {
        client.instance().describeInstances(Map.of(), true);
      }
    }
  }

  private static double resident(Process process) throws IOException {
    Matcher line =
        RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
    if (!line.find()) {
      throw new IOException("no VmRSS of process " + process.pid());
    }
    return Long.parseLong(line.group(1)) / 1024.0;
  }
}
