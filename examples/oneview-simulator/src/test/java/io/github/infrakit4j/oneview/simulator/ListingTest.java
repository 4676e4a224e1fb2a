package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest extends ApplianceTestCase {
  @Override
  Rack rack() {
    Rack.Builder rack = Rack.builder().servers(40).template("T");
    rack.profile("InfraKit-1", p -> p.description("web|1"));
    rack.profile("infrakit-2", p -> p.description("WEB|2").status("Warning"));
    rack.profile("payroll", p -> p.description("salaries, 100% [old]").server("h1"));
    IntStream.range(0, 67).forEach(i -> rack.profile("p" + i, p -> {}));
    return rack.build();
  }

  private Answer filtered(String... filters) {
    StringBuilder query = new StringBuilder("/rest/server-profiles?count=-1");
    for (String filter : filters) {
      query.append("&filter=").append(URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }
    return http.get(query.toString());
  }

  @Test
  void hardwareComesInPagesOf32() {
    Answer first = http.get("/rest/server-hardware");
    assertThat(first.members()).hasSize(32);
    assertThat(first.json()).containsEntry("prevPageUri", null);
    assertThat(first.text("total")).isEqualTo("40");
    assertThat(first.text("count")).isEqualTo("32");
    assertThat(first.text("nextPageUri")).isEqualTo("/rest/server-hardware?start=32&count=32");
    Answer second = http.get(String.valueOf(first.text("nextPageUri")));
    assertThat(second.members()).hasSize(8);
    assertThat(second.json()).containsEntry("nextPageUri", null);
    assertThat(second.text("prevPageUri")).isEqualTo("/rest/server-hardware?start=0&count=32");
  }

  @Test
  void profilesComeInPagesOf64WithTheFilterKept() {
    String next = "/rest/server-profiles?filter=%22name%20matches%20'p%25'%22&count=1000";
    List<String> names = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (String page = next; page != null; ) {
      Answer answer = http.get(page);
      names.addAll(answer.names());
      sizes.add(answer.names().size());
      page = answer.text("nextPageUri");
    }
    assertThat(sizes).containsExactly(64, 4);
    assertThat(names).hasSize(68).doesNotHaveDuplicates().contains("payroll", "p66");
  }

  @Test
  void smallPagesStepThroughEverything() {
    Answer middle = http.get("/rest/server-profiles?start=10&count=5");
    assertThat(middle.members()).hasSize(5);
    assertThat(middle.text("nextPageUri")).isEqualTo("/rest/server-profiles?start=15&count=5");
    assertThat(middle.text("prevPageUri")).isEqualTo("/rest/server-profiles?start=5&count=5");
    assertThat(http.get("/rest/server-profiles?start=500").members()).isEmpty();
  }

  @Test
  void badStartAndCountAre400() {
    assertThat(http.get("/rest/server-profiles?start=-1").status()).isEqualTo(400);
    assertThat(http.get("/rest/server-profiles?count=many").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"name='infrakit-1'\" ~ InfraKit-1",
        "name='INFRAKIT-1' ~ InfraKit-1",
        "\"'name'='infrakit-1'\" ~ InfraKit-1",
        "name eq 'infrakit-1' ~ InfraKit-1",
        "name matches 'InfraKit-%' ~ InfraKit-1,infrakit-2",
        "name smatches 'InfraKit-%' ~ InfraKit-1",
        "name matches 'infrakit__' ~ InfraKit-1,infrakit-2",
        "name matches 'infra' ~ ``",
        "name == 'infrakit-2' ~ infrakit-2",
        "name seq 'INFRAKIT-2' ~ ``",
        "description matches '%100% [old]' ~ payroll",
        "name regex 'infrakit-[12]' ~ InfraKit-1,infrakit-2",
        "name sregex 'infrakit-[12]' ~ infrakit-2",
        "status='Warning' ~ infrakit-2",
        "status=Warning OR name=payroll ~ infrakit-2,payroll",
        "name matches 'infrakit%' AND NOT status='Warning' ~ InfraKit-1",
        "serialNumber = NULL ~ ``",
        "name='' ~ ``"
      })
  void filterLanguage(String filter, String names) {
    Answer answer = filtered(filter);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(String.join(",", answer.names())).isEqualTo(names);
  }

  @Test
  void severalFiltersMustAllHold() {
    assertThat(filtered("name matches 'infrakit%'", "status='Warning'").names())
        .containsExactly("infrakit-2");
    assertThat(filtered("name ne 'payroll'").names()).hasSize(69).doesNotContain("payroll");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "name=",
        "name='a' b",
        "name='it's'",
        "name like 'x'",
        "name regex '['",
        "serverHardwareUri='/rest/x'",
        "taskUri=NULL",
        "name='x",
        "name matches NULL"
      })
  void badFilterIs400(String filter) {
    Answer answer = filtered(filter);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.text("errorCode")).isEqualTo("INVALID_FILTER");
  }

  @Test
  void hardwareFiltersByWhatItHas() {
    assertThat(http.get("/rest/server-hardware?filter=%22state=%27ProfileApplied%27%22").names())
        .containsExactly("h1");
    assertThat(http.get("/rest/server-hardware?filter=serverProfileUri=NULL&count=-1").names())
        .hasSize(39);
  }

  @Test
  void sortsByNameBothWaysAndRefusesOtherDirections() {
    List<String> up = http.get("/rest/server-profiles?sort=name:asc&count=-1").names();
    assertThat(up).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    List<String> down = http.get("/rest/server-profiles?sort=name:descending&count=-1").names();
    assertThat(down).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
    assertThat(http.get("/rest/server-profiles?sort=name:up").status()).isEqualTo(400);
  }

  @Test
  void withoutSortTheOldestComesFirst() {
    assertThat(http.get("/rest/server-profiles").names())
        .startsWith("InfraKit-1", "infrakit-2", "payroll", "p0");
  }

  @Test
  void otherNounsAreListedAndRead() {
    for (String noun :
        List.of(
            "server-hardware-types",
            "enclosure-groups",
            "enclosures",
            "ethernet-networks",
            "server-profile-templates")) {
      Answer list = http.get("/rest/" + noun);
      assertThat(list.members()).as(noun).isNotEmpty();
      String uri = String.valueOf(list.members().get(0).get("uri"));
      assertThat(http.get(uri).text("category")).isEqualTo(noun);
      assertThat(http.get(uri + "x").status()).isEqualTo(404);
    }
    assertThat(http.get("/rest/scopes").members()).isEmpty();
  }

  @Test
  void indexKnowsResourcesByCategory() {
    Answer index = http.get("/rest/index/resources?category=server-profiles");
    assertThat(index.names()).hasSize(50).contains("payroll");
    assertThat(index.text("total")).isEqualTo("70");
    assertThat(http.get(String.valueOf(index.text("nextPageUri"))).names()).hasSize(20);
    assertThat(index.json()).containsEntry("eTag", null);
    assertThat(http.get("/rest/index/resources?category=enclosures").names()).hasSize(3);
  }
}
