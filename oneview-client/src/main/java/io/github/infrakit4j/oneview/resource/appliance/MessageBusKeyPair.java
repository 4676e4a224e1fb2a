package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Records;
import org.jspecify.annotations.Nullable;

/**
 * The certificate and the private key with which a client connects to the message bus. {@code
 * /rest/certificates/client/rabbitmq/keypair/{alias}}.
 *
 * @param type name and version of this form of the resource
 * @param aliasName the name it is found by
 * @param commonName whom it is for
 * @param signedCert whether the certificate is signed
 * @param base64SSLCertData the certificate, PEM
 * @param base64SSLKeyData the private key, PEM: a secret
 * @param extras what else was sent
 */
public record MessageBusKeyPair(
    @Nullable String type,
    @Nullable String aliasName,
    @Nullable String commonName,
    @Nullable Boolean signedCert,
    @Nullable String base64SSLCertData,
    @Nullable String base64SSLKeyData,
    Extras extras) {
  private static final String REQUEST = "RabbitMqClientCertV2";

  /** What is sent to have one made, under this name. */
  static MessageBusKeyPair request(String alias) {
    return Records.empty(MessageBusKeyPair.class)
        .with("type", REQUEST)
        .with("commonName", alias)
        .build();
  }

  /** The names, no key. */
  @Override
  public String toString() {
    return "MessageBusKeyPair[" + aliasName + ", for " + commonName + "]";
  }
}
