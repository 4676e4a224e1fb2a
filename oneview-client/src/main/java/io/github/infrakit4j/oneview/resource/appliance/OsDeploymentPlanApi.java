package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.NamedCalls;

/**
 * The calls on plans of operating system deployment. {@code /rest/os-deployment-plans}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface OsDeploymentPlanApi extends NamedCalls<OsDeploymentPlan> {}
