package io.github.infrakit4j.infrakit.flavor;

/**
 * Whether what a flavor runs on an instance works. The numbers on the wire are 0, 1 and 2 in this
 * order; a proxy takes any other for {@link #UNKNOWN}.
 */
public enum Health {
  /** It cannot be told now. An update waits. */
  UNKNOWN,
  /** It works. An update goes on to the next instance. */
  HEALTHY,
  /** It does not work. An update waits, as for {@link #UNKNOWN}; the instance is not replaced. */
  UNHEALTHY
}
