package io.github.infrakit4j.infrakit.rpc;

class LargeRequestOverTcpTest extends LargeRequestTest {

  @Override
  Served.Way way() {
    return Served.Way.TCP;
  }
}
