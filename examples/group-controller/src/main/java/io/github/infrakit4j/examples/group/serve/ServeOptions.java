package io.github.infrakit4j.examples.group.serve;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of {@code serve}; what is null was not given. */
public final class ServeOptions {
  @Option(
      names = "--name",
      defaultValue = "group-stateless",
      paramLabel = "NAME",
      description = "Name of the group plugin; by default InfraKit's own, ${DEFAULT-VALUE}.")
  String name = "group-stateless";

  @Option(
      names = "--flavor-name",
      defaultValue = "vanilla",
      paramLabel = "NAME",
      description = "Name of the vanilla flavor, by default ${DEFAULT-VALUE}; empty serves none.")
  String flavorName = "vanilla";

  @Option(
      names = "--poll-interval",
      paramLabel = "TIME",
      description = "From one look at a group to the next; INFRAKIT_GROUP_POLL_INTERVAL, else 10s.")
  @Nullable String pollInterval;

  @Option(
      names = "--max-parallel",
      paramLabel = "N",
      description =
          "Instances of a group made or destroyed at a time; INFRAKIT_GROUP_MAX_PARALLEL_NUM, else no limit.")
  @Nullable String maxParallel;

  @Option(
      names = "--self-logical-id",
      paramLabel = "ID",
      description =
          "Logical ID of the instance this runs on, which is spared; INFRAKIT_GROUP_SELF_LOGICAL_ID.")
  @Nullable String selfLogicalId;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where groups are remembered; by default INFRAKIT_HOME/state/NAME.json.")
  @Nullable Path state;

  /** No flags. */
  public ServeOptions() {}
}
