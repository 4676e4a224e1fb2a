package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.List;
import java.util.Map;

/**
 * The servers of one hardware type in one enclosure group, as templates take them.
 *
 * @param hardwareType its name
 * @param enclosureGroup its name; "none" for servers in no enclosure
 * @param servers how many there are
 * @param free the names of those that are off and can be taken at once
 * @param running the names of those that could be taken with {@code PowerOff}
 * @param others how many the others are, by what stands against them
 */
public record ServerPool(
    String hardwareType,
    String enclosureGroup,
    int servers,
    List<String> free,
    List<String> running,
    Map<String, Integer> others) {
  /** Copies lists and map. */
  public ServerPool {
    free = List.copyOf(free);
    running = List.copyOf(running);
    others = Map.copyOf(others);
  }
}
