package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.resource.OneTimeBoot;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something a server boots from, as in a profile's boot order. An open set.
 *
 * @param value the name as OneView writes it
 */
public record BootDevice(String value) {
  /** A CD, virtual ones too. */
  public static final BootDevice CD = new BootDevice("CD");

  /** A floppy disk; up to server generation 8. */
  public static final BootDevice FLOPPY = new BootDevice("Floppy");

  /** A USB stick. */
  public static final BootDevice USB = new BootDevice("USB");

  /** A disk of its own. */
  public static final BootDevice HARD_DISK = new BootDevice("HardDisk");

  /** The network. */
  public static final BootDevice PXE = new BootDevice("PXE");

  /** A disk behind Fibre Channel. */
  public static final BootDevice FIBRE_CHANNEL_HBA = new BootDevice("FibreChannelHba");

  private static final Map<BootDevice, OneTimeBoot> ONE_TIME =
      Map.of(
          CD, OneTimeBoot.CDROM,
          USB, OneTimeBoot.USB,
          HARD_DISK, OneTimeBoot.HDD,
          PXE, OneTimeBoot.NETWORK);

  public BootDevice {
    Objects.requireNonNull(value, "value");
  }

  /** The word for it in a one-time boot; empty when a server cannot boot from it just once. */
  public Optional<OneTimeBoot> oneTime() {
    return Optional.ofNullable(ONE_TIME.get(this));
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
