package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.ResourceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The calls on certificates of clients of the message bus. {@code
 * /rest/certificates/client/rabbitmq}.
 *
 * <p>They want the role of an infrastructure administrator. Each call throws a {@link
 * io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface MessageBusCertificateApi extends ResourceCalls<MessageBusKeyPair> {
  /** The name that HPE's own clients use. */
  String DEFAULT_ALIAS = "default";

  /**
   * Has a key pair made, signed by the appliance's authority. One exists once: where it does
   * already, the appliance answers {@code RABBITMQ_CLIENTCERT_CONFLICT}.
   */
  default Task create(String alias) {
    return endpoint().place().post(MessageBusKeyPair.request(alias));
  }

  /** The key pair of this name; status 404 before it was made. */
  default MessageBusKeyPair keyPair(String alias) {
    return endpoint().place().at("keypair/" + alias).get(MessageBusKeyPair.class);
  }

  /**
   * The certificates of authorities as the appliance sends them: bare PEM with older API versions,
   * a list in JSON with newer ones.
   *
   * @param filter {@code certType:INTERNAL} for the appliance's own; null for all
   */
  default String authorities(@Nullable String filter) {
    return endpoint()
        .place()
        .at(ResourceUri.of("/rest/certificates/ca"))
        .query("filter", filter)
        .getText();
  }
}
