package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;

/**
 * The calls on bundles of firmware. {@code /rest/firmware-drivers}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface FirmwareDriverApi
    extends NamedCalls<FirmwareDriver>, CreateCalls<FirmwareDriver>, DeleteCalls<FirmwareDriver> {
  /** The form of a bundle. */
  default AnyJson schema() {
    return endpoint().place().at("schema").get(AnyJson.class);
  }
}
