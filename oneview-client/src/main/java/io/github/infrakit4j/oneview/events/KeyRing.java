package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.TaskFailedException;
import io.github.infrakit4j.oneview.resource.appliance.MessageBusCertificateApi;
import io.github.infrakit4j.oneview.resource.appliance.MessageBusKeyPair;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ClientIdentity;
import io.github.infrakit4j.oneview.rest.Trust;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gets from the appliance what the caller did not give: the key pair of the client, which is made
 * where there is none, and the certificate of the appliance's own authority.
 */
final class KeyRing {
  private static final String ALIAS = MessageBusCertificateApi.DEFAULT_ALIAS;
  private static final String THERE_ALREADY = "RABBITMQ_CLIENTCERT_CONFLICT";
  private static final String OWN = "certType:INTERNAL";
  private static final int LISTS_AUTHORITIES = 500;
  private static final Duration MAKING = Duration.ofMinutes(5);

  private final OneView oneView;
  private final @Nullable Trust trust;
  private final @Nullable ClientIdentity identity;
  private @Nullable Keys known;

  KeyRing(OneView oneView, @Nullable Trust trust, @Nullable ClientIdentity identity) {
    this.oneView = oneView;
    this.trust = trust;
    this.identity = identity;
  }

  /** The keys; asked for once, until they are forgotten. */
  synchronized Keys get() {
    Keys keys = known;
    if (keys == null) {
      keys = new Keys(trust == null ? ownTrust() : trust, identity == null ? own() : identity);
      known = keys;
    }
    return keys;
  }

  /** They did not fit: the appliance may have others by now. */
  synchronized void forget() {
    known = null;
  }

  private MessageBusCertificateApi certificates() {
    return oneView.appliance().messageBusCertificates();
  }

  private Trust ownTrust() {
    boolean lists = oneView.apiVersion() >= LISTS_AUTHORITIES;
    try {
      return Trust.caPem(AuthorityList.internalPem(certificates().authorities(lists ? OWN : null)));
    } catch (IllegalArgumentException unusable) {
      throw noKeys("a certificate of its own authority that can be used", unusable);
    }
  }

  private ClientIdentity own() {
    MessageBusKeyPair pair = existing().orElseGet(this::made);
    String certificate = pair.base64SSLCertData();
    String key = pair.base64SSLKeyData();
    if (certificate == null || key == null) {
      throw noKeys("a certificate and a key for its clients", null);
    }
    try {
      return ClientIdentity.pem(Pem.blocks(certificate), Pem.blocks(key), oneView.address());
    } catch (IllegalArgumentException unusable) {
      throw noKeys("a certificate and a key for its clients that can be used", unusable);
    }
  }

  private Optional<MessageBusKeyPair> existing() {
    try {
      return Optional.of(certificates().keyPair(ALIAS));
    } catch (ApplianceException answer) {
      if (answer.isNotFound()) {
        return Optional.empty();
      }
      throw answer;
    }
  }

  private MessageBusKeyPair made() {
    try {
      oneView.await(certificates().create(ALIAS), MAKING);
    } catch (ApplianceException answer) {
      if (!THERE_ALREADY.equals(answer.errorCode())) {
        throw answer;
      }
    } catch (TaskFailedException failed) {
      if (!failed.task().hasError(THERE_ALREADY)) {
        throw failed;
      }
    }
    return certificates().keyPair(ALIAS);
  }

  private BusException noKeys(String what, @Nullable IllegalArgumentException why) {
    return new BusException(
        "tried to get the keys for the message bus of "
            + oneView.address()
            + ", and the appliance did not give "
            + what
            + (why == null ? "" : " (" + why.getMessage() + ")")
            + ". Give .trust(…) and .identity(…) of your own, and check that the user is an"
            + " infrastructure administrator.",
        BusException.Reason.NO_KEYS,
        why);
  }
}
