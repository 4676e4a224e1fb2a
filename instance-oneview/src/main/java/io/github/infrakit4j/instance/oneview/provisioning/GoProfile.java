package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A profile that InfraKit's Go plugin for OneView made: named {@code InfraKit-} and a number,
 * described as {@code group|hash}. The hash is 32 letters and digits of Base32, so that no people's
 * notes look like it.
 */
final class GoProfile {
  private static final Pattern NAME = Pattern.compile("InfraKit-[0-9]{1,19}");
  private static final Pattern DESCRIPTION = Pattern.compile("([^|\\n]+)\\|([a-z2-7]{32})");

  /** What has a group adopt an instance, whatever configuration it was made with. */
  static final String BOOTSTRAP = "bootstrap";

  private GoProfile() {}

  /** The tags it is taken over with. */
  static Map<String, String> tags(Marker marker, Takeover how) {
    Map<String, String> tags = new TreeMap<>(marker.tags());
    if (how == Takeover.GO_BOOTSTRAP) {
      tags.put(Tags.CONFIG_HASH, BOOTSTRAP);
    }
    return tags;
  }

  /** The marker it would have as ours; empty if it is none of the Go plugin's. */
  static Optional<Marker> read(BriefProfile profile, Namespace namespace) {
    String name = profile.name();
    String description = profile.description();
    if (name == null || description == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Matcher words = DESCRIPTION.matcher(description);
    return words.matches()
        ? Optional.of(
            Marker.of(
                new InstanceId(name),
                null,
                namespace.tags(),
                Map.of(Tags.GROUP, words.group(1), Tags.CONFIG_HASH, words.group(2))))
        : Optional.empty();
  }
}
