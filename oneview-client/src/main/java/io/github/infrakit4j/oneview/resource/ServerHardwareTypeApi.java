package io.github.infrakit4j.oneview.resource;

/**
 * The calls on types of servers. {@code /rest/server-hardware-types}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface ServerHardwareTypeApi
    extends NamedCalls<ServerHardwareType>,
        ReplaceCalls<ServerHardwareType>,
        DeleteCalls<ServerHardwareType> {}
