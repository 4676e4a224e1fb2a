package io.github.infrakit4j.infrakit.rpc;

class ConcurrencyOverTlsTest extends ConcurrencyTest {

  @Override
  Served.Way way() {
    return Served.Way.TLS;
  }
}
