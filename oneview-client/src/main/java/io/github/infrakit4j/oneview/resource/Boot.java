package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The boot order of a profile or template.
 *
 * @param manageBoot whether OneView sets the order
 * @param order from first to last: CD, Floppy, USB, HardDisk, PXE; one entry only for UEFI
 * @param complianceControl how templates compare it; templates, from API 600
 * @param extras what else was sent, kept for writing back
 */
public record Boot(
    @Nullable Boolean manageBoot,
    @Nullable List<String> order,
    @Nullable String complianceControl,
    Extras extras) {}
