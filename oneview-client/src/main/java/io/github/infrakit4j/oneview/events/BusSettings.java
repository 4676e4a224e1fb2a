package io.github.infrakit4j.oneview.events;

import java.time.Duration;
import java.util.List;

/**
 * What a connection to the bus is made from.
 *
 * @param host where the appliance is; without brackets for IPv6
 * @param port where the bus is
 * @param topics what is heard of
 * @param capacity how many messages may wait for the handler
 * @param timeout limit for each step of connecting
 * @param firstPause before the second try to connect
 * @param longestPause to which the pauses grow
 * @param listener hears how the connection fares
 */
record BusSettings(
    String host,
    int port,
    List<Topic> topics,
    int capacity,
    Duration timeout,
    Duration firstPause,
    Duration longestPause,
    BusListener listener) {
  String address() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** The pause before a try: twice the one before, up to the longest. */
  Duration pause(int failures) {
    Duration pause = firstPause;
    for (int i = 1; i < failures && pause.compareTo(longestPause) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
