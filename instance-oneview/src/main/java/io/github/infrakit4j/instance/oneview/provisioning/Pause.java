package io.github.infrakit4j.instance.oneview.provisioning;

/** When an instance wants its next step. */
enum Pause {
  /** At once: something changed. */
  NONE,
  /** After the usual pause, which grows while nothing changes. */
  POLL,
  /** Not before somebody asks. */
  REST
}
