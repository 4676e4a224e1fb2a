package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a profile or template, from API 600 on.
 *
 * @param connections the connections
 * @param manageConnections whether the template rules over them; templates only
 * @param complianceControl how templates compare them; templates, from API 600
 * @param reapplyState whether the section is being applied again
 * @param extras what else was sent, kept for writing back
 */
public record ConnectionSettings(
    @Nullable List<Connection> connections,
    @Nullable Boolean manageConnections,
    @Nullable String complianceControl,
    @Nullable String reapplyState,
    Extras extras) {}
