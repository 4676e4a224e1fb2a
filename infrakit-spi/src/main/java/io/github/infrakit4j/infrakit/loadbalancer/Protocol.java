package io.github.infrakit4j.infrakit.loadbalancer;

/** What a load balancer or a backend speaks. On the wire in any case; written in capitals. */
public enum Protocol {
  /** HTTP. */
  HTTP,
  /** HTTP over TLS. */
  HTTPS,
  /** Any stream. */
  TCP,
  /** Any stream over TLS. */
  SSL,
  /** Datagrams. */
  UDP
}
