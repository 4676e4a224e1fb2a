package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.rest.Extras;
import org.jspecify.annotations.Nullable;

/**
 * The bandwidth of connections to a network, in Mb/s.
 *
 * @param maximumBandwidth the most a connection may have
 * @param typicalBandwidth what a connection has by default
 * @param extras what else was sent, kept for writing back
 */
public record Bandwidth(
    @Nullable Integer maximumBandwidth, @Nullable Integer typicalBandwidth, Extras extras) {}
