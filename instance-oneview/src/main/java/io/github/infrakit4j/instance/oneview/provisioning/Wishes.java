package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an instance's marker says of how it wants to be treated; what it does not say is policy. */
final class Wishes {
  /** Whether Destroy only takes the marker away. */
  private static final String KEEP = "keep";

  /** Whether drift from the template is reported with another config hash. */
  private static final String ROLL = "roll";

  private Wishes() {}

  static Map<String, String> of(InstanceProperties properties) {
    Map<String, String> wishes = new TreeMap<>();
    put(wishes, KEEP, properties.ignoreOnDestroy());
    put(wishes, ROLL, properties.rollOnDrift());
    return wishes;
  }

  /**
   * The wishes of an instance that is made otherwise than its template says: it never complies, and
   * each commit would replace it by another one that does not comply either.
   *
   * @throws PluginException if it is to be replaced for that
   */
  static Map<String, String> withoutRolling(Map<String, String> wishes) {
    if ("true".equals(wishes.get(ROLL))) {
      throw new PluginException(
          "BootDevice makes the profile differ from its template for good, so that OnTemplateDrift"
              + " roll would replace the instance at each commit: let the template boot so, or"
              + " leave one of the two out");
    }
    Map<String, String> changed = new TreeMap<>(wishes);
    changed.put(ROLL, "false");
    return changed;
  }

  private static void put(Map<String, String> wishes, String name, @Nullable Boolean value) {
    if (value != null) {
      wishes.put(name, value.toString());
    }
  }

  static boolean isWish(String name) {
    return name.equals(KEEP) || name.equals(ROLL);
  }

  static boolean keeps(Marker marker, Policy policy) {
    return says(marker, KEEP, policy.ignoreOnDestroy());
  }

  static boolean rolls(Marker marker, Policy policy) {
    return says(marker, ROLL, policy.rollOnDrift());
  }

  private static boolean says(Marker marker, String wish, boolean otherwise) {
    String said = marker.wishes().get(wish);
    return said == null ? otherwise : said.equals("true");
  }
}
