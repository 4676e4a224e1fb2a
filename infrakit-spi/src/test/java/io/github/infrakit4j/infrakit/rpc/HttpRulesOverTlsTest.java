package io.github.infrakit4j.infrakit.rpc;

class HttpRulesOverTlsTest extends HttpRulesTest {

  @Override
  Served.Way way() {
    return Served.Way.TLS;
  }
}
