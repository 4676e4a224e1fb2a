package io.github.infrakit4j.infrakit.controller;

/** What a commit is for; 0 and 1 on the wire, and any other number is refused. */
public enum Operation {
  /** Make the object as specified, or change it to be so, and keep it so. */
  ENFORCE,
  /** Destroy the object, and let go of it. */
  DESTROY
}
