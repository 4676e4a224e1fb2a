package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The certificates with which clients connect to the message bus. */
class CertificateTest extends ApplianceTestCase {
  private static final String CLIENTS = "/rest/certificates/client/rabbitmq";
  private static final Map<String, @Nullable Object> REQUEST =
      Json.object("type", "RabbitMqClientCertV2", "commonName", "default");

  @Test
  void aKeyPairIsMadeOnceAndSignedByTheAuthority() throws Exception {
    Answer missing = http.get(CLIENTS + "/keypair/default");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text("message")).isEqualTo("Certificate/Private key file is missing.");

    Answer accepted = http.post(CLIENTS, REQUEST);
    seconds(10);
    assertEnded(accepted, "Completed");
    Answer pair = http.get(CLIENTS + "/keypair/default");
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(
                        Objects.requireNonNull(pair.text("base64SSLCertData"))
                            .getBytes(StandardCharsets.US_ASCII)));
    certificate.verify(appliance.caCertificate().getPublicKey());
    assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=default");
    assertThat(pair.text("base64SSLKeyData")).startsWith("-----BEGIN RSA PRIVATE KEY-----");

    Answer again = http.post(CLIENTS, REQUEST);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("errorCode")).isEqualTo("RABBITMQ_CLIENTCERT_CONFLICT");
  }

  @Test
  void theAuthorityIsBareUpToApi500AndListedFromThere() {
    http.api = 300;
    assertThat(http.get("/rest/certificates/ca").body()).isEqualTo(appliance.caPem());
    http.api = 1200;
    List<Map<String, @Nullable Object>> listed =
        http.get("/rest/certificates/ca?filter=certType:INTERNAL").members();
    assertThat(listed).hasSize(1);
    assertThat(Json.text(listed.get(0), "certificateDetails.base64Data"))
        .isEqualTo(appliance.caPem());
  }

  @Test
  void anotherRequestIsRefused() {
    assertThat(http.post(CLIENTS, Json.object("type", "x")).status()).isEqualTo(400);
    assertThat(http.get(CLIENTS).status()).isEqualTo(405);
    assertThat(http.get("/rest/certificates/none").status()).isEqualTo(404);
  }
}
