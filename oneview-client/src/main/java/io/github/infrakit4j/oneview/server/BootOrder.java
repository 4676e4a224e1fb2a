package io.github.infrakit4j.oneview.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of boot orders. In BIOS mode an order has all devices; in UEFI mode it has one entry,
 * HardDisk or PXE (HPE's own library for OneView 5.00 checks the same).
 */
public final class BootOrder {
  private static final Set<String> UEFI_MODES = Set.of("UEFI", "UEFIOptimized");
  private static final Set<BootDevice> FOR_UEFI = Set.of(BootDevice.HARD_DISK, BootDevice.PXE);

  private BootOrder() {}

  /** Whether orders have a single entry in this boot mode; null is BIOS. */
  public static boolean isSingle(@Nullable String mode) {
    return mode != null && UEFI_MODES.contains(mode);
  }

  /**
   * Whether a server can have a device first.
   *
   * @param capabilities what its type can boot from; nothing known when null or empty
   * @param mode the boot mode; null is BIOS
   */
  public static boolean allows(
      BootDevice device, @Nullable List<String> capabilities, @Nullable String mode) {
    boolean capable =
        capabilities == null || capabilities.isEmpty() || capabilities.contains(device.value());
    return capable && (!isSingle(mode) || FOR_UEFI.contains(device));
  }

  /**
   * An order with a device first and the others behind as they were; one entry in UEFI mode.
   *
   * @param order the order so far; null is empty
   * @param mode the boot mode; null is BIOS
   */
  public static List<String> withFirst(
      BootDevice device, @Nullable List<String> order, @Nullable String mode) {
    List<String> changed = new ArrayList<>();
    changed.add(device.value());
    if (order != null && !isSingle(mode)) {
      order.stream().filter(each -> !each.equals(device.value())).forEach(changed::add);
    }
    return List.copyOf(changed);
  }
}
