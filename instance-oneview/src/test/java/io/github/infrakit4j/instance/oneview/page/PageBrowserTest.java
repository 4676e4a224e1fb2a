package io.github.infrakit4j.instance.oneview.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page shows, and that it shows it by itself. */
class PageBrowserTest extends PageInBrowser {
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
