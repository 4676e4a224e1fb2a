package io.github.infrakit4j.infrakit.runner;

/**
 * Whether this node leads. In InfraKit only the manager elects; plugins run on each node, and one
 * that does something by itself asks here first.
 *
 * <p>Safe for threads, and quick: answers from memory.
 */
public interface Leadership {

  /** What is known. */
  enum Status {
    /** This node leads. */
    LEADER,
    /** Another node leads, or none. */
    NOT_LEADER,
    /** It cannot be told. */
    UNKNOWN
  }

  /** What was found when it was last looked at. */
  Status status();

  /** Whether this node leads; unknown counts as no, as in InfraKit. */
  default boolean isLeader() {
    return status() == Status.LEADER;
  }

  /** For a node that has no others beside it. */
  static Leadership always() {
    return () -> Status.LEADER;
  }
}
