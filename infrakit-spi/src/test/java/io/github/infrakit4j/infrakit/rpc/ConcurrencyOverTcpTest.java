package io.github.infrakit4j.infrakit.rpc;

class ConcurrencyOverTcpTest extends ConcurrencyTest {

  @Override
  Served.Way way() {
    return Served.Way.TCP;
  }
}
