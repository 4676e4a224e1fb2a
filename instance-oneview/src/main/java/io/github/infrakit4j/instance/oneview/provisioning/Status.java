package io.github.infrakit4j.instance.oneview.provisioning;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plugin knows at a moment, for people and for monitoring. Reading it asks the appliance
 * nothing and changes nothing.
 *
 * @param at when it was read
 * @param stateFile where the plugin remembers
 * @param instances those that count, in the order in which they came
 * @param lost instances that no longer count because their servers are ill; they come back when
 *     those recover
 * @param quarantined servers that are not taken now because they failed or others had them
 * @param trouble the appliance's last failure, null if its last answer was good or it was not asked
 */
public record Status(
    Instant at,
    Path stateFile,
    List<Instance> instances,
    List<Instance> lost,
    List<Server> quarantined,
    @Nullable Trouble trouble) {

  /** Copies the lists. */
  public Status {
    instances = List.copyOf(instances);
    lost = List.copyOf(lost);
    quarantined = List.copyOf(quarantined);
  }

  /**
   * An instance.
   *
   * @param id its id
   * @param group its group, null if it has none
   * @param state provisioning, ready, destroying, failed or removal failed
   * @param step the step it is at, by its name in the README
   * @param since when it came to that step; for one that is lost, when its server fell ill
   * @param server what people call its server, null while it has none
   * @param serverUri where the appliance has that server, null while it has none
   * @param reason why it failed or what its server suffers from, null if nothing is wrong
   * @param percent how far its task is, null if that is not known
   * @param doing what is being done, null if that is not known
   */
  public record Instance(
      String id,
      @Nullable String group,
      String state,
      String step,
      Instant since,
      @Nullable String server,
      @Nullable String serverUri,
      @Nullable String reason,
      @Nullable Integer percent,
      @Nullable String doing) {}

  /**
   * A server that is left alone.
   *
   * @param name what people call it
   * @param uri where the appliance has it
   * @param reason why
   * @param failures how often it failed in a row; 0 if others only were faster
   * @param until when it may be tried again
   */
  public record Server(String name, String uri, String reason, int failures, Instant until) {}

  /**
   * A failure to ask the appliance.
   *
   * @param words what was attempted and why it failed
   * @param since when the first of an unbroken row of failures happened
   */
  public record Trouble(String words, Instant since) {}
}
