package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.instance.oneview.operator.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a browser is told, kept. */
final class Stream implements AutoCloseable {
  final List<Document> racks = new CopyOnWriteArrayList<>();
  final List<Document> events = new CopyOnWriteArrayList<>();
  private final InputStream body;
  private volatile boolean over;

  private Stream(InputStream body) {
    this.body = body;
    Thread thread = new Thread(this::read, "stream");
    thread.setDaemon(true);
    thread.start();
  }

  static Stream of(PageServer page) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(page.address() + "changes")).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return new Stream(response.body());
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String event = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          event = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          Document data = Document.read(line.substring("data: ".length()));
          (event.equals("rack") ? racks : events).add(data);
        }
      }
    } catch (IOException closed) {
      // Over as well.
    }
    over = true;
  }

  boolean isOver() {
    return over;
  }

  /** The newest rack that is as asked for. */
  Document await(String what, Predicate<Document> condition) {
    PageRig.await(what, () -> !racks.isEmpty() && condition.test(newest()));
    return newest();
  }

  private Document newest() {
    return racks.get(racks.size() - 1).objects("Appliances").get(0);
  }

  /** The server of this name in an appliance's rack. */
  static Document server(Document appliance, String name) {
    Document rack = appliance.object("Rack");
    return find(rack == null ? null : rack, name);
  }

  private static Document find(@Nullable Document rack, String name) {
    if (rack == null) {
      throw new AssertionError("no servers were listed");
    }
    return rack.objects("Servers").stream()
        .filter(server -> server.words("Name").equals(name))
        .findAny()
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
