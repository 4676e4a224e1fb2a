package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;

/**
 * The calls on managers of storage networks. {@code /rest/fc-sans/device-managers}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SanManagerApi
    extends NamedCalls<SanManager>, ReplaceCalls<SanManager>, DeleteCalls<SanManager> {}
