package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page in a real browser. It stands aside, and says so, where Chromium and ChromeDriver are not
 * installed; with the variable {@code BROWSER_TEST=required} that is a failure.
 */
class RackPageBrowserTest {
  private static final String TALLER =
      """
      const height = name => document.querySelector(`.bay[aria-label^="${name},"]`).offsetHeight;
      return height(arguments[0]) > 2 * height(arguments[1])\
      """;

  private static final String ENTER = "\uE007";
  private static final String ESCAPE = "\uE00C";
  private static final String TAB = "\uE004";
  private static final String RIGHT = "\uE014";
  private static final String DOWN = "\uE015";

  private static @Nullable Browser started;

  private SimulatedAppliance appliance;
  private RackPage page;
  private Browser browser;

  @BeforeAll
  static void startBrowser() throws IOException {
    Optional<Browser.Installed> installed = Browser.installed();
    if (installed.isEmpty() && !"required".equals(System.getenv("BROWSER_TEST"))) {
      String why = "no chromium and chromedriver are installed: the page is not tried in a browser";
      System.out.println("RackPageBrowserTest stands aside: " + why);
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
  void open() throws IOException {
    appliance = SimulatedAppliance.builder().rack(ShownRack.rack()).manualClock().start();
    page = RackPage.serve(appliance, 0);
    browser = Objects.requireNonNull(started);
    browser.size(1360, 900);
    browser.scheme("light");
    browser.open(page.url());
    shows("#link", "Live");
  }

  @AfterEach
  void shut() {
    List<String> complaints = browser.console();
    page.close();
    appliance.close();
    assertThat(complaints).as("what the browser complained of").isEmpty();
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

  private Object status(String server) {
    return Objects.requireNonNull(appliance.servers().get(server).get("status"));
  }

  @Test
  void aBladeOfFullHeightIsOneServerOverTwoBays() throws IOException {
    String rack =
        """
        {"hardwareTypes": [{"name": "tall", "formFactor": "FullHeight"}],
         "enclosures": [{"name": "e", "group": "EG1", "bays": 12, "fill": "HT1",
                         "servers": [{"bay": 3, "type": "tall"}]}]}\
        """;
    try (SimulatedAppliance tall =
            SimulatedAppliance.builder().rack(Rack.parse(rack)).manualClock().start();
        RackPage shown = RackPage.serve(tall, 0)) {
      browser.open(shown.url());
      shows(bay("e, bay 3 and 9"), "3 + 9");
      assertThat(browser.text("#rack")).doesNotContain("empty");
      assertThat(browser.run(TALLER, "e, bay 3 and 9", "e, bay 4")).isEqualTo(true);
      tall.servers().remove("e, bay 3");
      shows(".bay.empty", "3");
      assertThat(browser.run("return document.querySelectorAll('.bay.empty').length === 2"))
          .isEqualTo(true);
      browser.open("about:blank");
    }
  }

  @Test
  void aClickBreaksAServerAndThePageShowsItWithoutBeingLoadedAnew() {
    browser.run("window.sameDocument = true");
    browser.click(bay("encl1, bay 1"));
    shows("#server-name", "encl1, bay 1");
    browser.click("#break");
    shows(bay("encl1, bay 1"), "Critical");
    assertThat(status("encl1, bay 1")).isEqualTo("Critical");
    shows("#events", "encl1, bay 1 broke: its status is Critical");
    assertThat(browser.name("#break")).isEqualTo("Repair it");
    browser.click("#break");
    shows(bay("encl1, bay 1"), "OK");
    assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
  }

  @Test
  void healingIsSeen() {
    ShownRack.live(appliance);
    shows(bay("encl1, bay 5"), "Create 40 %");
    shows("#events", "docker-4 of group web is being made on encl1, bay 5");
    assertThat(browser.text(bay("encl1, bay 5") + " .group")).isEqualTo("web");
    assertThat(browser.text("#tasks")).contains("40 % · Apply BIOS settings.");
    appliance.advance(Duration.ofSeconds(15));
    shows("#events", "docker-4 of group web is ready on encl1, bay 5");
    shows("#tasks", "✔ Completed");
    shows("#groups", "web × 4");
  }

  @Test
  void theKeyboardAloneIsEnough() {
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
    browser.press(TAB);
    assertThat(focused()).isEqualTo("Break it");
    browser.press(" ");
    shows(bay("encl2, bay 2"), "Critical");
    assertThat(focused()).as("the focus stays").isEqualTo("Repair it");
    browser.press(ESCAPE);
    await().until(() -> browser.name(":focus").startsWith("encl2, bay 2, "));
  }

  @Test
  void powerProfileAndMaintenanceAreAClickAway() {
    browser.click(bay("encl1, bay 7"));
    shows("#facts", "payroll");
    browser.click("#power");
    shows(bay("encl1, bay 7"), "off");
    assertThat(appliance.servers().power("encl1, bay 7")).isEqualTo("Off");
    browser.click("#profile-error");
    shows(bay("encl1, bay 7"), "Profile error");
    assertThat(browser.run("return document.getElementById('profile-error').ariaDisabled"))
        .isEqualTo("true");
    browser.click("#maintenance");
    shows(bay("encl1, bay 7"), "maintenance");
    assertThat(appliance.servers().get("encl1, bay 7")).containsEntry("maintenanceMode", true);
  }

  @Test
  void removingAsksFirst() {
    browser.click(bay("rack1"));
    shows("#server-name", "rack1");
    browser.click("#remove");
    assertThat(browser.role("#sure")).isEqualTo("dialog");
    assertThat(browser.name("#sure")).isEqualTo("Remove rack1?");
    browser.press(ESCAPE);
    assertThat(appliance.servers().names()).contains("rack1");
    browser.click("#remove");
    browser.click("#sure-yes");
    shows("#events", "rack1 was removed");
    assertThat(appliance.servers().names()).doesNotContain("rack1");
    shows("#server-name", "Choose a server");
    assertThat(focused()).isEqualTo("Choose a server");
  }

  @Test
  void everythingHasANameAndARole() {
    assertThat(browser.role(bay("encl1, bay 1"))).isEqualTo("button");
    assertThat(browser.name(bay("encl1, bay 1")))
        .isEqualTo("encl1, bay 1, profile docker-1, group web, power on, OK");
    assertThat(browser.name(bay("encl1, bay 7")))
        .isEqualTo("encl1, bay 7, profile payroll, of others, power on, OK");
    assertThat(browser.role("main")).isEqualTo("main");
    assertThat(browser.role(".chassis")).isEqualTo("region");
    assertThat(browser.name(".chassis")).isEqualTo("Enclosure encl1");
    assertThat(browser.role("#events")).isEqualTo("log");
    assertThat(browser.name("#events")).isEqualTo("What happens");
    assertThat(browser.role("#link")).isEqualTo("status");
    browser.click(bay("encl1, bay 1"));
    assertThat(
            browser.run(
                """
                return [...document.querySelectorAll('button, [role], section, main, dialog')]
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
  void textStandsOutFromItsGround(String scheme) {
    browser.scheme(scheme);
    appliance.servers().fail("encl1, bay 2");
    shows(bay("encl1, bay 2"), "Critical");
    browser.click(bay("encl1, bay 2"));
    shows("#facts", "Critical");
    assertThat(browser.run(Browser.TOO_FAINT)).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource({"320, 700", "768, 1000", "1360, 900"})
  void nothingSticksOutOfTheWindow(int width, int height) {
    browser.size(width, height);
    browser.click(bay("encl1, bay 3"));
    shows("#server-name", "encl1, bay 3");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    browser.click("#break");
    shows(bay("encl1, bay 3"), "Critical");
  }

  @Test
  void whatIsWrittenOnTheApplianceBecomesNoMarkup() {
    String name = "<img src=x onerror=\"document.title='caught'\">";
    appliance.profiles().edit("payroll", profile -> profile.put("name", name));
    shows(bay("encl1, bay 7") + " .profile", name);
    assertThat(browser.run("return document.title")).isEqualTo("Simulated rack");
  }

  @Test
  void thePageSaysWhatWasNotDoneAndComesBackByItself() throws IOException {
    page.close();
    page = RackPage.serve(appliance, freePort());
    browser.open(page.url());
    shows("#link", "Live");
    browser.click(bay("encl2, bay 1"));
    page.close();
    shows("#link", "Not connected");
    browser.click("#break");
    shows("#problem", "That was not done to encl2, bay 1: ");
    assertThat(browser.role("#problem")).isEqualTo("alert");
    appliance.servers().fail("encl2, bay 1");
    page = RackPage.serve(appliance, page.port());
    await().atMost(Duration.ofSeconds(30)).until(() -> browser.text("#link").contains("Live"));
    shows(bay("encl2, bay 1"), "Critical");
    assertThat(browser.console()).allMatch(line -> line.contains("net::ERR_"));
  }

  /** A port that was asked for can be had again at once, one that was given cannot. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The pictures of the README: written only with {@code -Drack.pictures=FOLDER}. */
  @ParameterizedTest
  @CsvSource({"light, 1280, 860", "dark, 1280, 860"})
  void thePictureIsSmallEnoughForAReadme(String scheme, int width, int height) throws IOException {
    browser.scheme(scheme);
    browser.size(width, height);
    ShownRack.live(appliance);
    browser.click(bay("encl1, bay 2"));
    shows("#facts", "Critical");
    shows(bay("encl1, bay 5"), "Create 40 %");
    byte[] png = browser.screenshot();
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(width);
    assertThat(png).hasSizeLessThan(200_000);
    String folder = System.getProperty("rack.pictures");
    if (folder != null) {
      Files.write(Path.of(folder, "rack-" + scheme + ".png"), png);
    }
  }
}
