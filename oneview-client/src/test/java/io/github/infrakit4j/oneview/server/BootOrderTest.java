package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of boot orders. */
class BootOrderTest {
  private static final List<String> ORDER = List.of("CD", "USB", "HardDisk", "PXE");

  @Test
  @DisplayName("Scenario 75: the device moves to the front, the others keep their order")
  void aDeviceMovesToTheFront() {
    assertThat(BootOrder.withFirst(BootDevice.PXE, ORDER, "BIOS"))
        .containsExactly("PXE", "CD", "USB", "HardDisk");
    assertThat(BootOrder.withFirst(BootDevice.CD, ORDER, null)).isEqualTo(ORDER);
  }

  @Test
  @DisplayName("Scenario 77: a device that is absent is inserted first")
  void anAbsentDeviceIsInserted() {
    assertThat(BootOrder.withFirst(BootDevice.PXE, List.of("CD", "HardDisk"), "BIOS"))
        .containsExactly("PXE", "CD", "HardDisk");
  }

  @Test
  @DisplayName("Scenario 78: no order or an empty one has the device alone")
  void noOrderBecomesTheDeviceAlone() {
    assertThat(BootOrder.withFirst(BootDevice.PXE, null, "BIOS")).containsExactly("PXE");
    assertThat(BootOrder.withFirst(BootDevice.PXE, List.of(), "BIOS")).containsExactly("PXE");
  }

  @Test
  @DisplayName("Scenario 87: in UEFI mode an order keeps a single entry")
  void aUefiOrderKeepsASingleEntry() {
    for (String mode : List.of("UEFI", "UEFIOptimized")) {
      assertThat(BootOrder.withFirst(BootDevice.PXE, List.of("HardDisk"), mode))
          .containsExactly("PXE");
      assertThat(BootOrder.allows(BootDevice.PXE, ORDER, mode)).isTrue();
      assertThat(BootOrder.allows(BootDevice.CD, ORDER, mode)).isFalse();
    }
  }

  @Test
  void onlyWhatTheTypeCanIsAllowed() {
    assertThat(BootOrder.allows(BootDevice.CD, ORDER, "BIOS")).isTrue();
    assertThat(BootOrder.allows(BootDevice.FLOPPY, ORDER, "BIOS")).isFalse();
    assertThat(BootOrder.allows(BootDevice.FLOPPY, List.of(), "BIOS")).isTrue();
    assertThat(BootOrder.allows(BootDevice.FLOPPY, null, null)).isTrue();
  }
}
