package io.github.infrakit4j.oneview.simulator;

import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import io.github.infrakit4j.oneview.simulator.Rack.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the resources that a rack describes. What is mentioned only by name is made as well. */
final class RackAssembly {
  private static final int BAYS = 16;

  private final ApplianceState state;
  private final Rack rack;
  private final BayPlan bays = new BayPlan();
  private final Map<String, Integer> firstWithRoom = new HashMap<>();
  private int lastServer;

  RackAssembly(ApplianceState state, Rack rack) {
    this.state = state;
    this.rack = rack;
  }

  void assemble() {
    rack.hardwareTypes.forEach(this::hardwareType);
    rack.enclosureGroups.forEach(spec -> group(spec.name(), spec));
    rack.networks.forEach(this::network);
    rack.scopes.forEach(this::scope);
    for (Spec spec : rack.enclosures) {
      enclosure(spec);
    }
    rack.servers.forEach(this::server);
    new DeviceBays(state).write();
    for (Spec spec : rack.templates) {
      store(TemplateHandler.stored(state, templateBody(spec)), spec);
    }
    rack.profiles.forEach(this::profile);
  }

  private Resource store(Resource resource, Spec spec) {
    if (spec.attributes.get("members") instanceof Map<?, ?> members) {
      resource.body.putAll(Json.copy(Json.cast(members)));
      state.set(resource);
    }
    return state.store.add(resource);
  }

  private Resource make(Noun noun, String id, Spec spec, Map<String, @Nullable Object> body) {
    return store(new Resource(noun, noun.path() + "/" + id, body, state.now()), spec);
  }

  private String upperUuid() {
    return state.uuid().toUpperCase(Locale.ROOT);
  }

  private Resource hardwareType(Spec spec) {
    return make(
        Noun.HARDWARE_TYPE,
        upperUuid(),
        spec,
        Json.object(
            "name", spec.name(),
            "description", null,
            "model", spec.text("model", "ProLiant Simulated Gen10"),
            "formFactor", spec.text("formFactor", "HalfHeight"),
            "family", "I37",
            "bootModes", List.of("UEFI", "UEFIOptimized", "BIOS"),
            "bootCapabilities", List.of("CD", "USB", "HardDisk", "PXE"),
            "pxeBootPolicies", List.of("Auto", "IPv4", "IPv6", "IPv4ThenIPv6", "IPv6ThenIPv4"),
            "capabilities", List.of("ManageBIOS", "VirtualUUID", "VCConnections"),
            "adapters", List.of(),
            "biosSettings", List.of(),
            "storageCapabilities", null));
  }

  private Resource typeNamed(String name) {
    return state
        .store
        .named(Noun.HARDWARE_TYPE, name)
        .orElseGet(() -> hardwareType(new Spec(name)));
  }

  private @Nullable Resource groupNamed(@Nullable String name) {
    return name == null
        ? null
        : state
            .store
            .named(Noun.ENCLOSURE_GROUP, name)
            .orElseGet(() -> group(name, new Spec(name)));
  }

  private Resource group(String name, Spec spec) {
    return make(
        Noun.ENCLOSURE_GROUP,
        state.uuid(),
        spec,
        Json.object("name", name, "description", "", "status", "OK", "state", "Normal"));
  }

  private Resource network(Spec spec) {
    Resource network =
        make(
            Noun.ETHERNET_NETWORK,
            state.uuid(),
            spec,
            Json.object(
                "name",
                spec.name(),
                "description",
                null,
                "vlanId",
                spec.number("vlan", 10),
                "ethernetNetworkType",
                "Tagged",
                "purpose",
                "General",
                "smartLink",
                true,
                "privateNetwork",
                false,
                "status",
                "OK",
                "state",
                "Active"));
    ConnectionTemplates.make(state, network, null);
    return network;
  }

  private Resource scope(Spec spec) {
    return make(
        Noun.SCOPE,
        state.uuid(),
        spec,
        Json.object("name", spec.name(), "description", "", "status", null, "state", null));
  }

  private Resource enclosure(Spec spec) {
    Resource group = groupNamed(spec.text("group"));
    return make(
        Noun.ENCLOSURE,
        "0" + upperUuid().replace("-", "").substring(0, 15),
        spec,
        Json.object(
            "name", spec.name(),
            "description", "",
            "enclosureGroupUri", group == null ? null : group.uri,
            "deviceBayCount", spec.number("bays", BAYS),
            "enclosureType", "SY12000",
            "enclosureModel", "Simulated enclosure",
            "status", "OK",
            "state", "Configured"));
  }

  private Resource enclosureNamed(String name, @Nullable String group) {
    return state
        .store
        .named(Noun.ENCLOSURE, name)
        .orElseGet(() -> enclosure(new Spec(name).group(group)));
  }

  private void server(Spec spec) {
    String group = spec.text("group");
    Resource groupResource = groupNamed(group);
    Resource enclosure = null;
    int bay = 0;
    Resource type = typeNamed(spec.text("type", "HT1"));
    if (group != null) {
      enclosure = enclosureFor(spec, group, type);
      bay = bayFor(spec, enclosure, type);
      if (bay == BayPlan.NONE) {
        return;
      }
    }
    String uuid = upperUuid();
    Resource server =
        make(
            Noun.HARDWARE,
            uuid,
            spec,
            ServerDraft.of(spec, ++lastServer, uuid, type, groupResource, enclosure, bay));
    server.ignoresSoftOff = "true".equals(spec.text("ignoresSoftOff"));
  }

