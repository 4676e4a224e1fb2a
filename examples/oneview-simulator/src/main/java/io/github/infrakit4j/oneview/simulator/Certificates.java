package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** The appliance's own certificate authority, and the certificate it serves with. */
final class Certificates {
  final HeldCertificate authority;
  final HeldCertificate leaf;
  final HandshakeCertificates server;

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
    server = new HandshakeCertificates.Builder().heldCertificate(leaf).build();
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
