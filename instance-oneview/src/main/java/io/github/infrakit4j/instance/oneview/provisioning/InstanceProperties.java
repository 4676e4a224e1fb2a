package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Json;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Properties} of an instance as a group file gives them.
 *
 * @param templateName the server profile template: its exact name, or its URI
 * @param profileName what the instance's id starts with; the template's name unless given
 * @param powerOff whether a free server that is running may be switched off to take it
 * @param powerOn whether the server is switched on once it has its profile
 * @param ignoreOnDestroy whether Destroy only takes the marker off the profile, null for the
 *     plugin's policy
 * @param rollOnDrift whether an instance that differs from its template is reported with another
 *     config hash, null for the plugin's policy
 * @param annotation words for the profile's description, null for none
 * @param placement which servers are wanted
 * @param boot what the server boots from, null for what the template says
 * @param oneView the credentials of old group files, deprecated
 * @param warnings what is accepted and yet should be changed, in sentences
 */
public record InstanceProperties(
    String templateName,
    @Nullable String profileName,
    boolean powerOff,
    boolean powerOn,
    @Nullable Boolean ignoreOnDestroy,
    @Nullable Boolean rollOnDrift,
    @Nullable String annotation,
    PlacementRules placement,
    @Nullable BootWish boot,
    @Nullable OneViewBlock oneView,
    List<String> warnings) {

  /** Copies the warnings. */
  public InstanceProperties {
    warnings = List.copyOf(warnings);
  }

  /**
   * The {@code OneView} block of group files written for the first plugin.
   *
   * @param address the appliance, null if not given
   * @param userName null if not given
   * @param password null if not given; never shown
   */
  public record OneViewBlock(
      @Nullable String address, @Nullable String userName, @Nullable String password) {
    @Override
    public String toString() {
      return "OneViewBlock[address=" + address + ", userName=" + userName + ", password=***]";
    }
  }

  /**
   * Reads and checks properties without asking anybody.
   *
   * @param json what the group file has under {@code Properties}
   * @throws InvalidPropertiesException with every problem found
   */
  public static InstanceProperties parse(Json json) {
    return new PropertiesReader().read(json);
  }

  /** The names of all properties. */
  public static List<String> names() {
    return PropertiesReader.KNOWN;
  }

  /** The names of the members of {@code Placement}. */
  public static List<String> placementNames() {
    return PropertiesReader.KNOWN_PLACEMENT;
  }

  /** The names of the members of {@code OneView}. */
  public static List<String> oneViewNames() {
    return PropertiesReader.KNOWN_ONEVIEW;
  }

  /** The names of properties that are accepted and mean nothing. */
  public static Set<String> ignoredNames() {
    return PropertiesReader.IGNORED;
  }

  /** What the ids of instances start with. */
  String idPrefix() {
    String given = profileName;
    return given == null ? templateName : given;
  }
}
