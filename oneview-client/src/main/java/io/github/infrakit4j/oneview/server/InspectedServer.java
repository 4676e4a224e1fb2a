package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a server is made of. A value the appliance does not know is empty; none is made up. The size
 * of its disks is never there, as servers say nothing of it.
 *
 * @param uri the server
 * @param name its name
 * @param cpus its cores: processors times the cores of each
 * @param memoryMb its memory in MiB
 * @param cpuArch x86_64 or aarch64, by the name of its processors
 * @param macs the addresses of its physical ports, after each those of its virtual ports
 * @param bootMac the address of the first function of its first Ethernet port
 * @param model its model
 * @param serialNumber its serial number
 * @param hardwareType the name of its type
 * @param enclosureGroup the name of its enclosure group; empty for rack servers
 * @param state what is being done to it
 * @param status how well it is
 * @param power whether it is on
 * @param managementAddress the address of its iLO
 */
public record InspectedServer(
    ResourceUri uri,
    String name,
    OptionalInt cpus,
    OptionalInt memoryMb,
    Optional<String> cpuArch,
    List<String> macs,
    Optional<String> bootMac,
    Optional<String> model,
    Optional<String> serialNumber,
    Optional<String> hardwareType,
    Optional<String> enclosureGroup,
    ServerHardware.@Nullable State state,
    @Nullable Health status,
    @Nullable PowerState power,
    Optional<String> managementAddress) {
  private static final List<String> X86 = List.of("intel", "xeon", "amd", "epyc", "opteron");
  private static final List<String> ARM = List.of("ampere", "altra", "arm", "cavium", "x-gene");

  /** Takes over the list. */
  public InspectedServer {
    macs = List.copyOf(macs);
  }

  static InspectedServer of(
      ServerHardware server, Optional<String> hardwareType, Optional<String> enclosureGroup) {
    return new InspectedServer(
        server.requireUri(),
        server.requireName(),
        product(server.processorCount(), server.processorCoreCount()),
        server.memoryMb() == null ? OptionalInt.empty() : OptionalInt.of(server.memoryMb()),
        arch(server.processorType()),
        server.macs(),
        FirstPort.mac(server.portMap()),
        Optional.ofNullable(server.model()),
        Optional.ofNullable(server.serialNumber()),
        hardwareType,
        enclosureGroup,
        server.state(),
        server.status(),
        server.powerState(),
        server.managementAddress());
  }

  private static OptionalInt product(@Nullable Integer processors, @Nullable Integer cores) {
    return processors == null || cores == null
        ? OptionalInt.empty()
        : OptionalInt.of(Math.multiplyExact(processors, cores));
  }

  private static Optional<String> arch(@Nullable String processor) {
    String name = processor == null ? "" : processor.toLowerCase(Locale.ROOT);
    return X86.stream().anyMatch(name::contains)
        ? Optional.of("x86_64")
        : Stream.of("aarch64").filter(arm -> ARM.stream().anyMatch(name::contains)).findFirst();
  }
}
