package io.github.infrakit4j.instance.oneview.provisioning;

/** One appliance of the chaos and who is at work there. */
record ChaosPlace(
    ChaosSite site,
    ChaosControl control,
    ChaosFaults faults,
    ChaosServers servers,
    Operators operators) {
  static ChaosPlace of(ChaosSite site, Leader leader) {
    return new ChaosPlace(
        site,
        new ChaosControl(site, leader),
        new ChaosFaults(site.appliance, site.secrets),
        new ChaosServers(site.appliance, site.foreign),
        new Operators(site));
  }

  /** How many profiles it was asked for. */
  int posts() {
    return site.appliance.journal().count("POST", "/rest/server-profiles");
  }
}
