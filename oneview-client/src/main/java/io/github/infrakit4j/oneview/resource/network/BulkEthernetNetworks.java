package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.rest.Extras;
import org.jspecify.annotations.Nullable;

/**
 * Ethernet networks to be made in one call.
 *
 * @param type bulk-ethernet-network and a version, by API version
 * @param vlanIdRange their VLANs, such as {@code 1-5,7}
 * @param namePrefix what their names begin with; the VLAN follows
 * @param purpose General, Management, VMMigration, FaultTolerance or ISCSI
 * @param smartLink whether ports go down with their uplinks
 * @param privateNetwork whether servers cannot see each other on them
 * @param bandwidth their bandwidth
 * @param extras what else was sent, kept for writing back
 */
public record BulkEthernetNetworks(
    @Nullable String type,
    @Nullable String vlanIdRange,
    @Nullable String namePrefix,
    @Nullable String purpose,
    @Nullable Boolean smartLink,
    @Nullable Boolean privateNetwork,
    @Nullable Bandwidth bandwidth,
    Extras extras) {}
