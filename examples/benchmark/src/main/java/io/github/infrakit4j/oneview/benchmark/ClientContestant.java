package io.github.infrakit4j.oneview.benchmark;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Trust;

/** This project's client. */
class ClientContestant implements Contestant {
  private final OneView oneView;

  ClientContestant(StubAddress stub) {
    oneView =
        OneView.builder(stub.host())
            .credentials(Credentials.of("administrator", "password"))
            .trust(Trust.caPem(stub.pem()))
            .build();
  }

  @Override
  public final int list() {
    return list(oneView);
  }

  /** Reads all profiles into a list. */
  int list(OneView oneView) {
    return oneView.profiles().all().size();
  }

  @Override
  public final int walk() {
    return Math.toIntExact(
        oneView.profiles().listing(null).stream().filter(each -> each.name() != null).count());
  }

  @Override
  public final int get(String id) {
    return oneView.profiles().get(new ResourceUri("/rest/server-profiles/" + id)).uri() == null
        ? 0
        : 1;
  }

  @Override
  public final int parse(String hardware) {
    return Json.read(ServerHardware.class, hardware).uri() == null ? 0 : 1;
  }

  @Override
  public final void close() {
    oneView.close();
  }
}
