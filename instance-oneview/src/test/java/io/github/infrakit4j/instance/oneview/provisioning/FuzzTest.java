package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** Whatever stands in a file, a description or a group file: it is read, or refused by name. */
class FuzzTest {
  private static byte[] someLedger() {
    return LedgerJson.write(
        new LedgerJson.Content(
            Stages.all().stream().map(Stages::entry).toList(),
            List.of(Stages.quarantine("h1", Stages.entry(new Stage.Ready()).since())),
            new Tenancy("ov.example.com", new Namespace(Map.of("cluster", "a"))),
            Map.of("New", "{\"a\":1}")));
  }

  @Property(tries = 300)
  void aDamagedStateFileIsReadOrKeptAside(
      @ForAll @IntRange(max = 100_000) int where, @ForAll byte with, @ForAll boolean cut)
      throws IOException {
    byte[] content = someLedger();
    int at = where % content.length;
    content[at] = with;
    byte[] damaged = cut ? Arrays.copyOf(content, at) : content;
    Path directory = Files.createTempDirectory("fuzz");
    Path file = Files.write(directory.resolve("state.json"), damaged);
    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      Optional<Path> aside = ledger.setAside();
      if (aside.isPresent()) {
        assertThat(Files.readAllBytes(aside.get())).isEqualTo(damaged);
        assertThat(ledger.entries()).isEmpty();
        Files.delete(aside.get());
      } else {
        assertThat(ledger.entries()).isNotEmpty();
      }
    } catch (LedgerException otherVersion) {
      assertThat(otherVersion).hasMessageContaining("StateVersion");
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(directory.resolve("state.json.lock"));
      Files.deleteIfExists(directory);
    }
  }

  @Property
  void anyTextIsADescription(@ForAll("almostMarkers") String text) {
    Optional<Marker> found = Marker.find(text);

    found.ifPresent(
        marker -> assertThat(Marker.find(marker.writeInto(text, 1 << 20))).contains(marker));
    int length = Marker.removeFrom(text).length();
    assertThat(length < text.length()).isEqualTo(found.isPresent());
  }

  @Provide
  Arbitrary<String> almostMarkers() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "[infrakit:1 ",
            "@id=\"a\"",
            "@id=",
            "\"",
            "]",
            "\\",
            "\\u00",
            " ",
            "k=\"v\"",
            "@",
            "größe",
            "\n",
            "[",
            "infrakit.group=\"web\"",
            "@keep=\"true\"");
    return parts.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Property
  void whateverTheTagsAreTheyComeBack(
      @ForAll @NotEmpty String id,
      @ForAll @Size(max = 8) Map<@NotEmpty String, String> tags,
      @ForAll String words) {
    Marker marker = Marker.of(new InstanceId(id), null, Map.of(), tags);
    String before = words.replace("[infrakit:1 ", "");
    String description = marker.writeInto(before, Integer.MAX_VALUE);

    assertThat(Marker.find(description)).contains(marker);
    assertThat(description).startsWith(before.isBlank() ? "" : before);
  }

  @Property
  void anyPropertiesAreReadOrRefused(@ForAll("properties") String json) {
    try {
      InstanceProperties properties = InstanceProperties.parse(Json.of(json));
      assertThat(properties.templateName()).isNotBlank();
    } catch (InvalidPropertiesException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> properties() {
    Arbitrary<String> names =
        Arbitraries.of(
            "TemplateName",
            "ProfileName",
            "PowerOff",
            "PowerOn",
            "Placement",
            "OneView",
            "BootDevice",
            "OneTime",
            "Annotation",
            "OnTemplateDrift",
            "IgnoreOnDestroy",
            "Other");
    Arbitrary<String> values =
        Arbitraries.of(
            "\"T\"",
            "true",
            "false",
            "null",
            "7",
            "-1.5e300",
            "[]",
            "[[\"x\"]]",
            "{}",
            "{\"Server\":7}",
            "{\"Enclosures\":{}}",
            "{\"Arrange\":[]}",
            "\"\"",
            "\"\\u0000\"",
            "{\"OneViewAddress\":[]}",
            "\"" + "x".repeat(5000) + "\"");
    return names
        .flatMap(name -> values.map(value -> "\"" + name + "\":" + value))
        .list()
        .ofMaxSize(6)
        .map(members -> "{" + String.join(",", members) + "}");
  }

  @Property
  void noTextIsACrash(@ForAll String text) {
    try {
      LedgerJson.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | JsonDataException | LedgerJson.VersionException refused) {
      assertThat(refused).isNotNull();
    }
  }
}
