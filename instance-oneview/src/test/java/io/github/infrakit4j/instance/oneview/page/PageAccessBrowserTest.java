package io.github.infrakit4j.instance.oneview.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Browser;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That everybody can use the page: by keyboard or screen reader, with weak eyes, on any screen. */
class PageAccessBrowserTest extends PageInBrowser {
  private static final String ENTER = "\uE007";
  private static final String ESCAPE = "\uE00C";
  private static final String TAB = "\uE004";
  private static final String RIGHT = "\uE014";
  private static final String DOWN = "\uE015";

  private String focused() {
    return String.valueOf(browser.run("return document.activeElement.textContent.trim()"));
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
}
