package io.github.infrakit4j.instance.oneview.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Browser;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plugin's page in a real browser. It stands aside, and says so, where Chromium and
 * ChromeDriver are not installed; with the variable {@code BROWSER_TEST=required} that is a
 * failure.
 */
class PageBrowserTest {
  private static final String ENTER = "\uE007";
  private static final String ESCAPE = "\uE00C";
  private static final String TAB = "\uE004";
  private static final String RIGHT = "\uE014";
  private static final String DOWN = "\uE015";

  private static @Nullable Browser started;

  @TempDir private Path directory;
  private PageRig rig;
  private Browser browser;

  @BeforeAll
  static void startBrowser() throws IOException {
    Optional<Browser.Installed> installed = Browser.installed();
    if (installed.isEmpty() && !"required".equals(System.getenv("BROWSER_TEST"))) {
      String why = "no chromium and chromedriver are installed: the page is not tried in a browser";
      System.out.println("PageBrowserTest stands aside: " + why);
      Assumptions.abort(why);
    }
    started = Browser.start(installed.orElseThrow());
  }

  @AfterAll
  static void endBrowser() {
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

  private void open(Duration every) throws IOException {
    browser.open(rig.serve("0", every).address());
    shows("#link", "Live");
    shows("#rack", "encl1");
  }

  private void shows(String css, String text) {
    await().ignoreException(AssertionError.class).until(() -> browser.text(css).contains(text));
  }

  private static String bay(String server) {
    return "button.bay[aria-label^='" + server + ",']";
  }

  private String focused() {
    return String.valueOf(browser.run("return document.activeElement.textContent.trim()"));
  }

  /** Groups, an instance that is lost, a server that is left alone. */
  private void past() {
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
  private InstanceId making() {
    InstanceId making = rig.provision("web");
    rig.appliance.advance(Duration.ofSeconds(15));
    PageRig.await(
        "progress",
        () ->
            rig.plugin.status().instances().stream()
                .anyMatch(each -> Objects.requireNonNullElse(each.percent(), 0) > 0));
    return making;
  }

  private InstanceId live() {
    past();
    return making();
  }

  @Test
  void anInstanceIsSeenFromItsAcceptanceToItsEndWithoutLoadingAnew() throws IOException {
    open(PageRig.SHORT);
    browser.run("window.sameDocument = true");
    shows(bay("encl1, bay 1"), "free");
    InstanceId id = rig.provision("web");
    shows(bay("encl1, bay 1"), id.value());
    shows(bay("encl1, bay 1") + " .group", "web");
    rig.appliance.advance(Duration.ofSeconds(15));
    shows(bay("encl1, bay 1") + " .step", "provisioning 40 %");
    shows("#work", id.value() + " on encl1, bay 1");
    shows("#events", id.value() + " of group web was asked for on encl1, bay 1");
    PageRig.await(
        "ready",
        () -> {
          rig.appliance.advance(Duration.ofSeconds(5));
          return browser.text("#events").contains(id.value() + " of group web is ready");
        });
    shows(bay("encl1, bay 1"), "on");
    shows("#groups", "web × 1");
    shows("#no-work", "Nothing now");
    rig.plugin.destroy(id, DestroyContext.TERMINATE);
    PageRig.await(
        "gone",
        () -> {
          rig.appliance.advance(Duration.ofSeconds(5));
          return browser.text("#events").contains("is gone, as asked");
        });
    shows(bay("encl1, bay 1"), "free");
    assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
  }

  @Test
  void whatIsLostAndWhatIsLeftAloneSaysWhy() throws IOException {
    live();
    open(PageRig.SHORT);
    shows(bay("encl1, bay 2"), "lost");
    shows("#lost", "Critical");
    shows("#alone", "encl2, bay 2");
    shows("#alone", "its disks are being changed");
    shows("#sums", "Lost");
    browser.click(bay("encl1, bay 2"));
    shows("#facts", "Reason");
    assertThat(browser.text("#facts")).contains("Critical", "web");
    browser.click(bay("encl2, bay 2"));
    shows("#facts", "Left alone");
    browser.click(bay("encl1, bay 6"));
    shows("#facts", "payroll");
    assertThat(browser.text(bay("encl1, bay 6") + " .group")).isEqualTo("others’");
  }

  @Test
  void anApplianceThatIsAwayIsSaidToBe() throws IOException {
    open(PageRig.SHORT);
    Faults.Armed away =
        rig.appliance.faults().next(Fault.answer(503).on("GET", "/rest/.*").always());
    shows(".trouble", "Servers are shown as they were at");
    assertThat(browser.role(".trouble")).isEqualTo("alert");
    assertThat(browser.text(".trouble")).contains("cannot list servers");
    shows(bay("encl1, bay 6"), "payroll");
    away.disarm();
    await().until(() -> browser.text(".trouble").isEmpty());
  }

  @Test
  void aBladeOfFullHeightIsOneServerOverTwoBays() throws IOException {
    Rack rack =
        Rack.parse(
            """
            {"hardwareTypes": [{"name": "tall", "formFactor": "FullHeight"}],
             "enclosures": [{"name": "e", "group": "EG1", "bays": 12, "fill": "HT1",
                             "servers": [{"bay": 3, "type": "tall"}]}]}\
            """);
    try (PageRig tall = new PageRig(directory.resolve("tall"), rack)) {
      browser.open(tall.serve("0", PageRig.SHORT).address());
      shows(bay("e, bay 3 and 9"), "3 + 9");
      assertThat(browser.text("#rack")).doesNotContain("no server");
      assertThat(
              browser.run(
                  """
                  const height = name =>
                      document.querySelector(`.bay[aria-label^="${name},"]`).offsetHeight;
                  return height("e, bay 3 and 9") > 2 * height("e, bay 4")\
                  """))
          .isEqualTo(true);
      tall.appliance.servers().remove("e, bay 3");
      await().until(() -> browser.text("#rack").contains("no server"));
      browser.open("about:blank");
    }
  }

  @Test
  void eachOfSeveralAppliancesIsShownAndOneThatIsAwayHidesNoOther() throws IOException {
    try (PageRig east = new PageRig(directory.resolve("east"), PageRig.rack())) {
      east.appliance.faults().next(Fault.answer(503).on("GET", "/rest/.*").always());
      rig.beside("east", east);
      open(PageRig.SHORT);
      shows("[aria-label='Appliance east'] .trouble", "cannot list servers");
      shows("[aria-label='Appliance east'] .as-of", "not seen yet");
      shows(bay("encl1, bay 6"), "payroll");
      assertThat(browser.text("[aria-label^='Appliance https'] .trouble")).isEmpty();
      InstanceId id = rig.provision("web");
      shows(bay("encl1, bay 1"), id.value());
      east.appliance.faults().clear();
      shows("[aria-label='Appliance east']", "encl2");
      await().until(() -> browser.text("[aria-label='Appliance east'] .trouble").isEmpty());
      assertThat(
              browser.run(
                  "return [...document.querySelectorAll('.appliance')]"
                      + ".every(each => each.querySelectorAll('button.bay').length === 16)"))
          .isEqualTo(true);
    }
  }

  @Test
  void ofVeryManyOnlyTheFirstAreNamedBesideTheRack() throws IOException {
    try (PageRig large =
        new PageRig(directory.resolve("large"), Rack.builder().servers(70).build())) {
      for (int i = 1; i <= 60; i++) {
        large.plugin.operations().quarantine("h" + i, Duration.ofHours(2), "disks");
      }
      browser.open(large.serve("0", PageRig.SHORT).address());
      shows("#alone", "… and 10 more");
      assertThat(browser.run("return document.querySelectorAll('#alone li').length === 51"))
          .isEqualTo(true);
      browser.open("about:blank");
    }
  }

  @Test
  void theKeyboardAloneIsEnough() throws IOException {
    open(PageRig.SHORT);
    browser.press(TAB);
    assertThat(focused()).isEqualTo("Skip to the rack");
    browser.press(ENTER + TAB);
    assertThat(browser.name(":focus")).startsWith("encl1, bay 1, ");
    browser.press(RIGHT + DOWN);
    assertThat(browser.name(":focus")).startsWith("encl2, bay 2, ");
    assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
        .as("the focus is seen")
        .isEqualTo("solid");
    browser.press(ENTER);
    assertThat(focused()).isEqualTo("encl2, bay 2");
    browser.press(TAB);
    assertThat(browser.name(":focus")).isEqualTo("Close the server");
    browser.press(ESCAPE);
    await().until(() -> browser.name(":focus").startsWith("encl2, bay 2, "));
  }

  @Test
  void theFocusStaysWhereAServerIsAddedOrTakenAway() throws IOException {
    open(PageRig.SHORT);
    browser.press(TAB + ENTER + TAB + RIGHT);
    assertThat(browser.name(":focus")).startsWith("encl1, bay 2, ");
    rig.appliance.servers().remove("rack2");
    await().until(() -> !browser.text("#rack").contains("rack2"));
    assertThat(browser.name(":focus")).startsWith("encl1, bay 2, ");
  }

  @Test
  void everythingHasANameAndARole() throws IOException {
    InstanceId making = live();
    open(PageRig.SHORT);
    shows(bay("encl1, bay 6"), "payroll");
    assertThat(browser.role(bay("encl1, bay 6"))).isEqualTo("button");
    assertThat(browser.name(bay("encl1, bay 6")))
        .isEqualTo("encl1, bay 6, profile payroll, of others, power on, OK");
    assertThat(browser.name(bay("encl1, bay 7")))
        .isEqualTo(
            "encl1, bay 7, instance "
                + making.value()
                + ", group web, power off, OK, provisioning 40 %");
    assertThat(browser.name(bay("encl2, bay 2"))).contains("left alone");
    assertThat(browser.role("main")).isEqualTo("main");
    assertThat(browser.name(".chassis")).isEqualTo("Enclosure encl1");
    assertThat(browser.role("#events")).isEqualTo("log");
    assertThat(browser.role("#link")).isEqualTo("status");
    assertThat(
            browser.run(
                """
                return [...document.querySelectorAll('button, [role], section, main')]
                    .filter(e => e.checkVisibility())
                    .filter(e => !(e.getAttribute('aria-label') || e.textContent.trim()))
                    .map(e => e.outerHTML)\
                """))
        .isEqualTo(List.of());
    assertThat(
            browser.run(
                """
                const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                const named = [...document.querySelectorAll('[aria-labelledby]')]
                    .map(e => e.getAttribute('aria-labelledby'));
                return [...ids.filter((id, i) => ids.indexOf(id) !== i),
                    ...named.filter(id => !ids.includes(id))]\
                """))
        .isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void textStandsOutFromItsGround(String scheme) throws IOException {
    browser.scheme(scheme);
    live();
    open(PageRig.SHORT);
    shows("#lost", "Critical");
    browser.click(bay("encl1, bay 2"));
    shows("#facts", "Reason");
    assertThat(browser.run(Browser.TOO_FAINT)).isEqualTo(List.of());
    rig.appliance.faults().next(Fault.answer(503).on("GET", "/rest/.*").always());
    shows(".trouble", "Servers are shown as they were at");
    assertThat(browser.run(Browser.TOO_FAINT)).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource({"320, 700", "768, 1000", "1360, 900"})
  void nothingSticksOutOfTheWindow(int width, int height) throws IOException {
    browser.size(width, height);
    live();
    open(PageRig.SHORT);
    browser.click(bay("encl1, bay 3"));
    shows("#server-name", "encl1, bay 3");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void whatIsWrittenOnTheApplianceBecomesNoMarkup() throws IOException {
    String name = "<img src=x onerror=\"document.title='caught'\">";
    rig.appliance.profiles().edit("payroll", profile -> profile.put("name", name));
    open(PageRig.SHORT);
    shows(bay("encl1, bay 6") + " .profile", name);
    assertThat(browser.run("return document.title")).isEqualTo("instance-oneview");
  }

  @Test
  void thePageComesBackByItself() throws IOException {
    open(PageRig.SHORT);
    String address = rig.page().address().replaceAll("http://|/", "");
    rig.page().close();
    shows("#link", "Not connected");
    rig.appliance.servers().fail("encl2, bay 1");
    rig.serve(address, PageRig.SHORT);
    await().atMost(Duration.ofSeconds(30)).until(() -> browser.text("#link").contains("Live"));
    shows(bay("encl2, bay 1"), "Critical");
    shows("#events", "Connected again");
    assertThat(browser.console()).allMatch(line -> line.contains("net::ERR_"));
  }

  /** The pictures of the README: written only with {@code -Dpage.pictures=FOLDER}. */
  @ParameterizedTest
  @CsvSource({"light, 1280, 900", "dark, 1280, 900"})
  void thePictureIsSmallEnoughForAReadme(String scheme, int width, int height) throws IOException {
    browser.scheme(scheme);
    browser.size(width, height);
    past();
    open(PageServer.EVERY);
    shows("#lost", "Critical");
    making();
    shows(bay("encl1, bay 7"), "40 %");
    shows("#events", "was asked for");
    byte[] png = browser.screenshot();
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(width);
    assertThat(png).hasSizeLessThan(200_000);
    String folder = System.getProperty("page.pictures");
    if (folder != null) {
      Files.write(Path.of(folder, "page-" + scheme + ".png"), png);
    }
  }
}
