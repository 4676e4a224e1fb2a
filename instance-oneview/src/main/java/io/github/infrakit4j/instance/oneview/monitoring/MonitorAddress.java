package io.github.infrakit4j.instance.oneview.monitoring;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where metrics are served: for this machine alone, since nobody is asked for a password. */
public sealed interface MonitorAddress {

  /** A UNIX socket. */
  record Socket(Path path) implements MonitorAddress {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A port of the loopback interface. */
  record Port(InetSocketAddress address) implements MonitorAddress {}

  /** A port, with or without a host before it. */
  Pattern PORT = Pattern.compile("(?:(.+):)?(\\d{1,5})");

  /**
   * Reads {@code 9464}, {@code 127.0.0.1:9464}, {@code [::1]:9464}, {@code localhost:9464}, or a
   * path, which has a slash. Port 0 is any free one.
   *
   * @throws IllegalArgumentException with what is wrong, to stand after the name of the setting
   */
  static MonitorAddress parse(String text) {
    if (text.contains("/")) {
      return new Socket(Path.of(text));
    }
    Matcher matcher = PORT.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
      throw new IllegalArgumentException(
          "must be a port, host:port or the path of a socket, not '" + text + "'");
    }
    String host = matcher.group(1);
    InetAddress address = loopback(host == null ? "127.0.0.1" : host, text);
    return new Port(new InetSocketAddress(address, Integer.parseInt(matcher.group(2))));
  }

  private static InetAddress loopback(String host, String text) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isLoopbackAddress()) {
        return address;
      }
    } catch (UnknownHostException unknown) {
      // Told below, as a host that is not this one.
    }
    throw new IllegalArgumentException(
        "must be on the loopback interface, such as 127.0.0.1, since it asks for no password; '"
            + text
            + "' is not: put a proxy before it to let others in");
  }
}
