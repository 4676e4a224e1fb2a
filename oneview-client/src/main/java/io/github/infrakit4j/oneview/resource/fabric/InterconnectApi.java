package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;

/**
 * The calls on interconnects. {@code /rest/interconnects}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface InterconnectApi extends NamedCalls<Interconnect>, PatchCalls<Interconnect> {
  /** The name servers of its Fibre Channel. */
  default List<AnyJson> nameServers(ResourceUri interconnect) {
    return endpoint().place().at(interconnect, "nameServers").getList(AnyJson.class);
  }

  /** The pluggable modules in its ports. */
  default List<AnyJson> pluggableModules(ResourceUri interconnect) {
    return endpoint().place().at(interconnect, "pluggableModuleInformation").getList(AnyJson.class);
  }

  /** Its ports. */
  default Page<InterconnectPort> ports(ResourceUri of) {
    return endpoint().place().at(of, "ports").page(InterconnectPort.class);
  }

  /** One of its ports. */
  default InterconnectPort port(ResourceUri interconnect, String portId) {
    return endpoint().place().at(interconnect, "ports/" + portId).get(InterconnectPort.class);
  }

  /** Changes one of its ports. */
  default Task replacePort(ResourceUri interconnect, InterconnectPort port) {
    return endpoint().place().at(interconnect, "ports").put(port);
  }

  /** Changes several of its ports: a list of them. */
  default Task replacePorts(ResourceUri interconnect, AnyJson body) {
    return endpoint().place().at(interconnect, "update-ports").put(body);
  }

  /** Lets ports work again that were closed for protection. */
  default Task resetPortProtection(ResourceUri interconnect) {
    return endpoint().place().at(interconnect, "resetportprotection").put();
  }

  /** Applies its configuration again. */
  default Task reapplyConfiguration(ResourceUri interconnect) {
    return endpoint().place().at(interconnect, "configuration").put();
  }

  /** What went through it. */
  default AnyJson statistics(ResourceUri interconnect) {
    return endpoint().place().at(interconnect, "statistics").get(AnyJson.class);
  }

  /** What went through a port. */
  default AnyJson statistics(ResourceUri interconnect, String portName) {
    return endpoint().place().at(interconnect, "statistics/" + portName).get(AnyJson.class);
  }

  /** What went through a part of a port. */
  default AnyJson statistics(ResourceUri interconnect, String portName, int subport) {
    return endpoint()
        .place()
        .at(interconnect, "statistics/" + portName + "/subport/" + subport)
        .get(AnyJson.class);
  }
}
