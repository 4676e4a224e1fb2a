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
 * @param firmwareActivationType when it is: Immediate, Scheduled, NotScheduled; from API 800
 * @param firmwareScheduleDateTime when it is scheduled for; from API 800
 * @param complianceControl how templates compare it; templates, from API 600
 * @param consistencyState whether the server has it; profiles of newer versions
 * @param reapplyState whether the section is being applied again
 * @param extras what else was sent, kept for writing back
 */
public record Firmware(
    @Nullable Boolean manageFirmware,
    @Nullable ResourceUri firmwareBaselineUri,
    @Nullable Boolean forceInstallFirmware,
    @Nullable String firmwareInstallType,
    @Nullable String firmwareActivationType,
    @Nullable String firmwareScheduleDateTime,
    @Nullable String complianceControl,
    @Nullable String consistencyState,
    @Nullable String reapplyState,
    Extras extras) {}
