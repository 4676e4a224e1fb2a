package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.util.List;
import java.util.Random;

/** What happens to servers: those that carry what is not ours are left in peace. */
final class ChaosServers {
  /** So many stay whatever happens, that there is room for the groups. */
  private static final int FEWEST = 18;

  private final SimulatedAppliance appliance;
  private final ForeignThings foreign;

  ChaosServers(SimulatedAppliance appliance, ForeignThings foreign) {
    this.appliance = appliance;
    this.foreign = foreign;
  }

  /** More often one that carries an instance than one that is free. */
  private String any(Random random) {
    boolean free = random.nextInt(3) == 0;
    int chosen = random.nextInt(1 << 16);
    List<String> names =
        appliance.servers().names().stream()
            .filter(name -> !foreign.isOn(appliance.servers().uri(name)))
            .toList();
    List<String> carrying =
        names.stream()
            .filter(name -> !appliance.servers().state(name).equals("NoProfileApplied"))
            .toList();
    List<String> among = free || carrying.isEmpty() ? names : carrying;
    return among.get(chosen % among.size());
  }

  String sicken(Random random) {
    String server = any(random);
    String status = List.of("Critical", "Critical", "Disabled", "Warning").get(random.nextInt(4));
    appliance.servers().set(server, "status", status);
    return server + " becomes " + status;
  }

  String profileError(Random random) {
    String server = any(random);
    if (appliance.servers().state(server).equals("ProfileApplied")) {
      appliance.servers().profileError(server);
    }
    return server + " has a profile error";
  }

  String recover(Random random) {
    String server = any(random);
    if (isIdle(server)) {
      appliance.servers().recover(server);
    }
    return server + " recovers";
  }

  private boolean isIdle(String server) {
    return !List.of("ApplyingProfile", "RemovingProfile")
        .contains(appliance.servers().state(server));
  }

  String switchOn(Random random) {
    String server = any(random);
    if (appliance.servers().state(server).equals("NoProfileApplied")) {
      appliance.servers().power(server, "On");
    }
    return server + " is switched on";
  }

  String maintenance(Random random) {
    String server = any(random);
    boolean begins = random.nextBoolean();
    appliance.servers().maintenance(server, begins);
    return "maintenance of " + server + ": " + begins;
  }

  String stubborn(Random random) {
    String server = any(random);
    boolean ignores = random.nextBoolean();
    appliance.servers().ignoreSoftOff(server, ignores);
    return server + " ignores soft off: " + ignores;
  }

  String lock(Random random) {
    String server = any(random);
    if (isIdle(server)) {
      appliance.servers().powerLock(server, true);
    }
    return server + " is locked";
  }

  /** Pulled out of its bay, with whatever is on it. */
  String remove(Random random) {
    if (appliance.servers().names().size() <= FEWEST) {
      return "no server is removed any more";
    }
    String server = any(random);
    appliance.servers().remove(server);
    return server + " is removed from the rack";
  }

  /** All are well and left alone. */
  void mend() {
    for (String server : appliance.servers().names()) {
      appliance.servers().maintenance(server, false);
      appliance.servers().ignoreSoftOff(server, false);
      appliance.servers().set(server, "status", "OK");
      if (isIdle(server)) {
        appliance.servers().recover(server);
        appliance.servers().powerLock(server, false);
      }
    }
  }
}
