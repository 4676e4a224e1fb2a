package io.github.infrakit4j.oneview.server;

/** Whose a server is; decided by the profile on it. */
public enum Owner {
  /** Nobody's: it has no profile. */
  FREE,

  /** Ours: the profile is the one recorded, or one that is recognised as ours. */
  OURS,

  /** Another's: it has any other profile. */
  OTHER
}
