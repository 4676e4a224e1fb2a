package io.github.infrakit4j.instance.oneview.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The plugin's page in a real browser. Its tests stand aside, and say so, where Chromium and
 * ChromeDriver are not installed; with the variable {@code BROWSER_TEST=required} that is a
 * failure.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("a browser, which takes the whole machine")
abstract class PageInBrowser {
  private @Nullable Browser started;

  @TempDir Path directory;
  PageRig rig;
  Browser browser;

  @BeforeAll
  void startBrowser() throws IOException {
    Optional<Browser.Installed> installed = Browser.installed();
    if (installed.isEmpty() && !"required".equals(System.getenv("BROWSER_TEST"))) {
      String why = "no chromium and chromedriver are installed: the page is not tried in a browser";
      System.out.println("a test of the page stands aside: " + why);
      Assumptions.abort(why);
    }
    started = Browser.start(installed.orElseThrow());
  }

  @AfterAll
  void endBrowser() {
    if (started != null) {
      started.close();
    }
  }

  @BeforeEach
  void start() throws IOException {
    rig = new PageRig(directory, PageRig.rack());
    browser = Objects.requireNonNull(started);
    browser.size(1360, 900);
    browser.scheme("light");
  }

  @AfterEach
  void shut() {
    List<String> complaints = browser.console();
    browser.open("about:blank");
    rig.close();
    assertThat(complaints).as("what the browser complained of").isEmpty();
    assertThat(rig.defects).isEmpty();
  }

  final void open(Duration every) throws IOException {
    browser.open(rig.serve("0", every).address());
    shows("#link", "Live");
    shows("#rack", "encl1");
  }

  final void shows(String css, String text) {
    await().ignoreException(AssertionError.class).until(() -> browser.text(css).contains(text));
  }

  static String bay(String server) {
    return "button.bay[aria-label^='" + server + ",']";
  }

  /** Groups, an instance that is lost, a server that is left alone. */
  final void past() {
    rig.ready("web");
    InstanceId broken = rig.ready("web");
    rig.ready("web");
    rig.ready("db");
    rig.ready("db");
    rig.lose(broken);
    rig.plugin
        .operations()
        .quarantine("encl2, bay 2", Duration.ofHours(2), "its disks are being changed");
  }

  /** One that is on its way. */
  final InstanceId making() {
    InstanceId making = rig.provision("web");
    rig.appliance.advance(Duration.ofSeconds(15));
    PageRig.await(
        "progress",
        () ->
            rig.plugin.status().instances().stream()
                .anyMatch(each -> Objects.requireNonNullElse(each.percent(), 0) > 0));
    return making;
  }

  final InstanceId live() {
    past();
    return making();
  }
}
