package io.github.infrakit4j.oneview.resource;

import java.util.Objects;

/**
 * What a server boots from once, at its next start. An open set; the names are those of HPE's
 * libraries for Go and Ansible.
 *
 * @param value the name as OneView writes it
 */
public record OneTimeBoot(String value) {
  /** By the boot order: nothing special. */
  public static final OneTimeBoot NORMAL = new OneTimeBoot("NORMAL");

  /** A CD, virtual ones too. */
  public static final OneTimeBoot CDROM = new OneTimeBoot("CDROM");

  /** A USB stick. */
  public static final OneTimeBoot USB = new OneTimeBoot("USB");

  /** A disk of its own. */
  public static final OneTimeBoot HDD = new OneTimeBoot("HDD");

  /** The network. */
  public static final OneTimeBoot NETWORK = new OneTimeBoot("NETWORK");

  public OneTimeBoot {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
