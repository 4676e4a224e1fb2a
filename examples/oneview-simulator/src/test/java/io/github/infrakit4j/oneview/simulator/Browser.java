package io.github.infrakit4j.oneview.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Chromium without a window, driven through ChromeDriver by the W3C WebDriver protocol. Both must
 * be installed: nothing is downloaded. The profile is a new one each time, which ChromeDriver
 * removes. Other modules try their pages with it too.
 */
public final class Browser implements AutoCloseable {
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
  private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--hide-scrollbars");

  /**
   * The visible texts whose contrast to their ground is less than 4.5, the least by WCAG 2.1 AA.
   */
  public static final String TOO_FAINT =
      """
      const parts = c => c.match(/[\\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b]
          .map(v => v / 255)
          .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = e => {
        for (; e; e = e.parentElement) {
          const c = parts(getComputedStyle(e).backgroundColor);
          if (c.length === 3 || c[3] === 1) return c;
        }
        return [255, 255, 255];
      };
      const faint = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let seen = 0;
      while (walk.nextNode()) {
        const e = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim() || !e.checkVisibility({visibilityProperty: true})) continue;
        const [a, b] = [light(parts(getComputedStyle(e).color)), light(ground(e))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        seen++;
        if (contrast < 4.5) faint.push(walk.currentNode.data + ' ' + contrast.toFixed(2));
      }
      return seen > 100 ? faint : ['only ' + seen + ' texts were looked at'];\
      """;

  /** Where the two programs are. */
  public record Installed(Path browser, Path driver) {}

  private final Process driver;
  private final OkHttpClient client =
      new OkHttpClient.Builder().readTimeout(60, TimeUnit.SECONDS).build();
  private final String session;

  private Browser(Process driver, String driverUrl, Path browser) {
    this.driver = driver;
    Map<String, @Nullable Object> options =
        Json.object("binary", browser.toString(), "args", FLAGS);
    Map<String, @Nullable Object> wanted =
        Json.object(
            "goog:chromeOptions", options, "goog:loggingPrefs", Json.object("browser", "ALL"));
    Object answer =
        call(
            "POST",
            driverUrl + "/session",
            Json.object("capabilities", Json.object("alwaysMatch", wanted)));
    session = driverUrl + "/session/" + member(answer, "sessionId");
  }

  /** What is installed here, if both are. */
  public static Optional<Installed> installed() {
    Optional<Path> browser = program("chromium", "chromium-browser", "google-chrome", "chrome");
    Optional<Path> driver = program("chromedriver");
    return browser.flatMap(found -> driver.map(with -> new Installed(found, with)));
  }

  private static Optional<Path> program(String... names) {
    Stream<String> folders =
        Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
            Stream.ofNullable(System.getenv("CHROMEWEBDRIVER")));
    List<Path> all = folders.filter(folder -> !folder.isEmpty()).map(Path::of).toList();
    return Stream.of(names)
        .flatMap(name -> all.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts both. */
  public static Browser start(Installed installed) throws IOException {
    Process driver =
        new ProcessBuilder(installed.driver().toString(), "--port=0")
            .redirectErrorStream(true)
            .start();
    try {
      return new Browser(driver, "http://127.0.0.1:" + port(driver), installed.browser());
    } catch (IOException | RuntimeException | Error e) {
      driver.destroyForcibly();
      throw e;
    }
  }

  private static String port(Process driver) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher started = PORT.matcher(line);
      if (started.find()) {
        return started.group(1);
      }
    }
    throw new IOException("ChromeDriver did not start");
  }

  /** Shows a page. */
  public void open(String url) {
    post("/url", Json.object("url", url));
  }

  /** Runs JavaScript in the page; the arguments are {@code arguments[0]} and so on. */
  public @Nullable Object run(String script, @Nullable Object... arguments) {
    return post("/execute/sync", Json.object("script", script, "args", Json.list(arguments)));
  }

  /** What people see of the element; empty where it is hidden. */
  public String text(String css) {
    return String.valueOf(call("GET", element(css) + "/text", null));
  }

  /** What a screen reader calls it. */
  public String name(String css) {
    return String.valueOf(call("GET", element(css) + "/computedlabel", null));
  }

  /** What a screen reader says it is. */
  public String role(String css) {
    return String.valueOf(call("GET", element(css) + "/computedrole", null));
  }

  /** Clicks where it is, as a person does: something on top of it is an error. */
  public void click(String css) {
    call("POST", element(css) + "/click", Json.object());
  }

  /** Presses keys where the focus is, each one character; special ones as in WebDriver. */
  public void press(String keys) {
    List<@Nullable Object> actions = new ArrayList<>();
    keys.chars()
        .mapToObj(Character::toString)
        .forEach(
            key -> {
              actions.add(Json.object("type", "keyDown", "value", key));
              actions.add(Json.object("type", "keyUp", "value", key));
            });
    Map<String, @Nullable Object> keyboard =
        Json.object("type", "key", "id", "keyboard", "actions", actions);
    post("/actions", Json.object("actions", Json.list(keyboard)));
  }

  /** Makes the window so large. */
  public void size(int width, int height) {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Json.object("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Says what the person likes. */
  public void scheme(String lightOrDark) {
    Map<String, @Nullable Object> feature =
        Json.object("name", "prefers-color-scheme", "value", lightOrDark);
    devTools("Emulation.setEmulatedMedia", Json.object("features", Json.list(feature)));
  }

  private void devTools(String command, Map<String, @Nullable Object> parameters) {
    post("/goog/cdp/execute", Json.object("cmd", command, "params", parameters));
  }

  /** What is in the window, as PNG. */
  public byte[] screenshot() {
    return Base64.getDecoder().decode(String.valueOf(call("GET", session + "/screenshot", null)));
  }

  /** What the page, or the browser about it, has said on the console since this was last asked. */
  public List<String> console() {
    Object entries = post("/se/log", Json.object("type", "browser"));
    return entries instanceof List<?> list
        ? list.stream().map(entry -> member(entry, "message")).toList()
        : List.of();
  }

  private String element(String css) {
    Object found = post("/element", Json.object("using", "css selector", "value", css));
    return session + "/element/" + member(found, ELEMENT);
  }

  private @Nullable Object post(String path, Map<String, @Nullable Object> body) {
    return call("POST", session + path, body);
  }

  private static String member(@Nullable Object value, String name) {
    return value instanceof Map<?, ?> map
        ? Json.textOrEmpty(Json.cast(map), name)
        : String.valueOf(value);
  }

  private @Nullable Object call(
      String method, String url, @Nullable Map<String, @Nullable Object> body) {
    RequestBody content =
        body == null
            ? null
            : RequestBody.create(Json.write(body), MediaType.get("application/json"));
    okhttp3.Request request =
        new okhttp3.Request.Builder().url(url).method(method, content).build();
    try (Response response = client.newCall(request).execute()) {
      String text = response.body().string();
      assertAnswered(method + " " + url, response.code(), text);
      return Json.parseObject(text).get("value");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Json.Malformed e) {
      throw new AssertionError(method + " " + url + " was answered with no JSON", e);
    }
  }

  private static void assertAnswered(String what, int status, String text) {
    if (status != 200) {
      throw new AssertionError(what + ": " + status + " " + text);
    }
  }

  @Override
  public void close() {
    try {
      call("DELETE", session, null);
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
      driver.destroy();
    }
  }
}
