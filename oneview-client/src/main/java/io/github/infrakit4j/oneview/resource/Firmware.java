package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The firmware section of a profile or template.
 *
 * @param manageFirmware whether OneView installs firmware
 * @param firmwareBaselineUri the baseline to install
 * @param forceInstallFirmware whether older firmware may replace newer
 * @param firmwareInstallType what is installed
 * @param reapplyState whether the section is being applied again
 * @param extras what else was sent, kept for writing back
 */
public record Firmware(
    @Nullable Boolean manageFirmware,
    @Nullable ResourceUri firmwareBaselineUri,
    @Nullable Boolean forceInstallFirmware,
    @Nullable String firmwareInstallType,
    @Nullable String reapplyState,
    Extras extras) {}
