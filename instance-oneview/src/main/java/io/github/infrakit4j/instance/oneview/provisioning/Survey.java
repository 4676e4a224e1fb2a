package io.github.infrakit4j.instance.oneview.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All servers of the appliance, as they were listed.
 *
 * @param at when the listing began
 * @param servers every server that was listed
 */
public record Survey(Instant at, List<Server> servers) {
  /** Copies the list. */
  public Survey {
    servers = List.copyOf(servers);
  }

  /**
   * A server.
   *
   * @param uri where the appliance has it
   * @param name what people call it
   * @param enclosure where the appliance has the enclosure it is in, null if it is in none
   * @param bay its bay there, null if the appliance does not say
   * @param model null if the appliance does not say
   * @param power On, Off … in the appliance's words, null if it does not say
   * @param health OK, Warning … in the appliance's words, null if it does not say
   * @param state NoProfileApplied … in the appliance's words, null if it does not say
   * @param maintenance whether it is in maintenance mode
   * @param profile the name of the profile it has, whoever's; null if it has none
   * @param instance the instance it is reserved for or runs, null if it is none of ours
   * @param hindrance why it cannot be taken by a group that takes no running servers; empty for one
   *     that is free
   */
  public record Server(
      String uri,
      String name,
      @Nullable String enclosure,
      @Nullable Integer bay,
      @Nullable String model,
      @Nullable String power,
      @Nullable String health,
      @Nullable String state,
      boolean maintenance,
      @Nullable String profile,
      @Nullable String instance,
      Optional<String> hindrance) {}

  /**
   * What blades are in.
   *
   * @param uri where the appliance has it
   * @param name what people call it
   * @param bays how many bays for servers it has, 0 if the appliance does not say
   * @param covered the bays in which no server is, but over which a device is, and where the
   *     appliance has that device: a blade of full height is over the bay below its own. Empty if
   *     the appliance does not say
   */
  public record Enclosure(String uri, String name, int bays, Map<Integer, String> covered) {
    /** Copies the map. */
    public Enclosure {
      covered = Map.copyOf(covered);
    }
  }
}
