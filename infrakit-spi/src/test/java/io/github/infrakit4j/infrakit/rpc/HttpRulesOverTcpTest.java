package io.github.infrakit4j.infrakit.rpc;

class HttpRulesOverTcpTest extends HttpRulesTest {

  @Override
  Served.Way way() {
    return Served.Way.TCP;
  }
}
