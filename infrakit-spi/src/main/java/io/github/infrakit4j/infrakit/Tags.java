package io.github.infrakit4j.infrakit;

/**
 * The tags that InfraKit's group controller puts on instances. A plugin stores and matches all tags
 * as opaque texts; these names are for those who must look at one.
 */
public final class Tags {

  /** The id of the group that owns the instance; also the only tag a group searches by. */
  public static final String GROUP = "infrakit.group";

  /** Hash of the configuration the instance was made with, since January 2018. */
  public static final String CONFIG_HASH = "infrakit.config.hash";

  /** What {@link #CONFIG_HASH} was called before January 2018. */
  public static final String CONFIG_SHA = "infrakit.config_sha";

  /** The logical id, beside the field of the same meaning, for groups with fixed members. */
  public static final String LOGICAL_ID = "infrakit.logical_id";

  private Tags() {}
}
