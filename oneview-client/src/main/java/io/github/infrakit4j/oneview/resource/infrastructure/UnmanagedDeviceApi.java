package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.EnvironmentalConfiguration;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on devices that are not managed. {@code /rest/unmanaged-devices}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface UnmanagedDeviceApi
    extends NamedCalls<UnmanagedDevice>,
        CreateCalls<UnmanagedDevice>,
        ReplaceCalls<UnmanagedDevice>,
        DeleteCalls<UnmanagedDevice> {
  /** Power, height and place in the rack. */
  default EnvironmentalConfiguration environmentalConfiguration(ResourceUri device) {
    return endpoint()
        .place()
        .at(device, "environmentalConfiguration")
        .get(EnvironmentalConfiguration.class);
  }
}
