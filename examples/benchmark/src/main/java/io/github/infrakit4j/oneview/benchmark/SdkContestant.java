package io.github.infrakit4j.oneview.benchmark;

import com.hp.ov.sdk.dto.servers.serverhardware.ServerHardware;
import com.hp.ov.sdk.rest.client.OneViewClient;
import com.hp.ov.sdk.rest.http.core.client.ApiVersion;
import com.hp.ov.sdk.rest.http.core.client.SDKConfiguration;
import com.hp.ov.sdk.util.ObjectToJsonConverter;
import org.jspecify.annotations.Nullable;

/**
 * HPE's SDK for Java 3.2.1. It logs in when it is made, speaks API 500 at most, and is spared the
 * check of the certificate: it takes trust from a JKS file only.
 */
final class SdkContestant implements Contestant {
  private final StubAddress stub;
  private @Nullable OneViewClient client;

  SdkContestant(StubAddress stub) {
    this.stub = stub;
  }

  private synchronized OneViewClient client() {
    if (client == null) {
      client =
          new OneViewClient(
              SDKConfiguration.create()
                  .withOneViewHostname(stub.host())
                  .withOneViewUser("administrator", "password")
                  .withOneViewApiVersion(ApiVersion.V_500)
                  .withTrustStoreEnabled(false)
                  .build());
    }
    return client;
  }

  @Override
  public int list() {
    return client().serverProfile().getAll().getMembers().size();
  }

  @Override
  public int walk() {
    return list(); // It has nothing that hands out members one by one.
  }

  @Override
  public int get(String id) {
    return client().serverProfile().getById(id).getUri() == null ? 0 : 1;
  }

  @Override
  public int parse(String hardware) {
    ServerHardware server =
        ObjectToJsonConverter.getInstance().jsonToResource(hardware, ServerHardware.class);
    return server.getUri() == null ? 0 : 1;
  }

  @Override
  public void close() {
    // It has no way to log out or to free its connections.
  }
}
