package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;

/**
 * The calls on repositories of firmware. {@code /rest/repositories}, API 500 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface RepositoryApi
    extends NamedCalls<Repository>,
        CreateCalls<Repository>,
        PatchCalls<Repository>,
        DeleteCalls<Repository> {}
