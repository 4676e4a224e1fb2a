package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What HPE Synergy Image Streamer installs; API 300 to OneView 8.00.
 *
 * @param osDeploymentPlanUri the deployment plan; null for none
 * @param osVolumeUri the volume made by it
 * @param osCustomAttributes what the plan asks for
 * @param forceOsDeployment whether it is installed again
 * @param complianceControl how templates compare it; templates, from API 600
 * @param reapplyState whether the section is being applied again; from API 600
 * @param extras what else was sent, kept for writing back
 */
public record OsDeploymentSettings(
    @Nullable ResourceUri osDeploymentPlanUri,
    @Nullable ResourceUri osVolumeUri,
    @Nullable List<CustomAttribute> osCustomAttributes,
    @Nullable Boolean forceOsDeployment,
    @Nullable String complianceControl,
    @Nullable String reapplyState,
    Extras extras) {
  /**
   * Something a deployment plan asks for.
   *
   * @param name its name
   * @param value its value, which may be a password
   * @param extras what else was sent, kept for writing back
   */
  public record CustomAttribute(@Nullable String name, @Nullable Secret value, Extras extras) {}
}
