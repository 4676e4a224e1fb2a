package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;

/**
 * The calls on alerts. {@code /rest/alerts}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface AlertApi extends ListCalls<Alert>, ReplaceCalls<Alert>, DeleteCalls<Alert> {}
