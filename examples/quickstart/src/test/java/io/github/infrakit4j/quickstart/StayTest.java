package io.github.infrakit4j.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left up after the tour, for a person with a browser. */
class StayTest {
  @SuppressWarnings("rawtypes") // what is in it is looked at before it is used
  private static final JsonAdapter<Map> STATE = new Moshi.Builder().build().adapter(Map.class);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aServerThatIsBrokenByAClickIsHealed() throws Exception {
    CompletableFuture<Integer> exit =
        CompletableFuture.supplyAsync(
            () -> Quickstart.run(new PrintStream(bytes, true, UTF_8), "--stay"));
    try {
      await()
          .atMost(Duration.ofMinutes(4))
          .until(() -> exit.isDone() || bytes.toString(UTF_8).contains("see its group heal"));
      assertThat(exit).as(bytes.toString(UTF_8)).isNotDone();
      String page = page();
      List<String> before = serversOfApp(page);
      assertThat(before).hasSize(4);
      assertThat(send(HttpRequest.newBuilder(URI.create(pluginPage()))))
          .contains("InfraKit instance plugin");
      post(page, before.get(0), "fail");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                List<String> now = serversOfApp(page);
                return now.size() == 5 && now.containsAll(before);
              });
    } finally {
      ProcessHandle.current().children().forEach(ProcessHandle::destroy);
    }
    assertThat(exit.get(60, TimeUnit.SECONDS)).isZero();
  }

  private String page() {
    return address("in a browser");
  }

  private String pluginPage() {
    return address("beside it");
  }

  private String address(String words) {
    Matcher address =
        Pattern.compile(words + ": (http://127.0.0.1:\\d+/)").matcher(bytes.toString(UTF_8));
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  /** The servers whose profiles say that they are of the group, as the page reads them. */
  private List<String> serversOfApp(String page) throws IOException, InterruptedException {
    String state = send(HttpRequest.newBuilder(URI.create(page + "simulator/state")));
    Map<?, ?> rack = Objects.requireNonNull(STATE.fromJson(state));
    Set<String> ours =
        members(rack, "profiles")
            .filter(profile -> text(profile, "description").contains("infrakit.group=\"app\""))
            .map(profile -> text(profile, "name"))
            .collect(Collectors.toSet());
    return members(rack, "servers")
        .filter(server -> ours.contains(text(server, "profile")))
        .map(server -> text(server, "name"))
        .toList();
  }

  private static Stream<Map<?, ?>> members(Map<?, ?> rack, String list) {
    return rack.get(list) instanceof List<?> found
        ? found.stream().map(member -> (Map<?, ?>) member)
        : Stream.empty();
  }

  private static String text(Map<?, ?> member, String name) {
    return String.valueOf(member.get(name));
  }

  private void post(String page, String server, String verb)
      throws IOException, InterruptedException {
    String path = "simulator/servers/" + server.replace(" ", "%20") + "/" + verb;
    send(
        HttpRequest.newBuilder(URI.create(page + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }
}
