package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.Endpoint;
import io.github.infrakit4j.oneview.resource.Endpoints;

/**
 * Networks, and the identifiers they hand out.
 *
 * @param endpoints the kinds of resources below
 */
public record Networks(Endpoints endpoints) {
  /** The calls on Ethernet networks. */
  public EthernetNetworkApi ethernet() {
    Endpoint<EthernetNetwork> endpoint = endpoints.at("ethernet-networks", EthernetNetwork.class);
    return () -> endpoint;
  }

  /** The calls on network sets. */
  public NetworkSetApi sets() {
    Endpoint<NetworkSet> endpoint = endpoints.at("network-sets", NetworkSet.class);
    return () -> endpoint;
  }

  /** The calls on Fibre Channel networks. */
  public FcNetworkApi fc() {
    Endpoint<FcNetwork> endpoint = endpoints.at("fc-networks", FcNetwork.class);
    return () -> endpoint;
  }

  /** The calls on Fibre Channel networks over Ethernet. */
  public FcoeNetworkApi fcoe() {
    Endpoint<FcoeNetwork> endpoint = endpoints.at("fcoe-networks", FcoeNetwork.class);
    return () -> endpoint;
  }

  /** The calls on connection templates. */
  public ConnectionTemplateApi connectionTemplates() {
    Endpoint<ConnectionTemplate> endpoint =
        endpoints.at("connection-templates", ConnectionTemplate.class);
    return () -> endpoint;
  }

  /** The calls on pools of identifiers. */
  public IdPoolApi idPools() {
    Endpoint<IdPool> endpoint = endpoints.at("id-pools", IdPool.class);
    return () -> endpoint;
  }

  /** The calls on ranges of IPv4 addresses. */
  public IdRangeApi ipv4Ranges() {
    Endpoint<IdRange> endpoint = endpoints.at("id-pools/ipv4/ranges", IdRange.class);
    return () -> endpoint;
  }

  /** The calls on IPv4 subnets. */
  public SubnetApi ipv4Subnets() {
    Endpoint<Subnet> endpoint = endpoints.at("id-pools/ipv4/subnets", Subnet.class);
    return () -> endpoint;
  }
}
