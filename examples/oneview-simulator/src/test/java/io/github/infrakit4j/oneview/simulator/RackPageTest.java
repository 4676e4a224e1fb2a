package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as programs see it. What browsers make of it: {@link RackPageBrowserTest}. */
class RackPageTest extends ApplianceTestCase {
  private final OkHttpClient client = new OkHttpClient();
  private RackPage page;

  @BeforeEach
  void serve() throws IOException {
    page = RackPage.serve(appliance, 0);
  }

  @AfterEach
  void shut() {
    page.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private Answer send(
      String method, String path, @Nullable String body, String type, String... headers)
      throws IOException {
    try (Response response = open(method, path, body, type, headers)) {
      return new Answer(response.code(), response.headers(), response.body().string());
    }
  }

  private Response open(
      String method, String path, @Nullable String body, String type, String... headers)
      throws IOException {
    okhttp3.Request.Builder request = new okhttp3.Request.Builder().url(page.url() + path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    RequestBody content = body == null ? null : RequestBody.create(body, MediaType.get(type));
    return client.newCall(request.method(method, content).build()).execute();
  }

  private Answer fetch(String path, String... headers) throws IOException {
    return send("GET", path, null, "", headers);
  }

  private Answer post(String path, String type, String... headers) throws IOException {
    return send("POST", path, "{}", type, headers);
  }

  private Object status(String server) {
    return Objects.requireNonNull(appliance.servers().get(server).get("status"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rack.css", "page.css", "rack.js", "model.js", "changes-not-there"})
  void everyAnswerForbidsWhatIsNotItsOwn(String path) throws IOException {
    Answer answer = fetch(path);
    assertThat(answer.status()).isEqualTo(path.endsWith("there") ? 404 : 200);
    assertThat(answer.headers().get("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(answer.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.headers().get("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  @Test
  void pageNamesNoFileThatIsNotServed() throws IOException {
    Answer html = fetch("");
    assertThat(html.headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
    List<String> named =
        Pattern.compile("(?:src|href)=\"([^#\"]*)\"")
            .matcher(html.body())
            .results()
            .map(found -> found.group(1))
            .filter(target -> !target.startsWith("data:"))
            .toList();
    assertThat(named).contains("rack.css", "rack.js");
    for (String file : named) {
      assertThat(fetch(file).status()).as(file).isEqualTo(200);
    }
    assertThat(html.body()).doesNotContain("<style", " style=", "onclick", "<script>");
  }

  @Test
  void filesAreOnlyRead() throws IOException {
    assertThat(post("", "application/json").status()).isEqualTo(405);
    assertThat(post("changes", "application/json").status()).isEqualTo(405);
  }

  @Test
  void everythingIsToldFirstAndThenEachChange() throws IOException {
    try (Response response = open("GET", "changes", null, "")) {
      assertThat(response.header("Content-Type")).startsWith("text/event-stream");
      BufferedSource events = response.body().source();
      Map<String, @Nullable Object> rack = event(events, "rack");
      assertThat(rack).containsEntry("appliance", appliance.url());
      assertThat(Json.objects(rack, "resources"))
          .anySatisfy(r -> assertThat(r).containsEntry("name", "h1").containsEntry("status", "OK"))
          .anySatisfy(r -> assertThat(r).containsEntry("name", "payroll"))
          .anySatisfy(r -> assertThat(r).containsEntry("category", "enclosures"))
          .anySatisfy(r -> assertThat(r).containsEntry("category", "server-profile-templates"))
          .noneSatisfy(r -> assertThat(r).containsEntry("category", "ethernet-networks"));
      appliance.servers().fail("h1");
      assertThat(Json.text(event(events, "change"), "resource.status")).isEqualTo("Critical");
      http.create("T", "web", "h2");
      Map<String, @Nullable Object> task = event(events, "change");
      assertThat(Json.text(task, "resource.category")).isEqualTo("tasks");
      assertThat(page.watchers()).isEqualTo(1);
    }
  }

  private static Map<String, @Nullable Object> event(BufferedSource events, String name)
      throws IOException {
    for (String line = events.readUtf8LineStrict(); ; line = events.readUtf8LineStrict()) {
      if (line.startsWith("event: ")) {
        assertThat(line).isEqualTo("event: " + name);
        try {
          return Json.parseObject(events.readUtf8LineStrict().substring("data: ".length()));
        } catch (Json.Malformed e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  @Test
  void noChangeIsLostWhileSomebodyComes() throws Exception {
    int last = 500;
    Thread changer =
        new Thread(
            () -> {
              for (int i = 1; i <= last; i++) {
                appliance.servers().set("h1", "assetTag", i);
              }
            });
    changer.start();
    try (Response response = open("GET", "changes", null, "")) {
      BufferedSource events = response.body().source();
      int expected = tag(Json.objects(event(events, "rack"), "resources"));
      List<Integer> tags = new ArrayList<>();
      while (expected + tags.size() < last) {
        tags.add(Integer.valueOf(Json.textOrEmpty(event(events, "change"), "resource.assetTag")));
      }
      for (int i = 0; i < tags.size(); i++) {
        assertThat(tags.get(i)).isEqualTo(expected + 1 + i);
      }
    }
    changer.join();
  }

  private static int tag(List<Map<String, @Nullable Object>> resources) {
    for (Map<String, @Nullable Object> resource : resources) {
      if ("h1".equals(resource.get("name"))) {
        String text = Json.textOrEmpty(resource, "assetTag");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
      }
    }
    throw new AssertionError("h1 is not among " + resources);
  }

  @Test
  void aBrowserThatIsTooSlowIsSentAway() throws IOException {
    List<ChangeStream> over = new ArrayList<>();
    ChangeStream stream = new ChangeStream(appliance, over::add);
    stream.writeTo(Okio.buffer(new SlowSink()));
    assertThat(over).containsExactly(stream);
  }

  /** While it takes the first bytes, more happens than is kept for it. */
  private final class SlowSink extends ForwardingSink {
    private boolean first = true;

    SlowSink() {
      super(Okio.blackhole());
    }

    @Override
    public void write(Buffer source, long byteCount) throws IOException {
      for (int i = 0; first && i <= 10_000; i++) {
        appliance.servers().set("h1", "assetTag", i);
      }
      first = false;
      super.write(source, byteCount);
    }
  }

  @Test
  void whoLeavesIsForgotten() throws IOException {
    open("GET", "changes", null, "").close();
    await()
        .until(
            () -> {
              appliance.servers().fail("h1");
              return page.watchers() == 0;
            });
  }

  @Test
  void closingSendsAllAway() throws IOException {
    try (Response response = open("GET", "changes", null, "")) {
      event(response.body().source(), "rack");
      page.close();
      assertThat(page.watchers()).isZero();
      assertThatThrownBy(() -> event(response.body().source(), "change"))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void thereIsNoRoomForEndlessWatchers() throws IOException {
    List<Response> watching = new ArrayList<>();
    try {
      for (int i = 0; i < 64; i++) {
        watching.add(open("GET", "changes", null, ""));
      }
      assertThat(fetch("changes").text("errorCode")).isEqualTo("TOO_MANY_WATCHERS");
    } finally {
      watching.forEach(Response::close);
    }
  }

  @Test
  void serversAreBrokenFromThePageAndByPrograms() throws IOException {
    String own = page.url().substring(0, page.url().length() - 1);
    Answer broken =
        post(
            "simulator/servers/h1/fail",
            "application/json",
            "Origin",
            own,
            "Sec-Fetch-Site",
            "same-origin");
    assertThat(broken.status()).as(broken.body()).isEqualTo(204);
    assertThat(status("h1")).isEqualTo("Critical");
    assertThat(post("simulator/servers/h1/recover", "application/json").status()).isEqualTo(204);
    assertThat(status("h1")).isEqualTo("OK");
    assertThat(post("simulator/servers/none/fail", "application/json").text("message"))
        .isEqualTo("no server is named none");
    assertThat(fetch("simulator/state").status()).isEqualTo(200);
  }

  @Test
  void pagesOfOtherSitesBreakNothing() throws IOException {
    String fail = "simulator/servers/h1/fail";
    assertThat(post(fail, "application/json", "Origin", "http://evil.example").status())
        .isEqualTo(403);
    assertThat(post(fail, "application/json", "Origin", "null").status()).isEqualTo(403);
    String otherPort = page.url().replaceFirst("\\d+/$", "1");
    assertThat(post(fail, "application/json", "Origin", otherPort).status()).isEqualTo(403);
    assertThat(post(fail, "application/json", "Sec-Fetch-Site", "cross-site").status())
        .isEqualTo(403);
    assertThat(post(fail, "text/plain").status()).isEqualTo(415);
    assertThat(post(fail, "application/x-www-form-urlencoded").status()).isEqualTo(415);
    assertThat(status("h1")).isEqualTo("OK");
    Answer preflight = send("OPTIONS", fail, null, "", "Origin", "http://evil.example");
    assertThat(preflight.status()).isEqualTo(403);
    assertThat(preflight.headers().names()).noneMatch(name -> name.startsWith("Access-Control"));
    assertThat(fetch("changes", "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
    assertThat(fetch("", "Sec-Fetch-Site", "cross-site").status()).as("a link").isEqualTo(200);
  }

  @Test
  void namesOfOthersForThisMachineAreRefused() throws IOException {
    for (String path : List.of("", "rack.js", "changes", "simulator/state")) {
      Answer answer = fetch(path, "Host", "evil.example:" + page.port());
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.body()).contains("evil.example");
    }
    assertThat(fetch("", "Host", "localhost:" + page.port()).status()).isEqualTo(200);
  }

  @Test
  void theDoorWithTlsKnowsPagesOfOtherSitesToo() {
    http.token = "";
    String fail = "/simulator/servers/h1/fail";
    assertThat(http.post(fail, Map.of(), "Origin", "https://evil.example").status()).isEqualTo(403);
    assertThat(status("h1")).isEqualTo("OK");
    assertThat(http.post(fail, Map.of(), "Origin", appliance.url()).status()).isEqualTo(204);
    assertThat(status("h1")).isEqualTo("Critical");
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    assertThatThrownBy(() -> RackPage.serve(appliance, page.port()))
        .isInstanceOf(IOException.class);
  }
}
