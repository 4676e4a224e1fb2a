package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The names a record is read by: those of its components, and behind them those of members met that
 * it does not know. A name that is among them is read without making a text of it.
 *
 * @param options all names
 * @param components how many of them are components
 * @param unknown the members met
 */
record MemberNames(JsonReader.Options options, int components, List<UnknownMember> unknown) {
  /** An appliance that makes up names must not fill the memory. */
  private static final int MOST = 64;

  static MemberNames of(List<String> components) {
    return with(components, List.of());
  }

  private static MemberNames with(List<String> components, List<UnknownMember> unknown) {
    List<String> all = new ArrayList<>(components);
    unknown.forEach(each -> all.add(each.name));
    return new MemberNames(
        JsonReader.Options.of(all.toArray(new String[0])), components.size(), unknown);
  }

  /** These names and one more, unless it is among them already: another thread may have met it. */
  MemberNames and(UnknownMember met) {
    boolean known = unknown.stream().anyMatch(each -> each.name.equals(met.name));
    if (known || unknown.size() >= MOST) {
      return this;
    }
    List<UnknownMember> more = new ArrayList<>(unknown);
    more.add(met);
    return with(options.strings().subList(0, components), more);
  }
}
