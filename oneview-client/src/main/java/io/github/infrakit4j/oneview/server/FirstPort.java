package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.resource.PortMap;
import io.github.infrakit4j.oneview.resource.PortMap.PhysicalPort;
import io.github.infrakit4j.oneview.resource.PortMap.VirtualPort;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port a server boots over the network from, unless told otherwise. */
final class FirstPort {
  private FirstPort() {}

  /**
   * The MAC address of the first Ethernet port of the first adapter that has one: of its function
   * {@code a}, or its own when it is not divided.
   */
  static Optional<String> mac(@Nullable PortMap ports) {
    if (ports == null) {
      return Optional.empty();
    }
    return orNone(ports.deviceSlots()).stream()
        .flatMap(slot -> orNone(slot.physicalPorts()).stream())
        .filter(port -> "Ethernet".equals(port.type()))
        .flatMap(port -> mac(port).stream())
        .findFirst();
  }

  private static Optional<String> mac(PhysicalPort port) {
    List<VirtualPort> functions = orNone(port.virtualPorts());
    if (functions.isEmpty()) {
      return given(port.mac());
    }
    return functions.stream()
        .filter(function -> "a".equals(function.portFunction()))
        .findFirst()
        .flatMap(function -> given(function.mac()));
  }

  private static Optional<String> given(@Nullable String mac) {
    return Optional.ofNullable(mac).filter(each -> !each.isEmpty());
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
