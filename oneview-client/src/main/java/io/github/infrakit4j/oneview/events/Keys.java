package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.rest.ClientIdentity;
import io.github.infrakit4j.oneview.rest.Trust;

/**
 * What a connection to the bus is secured with.
 *
 * @param trust whose certificate is accepted
 * @param identity who we are
 */
record Keys(Trust trust, ClientIdentity identity) {}
