package io.github.infrakit4j.plugin.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A simulated appliance in a process of its own, asked and counted by its control requests. */
final class Appliance implements AutoCloseable {
  static final String USER = "Administrator";
  static final String PASSWORD = "simulated";
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

  private final Process process;
  private final Path caFile;
  private final Path log;
  private final HttpClient http = HttpClient.newHttpClient();
  private String url = "";
  private String page = "";

  private Appliance(Process process, Path caFile, Path log) {
    this.process = process;
    this.caFile = caFile;
    this.log = log;
  }

  /**
   * Starts it and waits until it serves.
   *
   * @param simulator what starts it, without its arguments
   * @param rack what is in it
   * @param directory for its files
   * @param flags of the simulator
   */
  static Appliance start(List<String> simulator, Path rack, Path directory, List<String> flags)
      throws IOException, InterruptedException {
    Path caFile = directory.resolve("ca.pem");
    Path log = directory.resolve("appliance.log");
    List<String> command = new ArrayList<>(simulator);
    command.addAll(List.of("--rack", rack.toString(), "--ca-out", caFile.toString()));
    command.addAll(flags);
    Appliance appliance = new Appliance(Program.start(command, Map.of(), log), caFile, log);
    try {
      appliance.awaitStart();
      return appliance;
    } catch (IOException | InterruptedException | RuntimeException e) {
      appliance.close();
      throw e;
    }
  }

  String url() {
    return url;
  }

  Path caFile() {
    return caFile;
  }

  /** How many requests there were since {@link #forget}. */
  int requests() throws IOException, InterruptedException {
    return Integer.parseInt(first("\"count\":(\\d+)", control("GET", "requests")));
  }

  /** Counts requests anew. */
  void forget() throws IOException, InterruptedException {
    control("DELETE", "requests");
  }

  /** How many servers have a profile. */
  int occupied() throws IOException, InterruptedException {
    return count("\"profile\":\"", control("GET", "state"));
  }

  /** How many tasks are not at their end. */
  int running() throws IOException, InterruptedException {
    return Integer.parseInt(first("\"runningTasks\":(\\d+)", control("GET", "state")));
  }

  private static int count(String text, String json) {
    return (int) Pattern.compile(text, Pattern.LITERAL).matcher(json).results().count();
  }

  private String control(String method, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(page + "simulator/" + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private void awaitStart() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!Files.readString(log).contains("Break it:")) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
        throw new IOException("The simulator did not start: " + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    String said = Files.readString(log);
    url = first("URL: +(\\S+)", said);
    page = first("Page: +(\\S+)", said);
  }

  private static String first(String regex, String text) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + regex + " in " + text);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    Program.stop(process);
  }
}
