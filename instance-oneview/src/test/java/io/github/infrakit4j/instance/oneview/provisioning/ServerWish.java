package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.Set;

/**
 * Which servers a group asks for beyond what its template takes.
 *
 * @param placement what its properties say of that, as JSON
 * @param isByLogicalId whether each instance's logical id names its server
 * @param servers the names of the servers that are meant; empty for any
 */
record ServerWish(String placement, boolean isByLogicalId, Set<String> servers) {
  static final ServerWish ANY = new ServerWish("{\"Arrange\":\"pack\"}", false, Set.of());
  static final ServerWish BY_LOGICAL_ID = new ServerWish("{\"ByLogicalID\":true}", true, Set.of());

  ServerWish {
    servers = Set.copyOf(servers);
  }

  boolean isAny() {
    return !isByLogicalId && servers.isEmpty();
  }

  /** Whether an instance may be on that server. */
  boolean takes(String server, String logicalId) {
    return isByLogicalId ? server.equals(logicalId) : isAny() || servers.contains(server);
  }
}
