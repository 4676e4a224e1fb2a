package io.github.infrakit4j.oneview.benchmark;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okio.Buffer;

/** OkHttp and Moshi's reader that skip every token: what this stack can do at best. */
final class TokenizerContestant implements Contestant {
  private static final JsonReader.Options KEYS = JsonReader.Options.of("members", "nextPageUri");

  private final OkHttpClient http;
  private final String root;

  TokenizerContestant(StubAddress stub) {
    HandshakeCertificates tls =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(Certificates.decodeCertificatePem(stub.pem()))
            .build();
    http =
        new OkHttpClient.Builder()
            .sslSocketFactory(tls.sslSocketFactory(), tls.trustManager())
            // By default five idle connections are kept: eight threads would connect again and
            // again.
            .connectionPool(new ConnectionPool(16, 10, TimeUnit.SECONDS))
            .build();
    root = "https://" + stub.host();
  }

  @Override
  public int list() throws IOException {
    int members = 0;
    String next = "/rest/server-profiles?";
    while (!next.isEmpty()) {
      try (Response response = answer(next)) {
        JsonReader reader = JsonReader.of(response.body().source());
        next = "";
        reader.beginObject();
        while (reader.hasNext()) {
          int key = reader.selectName(KEYS);
          if (key == 0) {
            members += skipAll(reader);
          } else if (key == 1 && reader.peek() == JsonReader.Token.STRING) {
            next = reader.nextString();
          } else {
            skip(reader, key);
          }
        }
        reader.endObject();
      }
    }
    return members;
  }

  private static void skip(JsonReader reader, int key) throws IOException {
    if (key < 0) {
      reader.skipName();
    }
    reader.skipValue();
  }

  private static int skipAll(JsonReader reader) throws IOException {
    int members = 0;
    reader.beginArray();
    for (; reader.hasNext(); members++) {
      reader.skipValue();
    }
    reader.endArray();
    return members;
  }

  @Override
  public int walk() throws IOException {
    return list();
  }

  @Override
  public int get(String id) throws IOException {
    try (Response response = answer("/rest/server-profiles/" + id)) {
      JsonReader.of(response.body().source()).skipValue();
      return 1;
    }
  }

  @Override
  public int parse(String hardware) throws IOException {
    JsonReader.of(new Buffer().writeUtf8(hardware)).skipValue();
    return 1;
  }

  private Response answer(String target) throws IOException {
    return http.newCall(new Request.Builder().url(root + target).build()).execute();
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
