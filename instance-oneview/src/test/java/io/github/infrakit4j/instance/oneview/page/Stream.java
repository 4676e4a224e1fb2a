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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a browser is told, kept, and put together as the page does it. */
final class Stream implements AutoCloseable {
  private static final Map<String, String> KEYS =
      Map.of(
          "Enclosures", "URI",
          "Servers", "URI",
          "Instances", "ID",
          "Lost", "ID",
          "Quarantined", "URI");

  /** Everything, as each {@code rack} had it and each {@code changed} made it. */
  final List<Document> racks = new CopyOnWriteArrayList<>();

  /** The data of all of them, as they came. */
  final List<String> told = new CopyOnWriteArrayList<>();

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
          take(event, line.substring("data: ".length()));
        }
      }
    } catch (IOException closed) {
      // Over as well.
    }
    over = true;
  }

  private void take(String event, String data) {
    Document document = Document.read(data);
    switch (event) {
      case "rack" -> {
        told.add(data);
        racks.add(document);
      }
      case "changed" -> {
        told.add(data);
        racks.add(merged(racks.get(racks.size() - 1), document));
      }
      default -> events.add(document);
    }
  }

  private static Document merged(Document before, Document changed) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    before.members().forEach((name, value) -> whole.put(String.valueOf(name), value));
    List<Map<?, ?>> appliances = new ArrayList<>();
    for (Document appliance : before.objects("Appliances")) {
      appliances.add(
          changed.objects("Appliances").stream()
              .filter(each -> each.words("Alias").equals(appliance.words("Alias")))
              .findAny()
              .<Map<?, ?>>map(each -> mergedAppliance(appliance, each))
              .orElse(appliance.members()));
    }
    whole.put("Appliances", appliances);
    return Document.read(Document.line(whole));
  }

  private static Map<?, ?> mergedAppliance(Document before, Document changed) {
    Map<String, @Nullable Object> whole = new LinkedHashMap<>();
    before.members().forEach((name, value) -> whole.put(String.valueOf(name), value));
    if (changed.object("Head") != null) {
      whole.put("Head", Objects.requireNonNull(changed.object("Head")).members());
    }
    Document gone = changed.object("Gone");
    KEYS.forEach(
        (list, key) -> {
          Map<String, Object> values = new LinkedHashMap<>();
          before.objects(list).forEach(each -> values.put(each.words(key), each.members()));
          changed.objects(list).forEach(each -> values.put(each.words(key), each.members()));
          values.keySet().removeAll(gone == null ? List.of() : gone.texts(list));
          whole.put(list, new ArrayList<>(values.values()));
        });
    return whole;
  }

  boolean isOver() {
    return over;
  }

  /** The newest rack that is as asked for. */
  Document await(String what, Predicate<Document> condition) {
    return await(what, "", condition);
  }

  /** The same of the appliance of that alias. */
  Document await(String what, String alias, Predicate<Document> condition) {
    PageRig.await(what, () -> !racks.isEmpty() && condition.test(newest(alias)));
    return newest(alias);
  }

  private Document newest(String alias) {
    return racks.get(racks.size() - 1).objects("Appliances").stream()
        .filter(each -> each.words("Alias").equals(alias))
        .findAny()
        .orElseThrow();
  }

  /** What is said of the appliance itself. */
  static Document head(Document appliance) {
    return Objects.requireNonNull(appliance.object("Head"));
  }

  /** Whether the appliance has been seen. */
  static boolean isSeen(Document appliance) {
    return head(appliance).text("AsOf") != null;
  }

  /** The server of this name in an appliance's rack. */
  static Document server(Document appliance, String name) {
    return appliance.objects("Servers").stream()
        .filter(server -> server.words("Name").equals(name))
        .findAny()
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
