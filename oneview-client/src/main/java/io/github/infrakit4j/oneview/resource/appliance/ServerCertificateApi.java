package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * The calls on certificates of other machines. {@code /rest/certificates/servers}, API 600 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface ServerCertificateApi extends CreateCalls<ServerCertificate> {
  /** The certificate that a machine shows; it need not be trusted. */
  default ServerCertificate remote(String address) {
    return endpoint()
        .place()
        .at(ResourceUri.of("/rest/certificates/https/remote/" + address))
        .get(ServerCertificate.class);
  }

  /** The certificates of authorities that the appliance trusts; its own with {@code INTERNAL}. */
  default AnyJson authorities(@Nullable Filter filter) {
    return endpoint()
        .place()
        .at(ResourceUri.of("/rest/certificates/ca"))
        .query("filter", filter)
        .get(AnyJson.class);
  }

  /** The certificate trusted for this name. */
  default ServerCertificate get(String aliasName) {
    return endpoint().place().at(aliasName).get(ServerCertificate.class);
  }

  /** Replaces a certificate. */
  default Task replace(ResourceUri uri, ServerCertificate certificate) {
    return endpoint().place().at(uri).put(certificate);
  }

  /** Trusts a certificate no more. */
  default Task delete(ResourceUri uri) {
    return endpoint().place().at(uri).delete();
  }
}
