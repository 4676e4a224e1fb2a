package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between a profile and what a client wants it to be. */
final class Changes {
  private Changes() {}

  /** The sections that reach the hardware and differ, as the appliance calls them. */
  static List<String> sections(
      Map<String, @Nullable Object> is, Map<String, @Nullable Object> wanted) {
    List<String> changed = new ArrayList<>();
    ProfileFields.SECTIONS.forEach(
        (member, section) -> {
          if (wanted.containsKey(member) && !says(wanted.get(member), is.get(member))) {
            changed.add(section);
          }
        });
    return changed;
  }

  /** How addresses are made cannot be changed once the profile exists. */
  static @Nullable ErrorBody fixed(
      Map<String, @Nullable Object> is, Map<String, @Nullable Object> wanted) {
    for (String member : List.of("macType", "wwnType", "serialNumberType")) {
      if (wanted.containsKey(member) && !Objects.equals(wanted.get(member), is.get(member))) {
        return ErrorBody.of(
            "ProfileAttributeFixed", "The " + member + " of a profile cannot be changed.");
      }
    }
    return null;
  }

  /** Whether everything the wanted value says is so; what it leaves out does not matter. */
  static boolean says(@Nullable Object wanted, @Nullable Object is) {
    if (wanted instanceof Map<?, ?> wants) {
      return is instanceof Map<?, ?> has
          && wants.entrySet().stream()
              .allMatch(entry -> says(entry.getValue(), has.get(entry.getKey())));
    }
    if (wanted instanceof List<?> wants) {
      if (!(is instanceof List<?> has) || has.size() != wants.size()) {
        return false;
      }
      for (int i = 0; i < wants.size(); i++) {
        if (!says(wants.get(i), has.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (wanted == null || is == null) {
      return wanted == null && is == null;
    }
    return wanted.toString().equals(is.toString());
  }
}
