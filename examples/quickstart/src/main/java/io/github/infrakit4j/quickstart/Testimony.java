package io.github.infrakit4j.quickstart;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the appliance said when it was asked.
 *
 * @param profiles all server profiles
 * @param servers all servers by address
 * @param creations all tasks that made something
 */
record Testimony(
    List<ServerProfile> profiles, Map<ResourceUri, ServerHardware> servers, List<Task> creations) {
  /** What stands in the description of every profile the plugin has made. */
  private static final String MARKER = "[infrakit:1 ";

  /** The profiles that carry the mark of this group. */
  List<ServerProfile> of(String group) {
    String tag = " " + Tags.GROUP + "=\"" + group + "\"";
    return ours().stream().filter(each -> description(each).contains(tag)).toList();
  }

  /** The profiles that carry the plugin's mark. */
  List<ServerProfile> ours() {
    return profiles.stream().filter(each -> description(each).contains(MARKER)).toList();
  }

  /** The profiles that other people made. */
  List<ServerProfile> foreign() {
    return profiles.stream().filter(each -> !description(each).contains(MARKER)).toList();
  }

  /** The server a profile is on. */
  Optional<ServerHardware> server(ServerProfile profile) {
    return Optional.ofNullable(profile.serverHardwareUri()).map(servers::get);
  }

  /** The task that made a profile. */
  Optional<Task> creation(ServerProfile profile) {
    Optional<ResourceUri> made = Optional.ofNullable(profile.uri());
    return creations.stream().filter(task -> task.resource().equals(made)).findAny();
  }

  private static String description(ServerProfile profile) {
    String text = profile.description();
    return text == null ? "" : text;
  }
}
