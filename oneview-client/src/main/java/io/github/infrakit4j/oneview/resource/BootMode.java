package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import org.jspecify.annotations.Nullable;

/**
 * The boot mode of a profile or template; from server generation 9 on.
 *
 * @param manageMode whether OneView sets the mode
 * @param mode UEFI, UEFIOptimized or BIOS
 * @param pxeBootPolicy Auto, IPv4, IPv6, IPv4ThenIPv6 or IPv6ThenIPv4; null for BIOS
 * @param secureBoot Unmanaged, Enabled or Disabled; from OneView 4
 * @param complianceControl how templates compare it; templates, from API 600
 * @param extras what else was sent, kept for writing back
 */
public record BootMode(
    @Nullable Boolean manageMode,
    @Nullable String mode,
    @Nullable String pxeBootPolicy,
    @Nullable String secureBoot,
    @Nullable String complianceControl,
    Extras extras) {}
