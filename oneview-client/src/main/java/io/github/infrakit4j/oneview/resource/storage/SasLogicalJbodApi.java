package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on sets of drives. {@code /rest/sas-logical-jbods}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SasLogicalJbodApi
    extends NamedCalls<SasLogicalJbod>,
        CreateCalls<SasLogicalJbod>,
        PatchCalls<SasLogicalJbod>,
        DeleteCalls<SasLogicalJbod> {
  /** Its drives. */
  default AnyJson drives(ResourceUri jbod) {
    return endpoint().place().at(jbod, "drives").get(AnyJson.class);
  }
}
