package io.github.infrakit4j.instance.oneview.provisioning;

import java.time.Instant;
import java.util.List;
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
   * @param model null if the appliance does not say
   * @param power On, Off … in the appliance's words, null if it does not say
   * @param health OK, Warning … in the appliance's words, null if it does not say
   * @param state NoProfileApplied … in the appliance's words, null if it does not say
   * @param instance the instance it is reserved for or runs, null if it is none of ours
   * @param hindrance why it cannot be taken by a group that takes no running servers; empty for one
   *     that is free
   */
  public record Server(
      String uri,
      String name,
      @Nullable String model,
      @Nullable String power,
      @Nullable String health,
      @Nullable String state,
      @Nullable String instance,
      Optional<String> hindrance) {}
}
