package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on enclosure groups. {@code /rest/enclosure-groups}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface EnclosureGroupApi
    extends NamedCalls<EnclosureGroup>,
        CreateCalls<EnclosureGroup>,
        ReplaceCalls<EnclosureGroup>,
        DeleteCalls<EnclosureGroup> {
  /** The script that configures the enclosures of a group; c-Class only. */
  default String script(ResourceUri group) {
    return endpoint().place().at(group, "script").getText();
  }

  /** Replaces that script. */
  default Task replaceScript(ResourceUri group, String script) {
    return endpoint().place().at(group, "script").put(AnyJson.string(script));
  }
}
