package io.github.infrakit4j.oneview.simulator;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import okhttp3.tls.HeldCertificate;

/** The appliance's own certificate authority, and the certificate it serves with. */
final class Certificates {
  final HeldCertificate authority;
  final HeldCertificate leaf;

  Certificates(List<String> hostNames) {
    authority =
        new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Simulated OneView CA")
            .duration(3650, TimeUnit.DAYS)
            .ecdsa256()
            .build();
    HeldCertificate.Builder own =
        new HeldCertificate.Builder()
            .signedBy(authority)
            .commonName(hostNames.get(0))
            .duration(3650, TimeUnit.DAYS)
            .ecdsa256();
    hostNames.forEach(own::addSubjectAlternativeName);
    leaf = own.build();
  }

  /** Makes sockets that show the certificate, and ask for none. */
  SSLSocketFactory sockets() {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(new KeyManager[] {new OwnKey(leaf)}, new TrustManager[0], null);
      return tls.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  /** A certificate and key for a client of the message bus; RSA, as appliances make them. */
  HeldCertificate client(String commonName) {
    return new HeldCertificate.Builder()
        .signedBy(authority)
        .commonName(commonName)
        .duration(3650, TimeUnit.DAYS)
        .rsa2048()
        .build();
  }
}
