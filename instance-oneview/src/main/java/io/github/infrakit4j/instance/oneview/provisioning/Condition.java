package io.github.infrakit4j.instance.oneview.provisioning;

/** What another look at an instance's server found. */
public enum Condition {
  /** It fell ill; the instance still counts. */
  ILL,
  /** It has been ill for too long: the instance no longer counts. */
  LOST,
  /** It is well again, and the instance counted all the time. */
  HEALED,
  /** It is well again, and the instance, which was lost, counts again. */
  RECOVERED
}