  private Resource enclosureFor(Spec spec, String group, Resource type) {
    String named = spec.text("enclosure");
    if (named != null) {
      return enclosureNamed(named, group);
    }
    for (int i = firstWithRoom.getOrDefault(group, 1); ; i++) {
      Resource candidate = enclosureNamed(group + "-" + i, group);
      if (bays.isFull(candidate)) {
        firstWithRoom.put(group, i + 1);
      } else if (bays.next(candidate, type) != BayPlan.NONE) {
        return candidate;
      }
    }
  }

  /** The bay that was asked for, or the next; none for a server that only fills what is free. */
  private int bayFor(Spec spec, Resource enclosure, Resource type) {
    int asked = spec.number("bay", BayPlan.NONE);
    int bay = asked == BayPlan.NONE ? bays.next(enclosure, type) : asked;
    if ("true".equals(spec.text(RackFile.FILLS)) && !bays.isFree(enclosure, bay, type)) {
      return BayPlan.NONE;
    }
    if (bay == BayPlan.NONE) {
      throw new IllegalArgumentException(
          "there is no room for " + spec.name() + " in " + enclosure.name());
    }
    bays.take(enclosure, bay, type, spec.name());
    return bay;
  }

  private Map<String, @Nullable Object> templateBody(Spec spec) {
    Resource type = typeNamed(spec.text("type", "HT1"));
    Resource group = groupNamed(spec.text("group"));
    boolean rackServer = group == null;
    String macType = spec.text("macType", "Physical");
    List<String> order = Json.texts(spec.attributes, "bootOrder");
    return Json.object(
        "name", spec.name(),
        "description", spec.text("description", ""),
        "serverProfileDescription", spec.text("profileDescription", ""),
        "serverHardwareTypeUri", type.uri,
        "enclosureGroupUri", group == null ? null : group.uri,
        "affinity", rackServer ? null : "Bay",
        "hideUnusedFlexNics", rackServer ? null : true,
        "macType", macType,
        "wwnType", macType,
        "serialNumberType", macType,
        "iscsiInitiatorNameType", "AutoGenerated",
        "firmware",
            Json.object(
                "manageFirmware",
                false,
                "forceInstallFirmware",
                false,
                "firmwareBaselineUri",
                null,
                "complianceControl",
                "Unchecked"),
        "bootMode",
            Json.object(
                "manageMode",
                true,
                "mode",
                spec.text("bootMode", "BIOS"),
                "pxeBootPolicy",
                null,
                "secureBoot",
                "Unmanaged",
                "complianceControl",
                "Checked"),
        "boot",
            Json.object(
                "manageBoot",
                true,
                "order",
                order.isEmpty() ? List.of("CD", "USB", "HardDisk", "PXE") : order,
                "complianceControl",
                "Checked"),
        "bios",
            Json.object(
                "manageBios",
                false,
                "overriddenSettings",
                List.of(),
                "complianceControl",
                "Unchecked"),
        "localStorage", Json.object("controllers", List.of(), "sasLogicalJBODs", List.of()),
        "sanStorage", Json.object("manageSanStorage", false, "volumeAttachments", List.of()),
        "managementProcessor",
            Json.object(
                "manageMp", false, "mpSettings", List.of(), "complianceControl", "Unchecked"),
        "connectionSettings",
            Json.object(
                "manageConnections",
                !rackServer,
                "connections",
                rackServer ? List.of() : connections(spec, macType),
                "complianceControl",
                "Checked"));
  }

  private List<@Nullable Object> connections(Spec spec, String macType) {
    List<String> networks = Json.texts(spec.attributes, "networks");
    List<@Nullable Object> connections = new ArrayList<>();
    int id = 0;
    for (String name : networks.isEmpty() ? List.of("production") : networks) {
      Resource network =
          state.store.named(Noun.ETHERNET_NETWORK, name).orElseGet(() -> network(new Spec(name)));
      id++;
      connections.add(
          Json.object(
              "id",
              id,
              "name",
              name,
              "functionType",
              "Ethernet",
              "networkUri",
              network.uri,
              "portId",
              "Mezz 3:" + id + "-a",
              "requestedVFs",
              "0",
              "requestedMbps",
              "2500",
              "macType",
              macType,
              "boot",
              Json.object("priority", id == 1 ? "Primary" : "NotBootable")));
    }
    return connections;
  }

  private void profile(Spec spec) {
    Resource server =
        spec.text("server") == null ? null : required(Noun.HARDWARE, spec.text("server", ""));
    Map<String, @Nullable Object> body = profileBody(spec, server);
    Resource profile = store(ProfileDraft.stored(state, body, null), spec);
    profile.foreign = true;
    state.set(profile, "state", "Normal", "status", spec.text("status", "OK"));
    state.history.add(state.now(), Kind.CREATED, profile, "");
    new Connections(state).assign(profile, server);
    if (server != null) {
      new Hardware(state).occupy(server, profile, "ProfileApplied");
      state.set(server, "powerLock", false);
    }
    state.set(profile, "templateCompliance", Compliance.of(state.store, profile));
  }

  private Map<String, @Nullable Object> profileBody(Spec spec, @Nullable Resource server) {
    Map<String, @Nullable Object> body;
    if (spec.text("template") != null) {
      body = ProfileDraft.of(required(Noun.TEMPLATE, spec.text("template", "")), Integer.MAX_VALUE);
    } else {
      body = templateBody(new Spec("plain").type(spec.text("type", "HT1")).group(groupOf(spec)));
      body.remove("serverProfileDescription");
    }
    body.put("name", spec.name());
    body.put("description", spec.text("description", ""));
    body.put("serverHardwareUri", server == null ? null : server.uri);
    return body;
  }

  private static @Nullable String groupOf(Spec spec) {
    return spec.attributes.containsKey("group") ? spec.text("group") : "EG1";
  }

  private Resource required(Noun noun, String name) {
    return state
        .store
        .named(noun, name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the rack has no " + noun.category + " named " + name));
  }
}
