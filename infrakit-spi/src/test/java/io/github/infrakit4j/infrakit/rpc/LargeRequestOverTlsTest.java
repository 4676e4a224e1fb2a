package io.github.infrakit4j.infrakit.rpc;

class LargeRequestOverTlsTest extends LargeRequestTest {

  @Override
  Served.Way way() {
    return Served.Way.TLS;
  }
}
