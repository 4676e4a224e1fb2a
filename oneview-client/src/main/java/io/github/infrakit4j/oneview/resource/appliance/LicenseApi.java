package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.ListCalls;

/**
 * The calls on licences. {@code /rest/licenses}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface LicenseApi
    extends ListCalls<License>, CreateCalls<License>, DeleteCalls<License> {}
