package io.github.infrakit4j.oneview.simulator.bus;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;

/** How the broker is set up: TLS with client certificates, a memory store, one virtual host. */
final class BrokerSettings {
  static final String PORT = "amqps";
  static final String HOST = "appliance";

  // Of stores that live in memory and in a file that is deleted at once.
  private static final String PASSWORD = "simulated";
  private static final JsonAdapter<Object> JSON = new Moshi.Builder().build().adapter(Object.class);

  private BrokerSettings() {}

  static String json(HeldCertificate server, List<X509Certificate> authorities, int port)
      throws IOException {
    Map<String, Object> node =
        Map.of(
            "name",
            HOST,
            "type",
            "Memory",
            "defaultVirtualHostNode",
            "true",
            "virtualHostInitialConfiguration",
            "{\"type\": \"Memory\"}");
    return JSON.toJson(
        Map.of(
            "name", "oneview-simulator-bus",
            "modelVersion", "8.0",
            "authenticationproviders", List.of(Map.of("name", "external", "type", "External")),
            "keystores", List.of(store("server", "FileKeyStore", keys(server))),
            "truststores", List.of(store("clients", "FileTrustStore", trusted(authorities))),
            "ports", List.of(port(port)),
            "virtualhostnodes", List.of(node)));
  }

  private static Map<String, Object> port(int port) {
    Map<String, Object> settings =
        new HashMap<>(
            Map.of(
                "name",
                PORT,
                "type",
                "AMQP",
                "port",
                String.valueOf(port),
                "bindingAddress",
                "127.0.0.1",
                "protocols",
                List.of("AMQP_0_9_1"),
                "transports",
                List.of("SSL"),
                "authenticationProvider",
                "external",
                "keyStore",
                "server",
                "trustStores",
                List.of("clients"),
                "needClientAuth",
                true));
    settings.put("virtualhostaliases", List.of(Map.of("name", "default", "type", "defaultAlias")));
    return settings;
  }

  private static Map<String, Object> store(String name, String type, KeyStore store)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      store.store(bytes, PASSWORD.toCharArray());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
    String url = "data:;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    String kind = type.replace("File", "").equals("KeyStore") ? "keyStoreType" : "trustStoreType";
    return Map.of(
        "name", name, "type", type, kind, "PKCS12", "storeUrl", url, "password", PASSWORD);
  }

  private static KeyStore keys(HeldCertificate server) {
    return filled(
        store ->
            store.setKeyEntry(
                "server",
                server.keyPair().getPrivate(),
                PASSWORD.toCharArray(),
                new Certificate[] {server.certificate()}));
  }

  private static KeyStore trusted(List<X509Certificate> authorities) {
    return filled(
        store -> {
          for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority" + i, authorities.get(i));
          }
        });
  }

  /** What goes into a store. */
  private interface Filling {
    void into(KeyStore store) throws GeneralSecurityException;
  }

  private static KeyStore filled(Filling filling) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      filling.into(store);
      return store;
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("no key store can be made", broken);
    }
  }
}
