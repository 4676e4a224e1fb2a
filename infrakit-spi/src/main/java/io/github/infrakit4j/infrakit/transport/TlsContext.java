package io.github.infrakit4j.infrakit.transport;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** How TLS is set up at both ends: the platform's versions and ciphers. */
final class TlsContext {

  private TlsContext() {}

  static SSLContext of(KeyManager @Nullable [] own, TrustManager @Nullable [] trusted) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(own, trusted, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot do TLS: " + e.getMessage(), e);
    }
  }
}
