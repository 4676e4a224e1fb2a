package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Instant;

/**
 * A server that is not taken for a while because it failed.
 *
 * @param server its URI
 * @param name what people call it
 * @param reason why, in words
 * @param until when it may be tried again
 */
record Quarantine(ResourceUri server, String name, String reason, Instant until) {}
