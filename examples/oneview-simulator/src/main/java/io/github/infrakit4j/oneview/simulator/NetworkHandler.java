package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ethernet, Fibre Channel and FCoE networks, and sets of them. */
final class NetworkHandler extends PlainHandler {
  private static final Map<Noun, PlainRules> RULES =
      Map.of(
          Noun.ETHERNET_NETWORK,
              new PlainRules(
                  Noun.ETHERNET_NETWORK,
                  List.of("name"),
                  List.of(
                      "vlanId",
                      "ethernetNetworkType",
                      "purpose",
                      "smartLink",
                      "privateNetwork",
                      "connectionTemplateUri",
                      "subnetUri",
                      "fabricUri",
                      "bandwidth")),
          Noun.FC_NETWORK,
              new PlainRules(
                  Noun.FC_NETWORK,
                  List.of("name", "fabricType"),
                  List.of(
                      "fabricType",
                      "autoLoginRedistribution",
                      "linkStabilityTime",
                      "connectionTemplateUri",
                      "managedSanUri",
                      "fabricUri",
                      "bandwidth")),
          Noun.FCOE_NETWORK,
              new PlainRules(
                  Noun.FCOE_NETWORK,
                  List.of("name", "vlanId"),
                  List.of(
                      "vlanId",
                      "connectionTemplateUri",
                      "managedSanUri",
                      "fabricUri",
                      "bandwidth")),
          Noun.NETWORK_SET,
              new PlainRules(
                  Noun.NETWORK_SET,
                  List.of("name"),
                  List.of(
                      "networkUris",
                      "nativeNetworkUri",
                      "networkSetType",
                      "connectionTemplateUri",
                      "bandwidth")));

  NetworkHandler(ApplianceState state, Noun noun) {
    super(state, rules(noun), "POST", "PUT", "PATCH", "DELETE");
  }

  private static PlainRules rules(Noun noun) {
    PlainRules rules = RULES.get(noun);
    if (rules == null) {
      throw new IllegalArgumentException(noun + " is no network");
    }
    return rules;
  }

  @Override
  Optional<Reply> special(Request request, String name, String rest) {
    return switch (request.method() + " " + name) {
      case "POST bulk" -> Optional.of(new BulkNetworks(this).create(request));
      case "POST bulk-delete" -> Optional.of(new BulkNetworks(this).delete(request));
      case "GET withoutEthernet" -> Optional.of(withoutEthernet(request));
      default -> Optional.empty();
    };
  }

  private Reply withoutEthernet(Request request) {
    List<Resource> bare = state.store.all(noun).stream().map(this::bare).toList();
    return new Listing(request, noun, state.settings().pageSize(noun)).of(bare, state.now());
  }

  private Resource bare(Resource set) {
    Map<String, @Nullable Object> body = Json.copy(set.body);
    Resource bare = new Resource(noun, set.uri, body, state.now());
    bare.body.putAll(Json.copy(set.body));
    bare.body.put("networkUris", List.of());
    return bare;
  }

  @Override
  Reply part(Request request, Resource network, String part) {
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
    return switch (part) {
      case "associatedProfiles" -> Reply.text(200, Json.write(profilesOn(network)));
      case "associatedUplinkGroups" -> Reply.text(200, "[]");
      case "withoutEthernet" -> Reply.resource(request, bare(network));
      default -> throw Refusal.notFound(request.path());
    };
  }

  private List<String> profilesOn(Resource network) {
    return state.store.all(Noun.PROFILE).stream()
        .filter(profile -> isOn(profile, network.uri))
        .map(profile -> profile.uri)
        .toList();
  }

  private static boolean isOn(Resource profile, String network) {
    for (Map<String, @Nullable Object> connection :
        Json.objects(profile.body, "connectionSettings.connections")) {
      if (network.equals(Json.text(connection, "networkUri"))) {
        return true;
      }
    }
    return false;
  }

  @Override
  Resource make(Map<String, @Nullable Object> body) {
    Object bandwidth = body.remove("bandwidth");
    body.putIfAbsent("description", null);
    if (noun == Noun.NETWORK_SET) {
      body.putIfAbsent("networkUris", new ArrayList<>());
    }
    Resource made = super.make(body);
    state.set(made, "state", "Active");
    ConnectionTemplates.make(state, made, bandwidth);
    return made;
  }

  @Override
  @Nullable ErrorBody refuseToMake(Map<String, @Nullable Object> body) {
    ErrorBody vlan = vlan(body);
    return vlan == null ? super.refuseToMake(body) : vlan;
  }

  @Override
  @Nullable ErrorBody refuseToChange(Resource resource, Map<String, @Nullable Object> body) {
    ErrorBody vlan = vlan(body);
    return vlan == null ? super.refuseToChange(resource, body) : vlan;
  }

  /** A tagged network has a VLAN of its own. */
  private @Nullable ErrorBody vlan(Map<String, @Nullable Object> body) {
    boolean tagged = "Tagged".equals(Json.text(body, "ethernetNetworkType"));
    String id = Json.textOrEmpty(body, "vlanId");
    boolean legal = id.matches("\\d{1,4}") && Integer.parseInt(id) >= 1 && valid(id);
    return (tagged || noun == Noun.FCOE_NETWORK) && !legal
        ? ErrorBody.of("INVALID_VLAN_ID", "The VLAN ID " + id + " is not valid.")
            .action("Choose a VLAN ID from 1 to 4094.")
        : null;
  }

  private static boolean valid(String id) {
    return Integer.parseInt(id) <= 4094;
  }

  @Override
  @Nullable ErrorBody refuseToDelete(Resource network) {
    int profiles = profilesOn(network).size();
    return profiles > 0
        ? ErrorBody.of(
                "NETWORK_IN_USE",
                "The network " + network.name() + " is used by " + profiles + " server profiles.")
            .action("Remove the connections from the server profiles.")
        : null;
  }

  @Override
  void deleted(Resource network) {
    ConnectionTemplates.delete(state, network);
    for (Resource set : state.store.all(Noun.NETWORK_SET)) {
      List<String> left = new ArrayList<>(Json.texts(set.body, "networkUris"));
      if (left.remove(network.uri)) {
        state.set(set, "networkUris", left);
      }
    }
  }
}
