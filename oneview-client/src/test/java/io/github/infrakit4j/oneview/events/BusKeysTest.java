package io.github.infrakit4j.oneview.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.FakeAppliance;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.events.BusException.Reason;
import io.github.infrakit4j.oneview.resource.appliance.MessageBusKeyPair;
import io.github.infrakit4j.oneview.rest.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** Where the keys come from, and that they go nowhere else. */
class BusKeysTest {
  private static final String PAIR = "GET /rest/certificates/client/rabbitmq/keypair/default";
  private static final String NOT_THERE = "{\"errorCode\":\"X\",\"message\":\"is missing\"}";
  private static final String CONFLICT =
      "{\"errorCode\":\"RABBITMQ_CLIENTCERT_CONFLICT\",\"message\":\"certs already exist\"}";

  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("lab CA").build();
  private final HeldCertificate client =
      new HeldCertificate.Builder().signedBy(authority).commonName("default").rsa2048().build();

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  private static String pair(String certificate, String key) {
    return "{\"aliasName\":\"default\",\"commonName\":\"default\",\"base64SSLCertData\":"
        + quoted(certificate)
        + ",\"base64SSLKeyData\":"
        + quoted(key)
        + ",\"pkcs12KeyPair\":\"c2VjcmV0\"}";
  }

  private String authorities() {
    return "{\"members\":[{\"certType\":\"EXTERNAL\",\"certificateDetails\":{\"base64Data\":\"x\"}},"
        + "{\"certType\":\"INTERNAL\",\"certificateDetails\":{\"base64Data\":"
        + quoted(authority.certificatePem())
        + "}}]}";
  }

  @Test
  void whatThereIsIsUsed() {
    try (FakeAppliance appliance =
            FakeAppliance.plain()
                .then(200, authorities())
                .then(200, pair(client.certificatePem(), client.privateKeyPkcs1Pem()));
        OneView oneView = appliance.client().build()) {
      KeyRing keys = new KeyRing(oneView, null, null);
      assertThat(keys.get()).isSameAs(keys.get());
      assertThat(keys.get().identity()).hasToString("ClientIdentity[" + oneView.address() + "]");
      assertThat(appliance.requests())
          .containsExactly("GET /rest/certificates/ca?filter=certType%3AINTERNAL", PAIR);
    }
  }

  @Test
  void whatIsMissingIsMadeEvenWhenAnotherWasFaster() {
    String blanks = client.privateKeyPkcs1Pem().replace('\n', ' ');
    try (FakeAppliance appliance =
            FakeAppliance.plain()
                .versions("{\"currentVersion\":300,\"minimumVersion\":120}")
                .then(200, authority.certificatePem())
                .then(404, NOT_THERE)
                .then(409, CONFLICT)
                .then(200, pair(client.certificatePem().replace('\n', ' '), blanks));
        OneView oneView = appliance.client().build()) {
      assertThat(new KeyRing(oneView, null, null).get().identity()).isNotNull();
      assertThat(appliance.requests())
          .containsExactly(
              "GET /rest/certificates/ca", PAIR, "POST /rest/certificates/client/rabbitmq", PAIR);
      assertThat(
              FakeAppliance.body(appliance.requestsTo("/rest/certificates/client/rabbitmq").get(0)))
          .isEqualTo("{\"type\":\"RabbitMqClientCertV2\",\"commonName\":\"default\"}");
    }
  }

  @Test
  void noKeyIsEverShown() {
    String secret = "c2VjcmV0LXByaXZhdGUta2V5";
    String odd = "-----BEGIN RSA PRIVATE KEY-----\n" + secret + "\n-----END RSA PRIVATE KEY-----";
    try (FakeAppliance appliance =
            FakeAppliance.plain()
                .then(200, authorities())
                .then(200, pair(client.certificatePem(), odd));
        OneView oneView = appliance.client().build()) {
      assertThatThrownBy(() -> new KeyRing(oneView, null, null).get())
          .isInstanceOfSatisfying(
              BusException.class,
              why -> {
                assertThat(why.reason()).isEqualTo(Reason.NO_KEYS);
                StringWriter trace = new StringWriter();
                why.printStackTrace(new PrintWriter(trace));
                assertThat(trace.toString()).doesNotContain(secret, "secret-private-key");
              })
          .hasMessageContaining("infrastructure administrator");
    }
    MessageBusKeyPair pair = Json.read(MessageBusKeyPair.class, pair(client.certificatePem(), odd));
    assertThat(pair).hasToString("MessageBusKeyPair[default, for default]");
    assertThat(pair.extras().toString()).doesNotContain("c2VjcmV0");
  }

  @Test
  void anApplianceWithoutItsOwnAuthorityNeedsTrust() {
    try (FakeAppliance appliance = FakeAppliance.plain().then(200, "{\"members\":[]}");
        OneView oneView = appliance.client().build()) {
      assertThatThrownBy(() -> new KeyRing(oneView, null, null).get())
          .isInstanceOf(BusException.class)
          .hasMessageContaining(".trust(…)");
    }
  }
}
