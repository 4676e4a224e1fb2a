package io.github.infrakit4j.infrakit;

import java.util.Optional;

/**
 * What a plugin may tell about itself. Optional: a plugin that implements it has it shown in {@code
 * GET /info/api.json}, which {@code infrakit local NAME info api} prints.
 *
 * <p>Both methods are called for every such request, on any thread; they must be quick and have no
 * effect.
 */
public interface Described {

  /** Who made the plugin; empty leaves {@code Vendor} null. */
  default Optional<VendorInfo> vendorInfo() {
    return Optional.empty();
  }

  /**
   * A worked example of the plugin's properties, shown as parameter of an instance's Validate and
   * Provision, and of a flavor's Prepare, Healthy and Drain; {@link Json#NULL} when there is none.
   */
  default Json exampleProperties() {
    return Json.NULL;
  }
}
