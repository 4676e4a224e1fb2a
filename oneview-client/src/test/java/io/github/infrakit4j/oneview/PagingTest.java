package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.DecodeException;
import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.IncompleteListException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.SeveralFoundException;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
  private static final String SECOND = "/rest/server-profiles?start=2&count=2";
  private static final String THIRD = "/rest/server-profiles?start=4&count=2";

  private final FakeAppliance appliance = FakeAppliance.plain();
  private OneView oneView;

  @BeforeEach
  void build() {
    oneView = appliance.client().retry(Retry.NONE).build();
  }

  @AfterEach
  void stop() {
    oneView.close();
    appliance.close();
  }

  private static List<String> names(List<ServerProfile> profiles) {
    return profiles.stream().map(ServerProfile::name).toList();
  }

  @Test
  void allFollowsEveryPage() {
    appliance.then(
        request ->
            FakeAppliance.json(
                200,
                switch (request.getTarget()) {
                  case SECOND -> Samples.page(2, 4, 5, "https://10.0.0.1" + THIRD);
                  case THIRD -> Samples.page(4, 5, 5, "");
                  default -> Samples.page(0, 2, 5, SECOND);
                }));
    assertThat(names(oneView.profiles().all())).containsExactly("0", "1", "2", "3", "4");
    assertThat(appliance.requests())
        .startsWith("GET /rest/server-profiles")
        .containsExactlyInAnyOrder("GET /rest/server-profiles", "GET " + SECOND, "GET " + THIRD);
  }

  @Test
  void aPageThatCannotBeReadIsNoShortList() {
    appliance.then(200, Samples.page(0, 2, 5, SECOND)).then(500, "");
    assertThatThrownBy(() -> oneView.profiles().all()).isInstanceOf(ApplianceException.class);
  }

  @Test
  void aListThatMovedIsReadAgain() {
    appliance
        .then(200, Samples.page(0, 2, 4, SECOND))
        .then(200, Samples.page(3, 4, 3, "")) // one was deleted: number 2 slipped to the first page
        .then(200, Samples.page(1, 3, 3, SECOND))
        .then(200, Samples.page(3, 4, 3, ""));
    assertThat(names(oneView.profiles().all())).containsExactly("1", "2", "3");
  }

  @Test
  void aListThatMovesEachTimeIsAnError() {
    appliance.then(200, Samples.page(0, 2, 3, ""));
    assertThatThrownBy(() -> oneView.profiles().all())
        .isInstanceOfSatisfying(
            IncompleteListException.class, moved -> assertThat(moved.retryable()).isTrue())
        .hasMessageContaining("read a list 3 times")
        .hasMessageContaining("2 members came, the appliance counts 3");
    assertThat(appliance.requests()).hasSize(3);
  }

  @Test
  void aMemberThatComesTwiceMeansThatTheListMoved() {
    appliance
        .then(200, Samples.page(0, 2, 4, SECOND))
        .then(200, Samples.page(1, 3, 4, ""))
        .then(200, Samples.page(0, 4, 4, ""));
    assertThat(names(oneView.profiles().all())).containsExactly("0", "1", "2", "3");
  }

  @Test
  void pagesThatGoInACircleEnd() {
    appliance.then(200, Samples.page(0, 2, 2, "/rest/server-profiles?start=0&count=2"));
    assertThatThrownBy(() -> oneView.profiles().all()).isInstanceOf(IncompleteListException.class);
    assertThat(appliance.requests()).hasSize(6);
  }

  @Test
  void anEmptyPageIsTheEndThoughItNamesANext() {
    appliance.then(200, Samples.page(0, 2, 2, SECOND)).then(200, Samples.page(2, 2, 2, THIRD));
    assertThat(names(oneView.profiles().all())).containsExactly("0", "1");
  }

  @Test
  void anEmptyListIsEmpty() {
    appliance.then(200, "{\"members\":[],\"total\":0,\"nextPageUri\":\"\"}");
    assertThat(oneView.profiles().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"members\":null,\"total\":0}",
        "{\"members\":\"\"}",
        "{\"members\":[null]}",
        "[]",
        "null",
        "",
        "<html>Welcome</html>"
      })
  void aListWithoutMembersIsNeverEmpty(String body) {
    appliance.then(200, body);
    assertThatThrownBy(() -> oneView.profiles().all())
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("tried GET /rest/server-profiles on");
  }

  @Test
  void aListingReadsPagesOnlyWhenTheyAreWalked() {
    appliance.then(200, Samples.page(0, 2, 4, SECOND)).then(200, Samples.page(2, 4, 4, ""));
    assertThat(oneView.profiles().listing(null).stream().limit(2).map(ServerProfile::name))
        .containsExactly("0", "1");
    assertThat(appliance.requests()).hasSize(1);
  }

  @Test
  void filtersAreQuotedAndEncoded() {
    appliance.then(200, Samples.page(0, 0, 0, ""));
    oneView.profiles().all(Filter.equal("name", "50% of \u00e9&a=b+c"));
    HttpUrl url = HttpUrl.get("http://x" + appliance.lastRequest().getTarget());
    assertThat(url.queryParameter("filter")).isEqualTo("\"name='50% of \u00e9&a=b+c'\"");
    assertThat(url.querySize()).isEqualTo(1);
  }

  @Test
  void aFilterIsOfItsOwnCallAlone() {
    appliance.then(200, Samples.page(0, 0, 0, ""));
    oneView.profiles().all(Filter.equal("name", "web"));
    oneView.profiles().all();
    oneView.profiles().all(Filter.equal("state", "Normal"));
    assertThat(appliance.requests())
        .extracting(each -> each.contains("name"), each -> each.contains("state"))
        .containsExactly(tuple(true, false), tuple(false, false), tuple(false, true));
  }

  @Test
  void aNameIsFoundExactlyThoughTheApplianceIgnoresCase() {
    appliance.then(
        200,
        "{\"members\":[{\"uri\":\"/rest/server-profiles/1\",\"name\":\"WEB\"},"
            + "{\"uri\":\"/rest/server-profiles/2\",\"name\":\"web\"}]}");
    assertThat(oneView.profiles().byName("web"))
        .hasValueSatisfying(
            web -> assertThat(web.uri()).isEqualTo(ResourceUri.of("/rest/server-profiles/2")));
    assertThat(oneView.profiles().byName("Web")).isEmpty();
  }

  @Test
  void aNameWithAQuoteIsLookedForInTheWholeList() {
    appliance.then(200, "{\"members\":[{\"uri\":\"/rest/server-profiles/1\",\"name\":\"it's\"}]}");
    assertThat(oneView.profiles().byName("it's")).isPresent();
    assertThat(appliance.requests()).containsExactly("GET /rest/server-profiles");
  }

  @Test
  void severalOfANameAreNamed() {
    appliance.then(
        200,
        "{\"members\":[{\"uri\":\"/rest/enclosures/1\",\"name\":\"e\"},"
            + "{\"uri\":\"/rest/enclosures/2\",\"name\":\"e\"}]}");
    assertThatThrownBy(() -> oneView.enclosures().byName("e"))
        .isInstanceOf(SeveralFoundException.class)
        .hasMessageContaining("found 2: [/rest/enclosures/1, /rest/enclosures/2]");
  }

  @Test
  void whatIsNotThereIsFoundEmpty() {
    appliance.then(404, "{\"errorCode\":\"ProfileNotFoundException\"}");
    assertThat(oneView.profiles().find(Samples.PROFILE_URI)).isEmpty();
  }

  @Test
  void pagesElsewhereAreNotAskedFor() {
    assertThatThrownBy(() -> oneView.profiles().pageAt("https://else.where/rest/server-profiles"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not on the appliance");
  }
}
