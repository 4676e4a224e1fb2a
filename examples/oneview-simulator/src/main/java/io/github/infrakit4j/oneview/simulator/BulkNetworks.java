package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several networks in one request, with one task. */
final class BulkNetworks {
  private static final PlainRules RULES =
      new PlainRules(
          Noun.ETHERNET_NETWORK,
          List.of("vlanIdRange", "namePrefix"),
          List.of(
              "vlanIdRange", "namePrefix", "purpose", "smartLink", "privateNetwork", "bandwidth"));

  private final NetworkHandler handler;

  BulkNetworks(NetworkHandler handler) {
    this.handler = handler;
  }

  /** One network for each VLAN of a range such as {@code 1-5,7}, named after the prefix. */
  Reply create(Request request) {
    Map<String, @Nullable Object> body = request.jsonObject();
    RULES.required().forEach(name -> require(body, name));
    List<Integer> vlans = vlans(Json.textOrEmpty(body, "vlanIdRange"));
    String prefix = Json.textOrEmpty(body, "namePrefix");
    return handler.run(
        request,
        null,
        "Create bulk",
        new PlainWork.Step(
            ConnectionTemplates.theDefault(handler.state),
            () -> vlans.forEach(vlan -> make(prefix, vlan, body))));
  }

  private void make(String prefix, int vlan, Map<String, @Nullable Object> wanted) {
    String name = prefix + "_" + vlan;
    if (handler.state.store.named(handler.noun, name).isEmpty()) {
      Map<String, @Nullable Object> body = Json.copy(wanted);
      body.keySet().removeAll(List.of("type", "vlanIdRange", "namePrefix"));
      body.put("name", name);
      body.put("vlanId", vlan);
      body.put("ethernetNetworkType", "Tagged");
      handler.make(body);
    }
  }

  private static void require(Map<String, @Nullable Object> body, String name) {
    if (Json.textOrEmpty(body, name).isBlank()) {
      throw Refusal.badRequest("FIELD_REQUIRED", "The field " + name + " is required.");
    }
  }

  private static List<Integer> vlans(String range) {
    List<Integer> vlans = new ArrayList<>();
    for (String part : range.split(",", -1)) {
      if (!part.matches("\\d{1,4}(-\\d{1,4})?")) {
        throw Refusal.badRequest(
            "INVALID_VLAN_RANGE", "The VLAN range " + range + " is not valid.");
      }
      String[] ends = part.split("-", -1);
      for (int id = Integer.parseInt(ends[0]);
          id <= Integer.parseInt(ends[ends.length - 1]);
          id++) {
        vlans.add(id);
      }
    }
    return vlans;
  }

  /** All or none of the named ones, those in use not among them. */
  Reply delete(Request request) {
    List<String> uris = Json.texts(request.jsonObject(), "networkUris");
    List<Resource> networks = new ArrayList<>();
    for (String uri : uris) {
      PlainRules.checkLink("networkUris", uri, handler.state.store);
      handler.state.store.find(handler.noun, uri).ifPresent(networks::add);
    }
    if (networks.isEmpty()) {
      throw Refusal.badRequest("FIELD_REQUIRED", "The field networkUris is required.");
    }
    return handler.run(request, null, "Delete bulk", new DeleteAll(networks));
  }

  private final class DeleteAll implements Work {
    private final List<Resource> networks;

    DeleteAll(List<Resource> networks) {
      this.networks = networks;
    }

    @Override
    public @Nullable ErrorBody check() {
      for (Resource network : networks) {
        ErrorBody used = handler.refuseToDelete(network);
        if (used != null) {
          return used;
        }
      }
      return null;
    }

    @Override
    public Resource begin(Resource task) {
      return networks.get(0);
    }

    @Override
    public void finish() {
      for (Resource network : networks) {
        handler.state.store.remove(network);
        handler.deleted(network);
      }
    }
  }
}
