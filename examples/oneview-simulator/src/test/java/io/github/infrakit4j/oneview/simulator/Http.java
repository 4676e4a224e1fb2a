package io.github.infrakit4j.oneview.simulator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/** A raw HTTP client for the tests: what goes in and out is seen as text. */
final class Http implements AutoCloseable {
  /** An answer. */
  record Answer(int status, Headers headers, String body) {
    Map<String, @Nullable Object> json() {
      try {
        return Json.parseObject(body);
      } catch (Json.Malformed e) {
        throw new AssertionError("not a JSON object: " + body, e);
      }
    }

    @Nullable String text(String path) {
      return Json.text(json(), path);
    }

    List<Map<String, @Nullable Object>> members() {
      return Json.objects(json(), "members");
    }

    List<String> names() {
      return members().stream().map(member -> Json.textOrEmpty(member, "name")).toList();
    }
  }

  final SimulatedAppliance appliance;
  private final OkHttpClient client;
  String token = "";
  int api = 1200;

  Http(SimulatedAppliance appliance) {
    this.appliance = appliance;
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(appliance.caCertificate())
            .build();
    client =
        new OkHttpClient.Builder()
            .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
            .retryOnConnectionFailure(false)
            .readTimeout(20, TimeUnit.SECONDS)
            .build();
  }

  /** A client that has logged in. */
  static Http loggedIn(SimulatedAppliance appliance) {
    Http http = new Http(appliance);
    http.token = Objects.requireNonNull(http.logIn("Administrator", "simulated").text("sessionID"));
    return http;
  }

  OkHttpClient client() {
    return client;
  }

  Answer logIn(String user, String password) {
    return send(
        "POST",
        "/rest/login-sessions",
        Json.write(Json.object("userName", user, "password", password, "loginMsgAck", true)));
  }

  Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Answer post(String path, Map<String, @Nullable Object> body, String... headers) {
    return send("POST", path, Json.write(body), headers);
  }

  Answer put(String path, Map<String, @Nullable Object> body, String... headers) {
    return send("PUT", path, Json.write(body), headers);
  }

  Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  Answer patch(String path, String operationPath, Object value) {
    return send(
        "PATCH",
        path,
        Json.write(Json.list(Json.object("op", "replace", "path", operationPath, "value", value))));
  }

  Answer send(String method, String path, @Nullable String body, String... headers) {
    try {
      return call(method, path, body, headers);
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + " failed: " + e, e);
    }
  }

  /** Like {@link #send}, for calls that are to fail. */
  Answer call(String method, String path, @Nullable String body, String... headers)
      throws IOException {
    okhttp3.Request.Builder request = new okhttp3.Request.Builder().url(appliance.url() + path);
    if (api > 0) {
      request.header("X-API-Version", String.valueOf(api));
    }
    if (!token.isEmpty()) {
      request.header("auth", token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    MediaType json = MediaType.get("application/json");
    RequestBody content =
        body != null
            ? RequestBody.create(body.getBytes(java.nio.charset.StandardCharsets.UTF_8), json)
            : method.equals("POST") || method.equals("PUT") || method.equals("PATCH")
                ? RequestBody.create(new byte[0], json)
                : null;
    try (Response response = client.newCall(request.method(method, content).build()).execute()) {
      return new Answer(response.code(), response.headers(), response.body().string());
    }
  }

  Answer sendPlainText(String path, String text) {
    okhttp3.Request request =
        new okhttp3.Request.Builder()
            .url(appliance.url() + path)
            .header("X-API-Version", String.valueOf(api))
            .header("auth", token)
            .post(RequestBody.create(text, MediaType.get("text/plain")))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return new Answer(response.code(), response.headers(), response.body().string());
    } catch (IOException e) {
      throw new AssertionError("POST " + path + " failed: " + e, e);
    }
  }

  /** The body a client posts: the template's new-profile, named and put on a server. */
  Map<String, @Nullable Object> draft(String template, String name, @Nullable String server) {
    Map<String, @Nullable Object> draft =
        get(appliance.templates().uri(template) + "/new-profile").json();
    draft.put("name", name);
    draft.put("serverHardwareUri", server == null ? null : appliance.servers().uri(server));
    return draft;
  }

  Answer create(String template, String name, @Nullable String server) {
    return post("/rest/server-profiles", draft(template, name, server));
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
