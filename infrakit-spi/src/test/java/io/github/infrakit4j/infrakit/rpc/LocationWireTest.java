package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationWireTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:24864",
        "https://[::1]:24864/a/b?x=%26&y#z",
        "tcp://host:1/with%20blank?q",
        "http://h/a%2Fb#c%20d",
        "/path/only",
        "mailto:someone",
        "unix:///tmp/s"
      })
  void locationsComeBack(String text) throws IOException {
    URI uri = URI.create(text);

    assertThat(LocationWire.read(written(uri))).contains(uri);
  }

  @Test
  void whomTheLocationNamesIsNotSent() throws IOException {
    Fields written = written(URI.create("http://admin:secret@h:1/"));

    assertThat(written.any("Location").text()).doesNotContain("admin", "secret");
    assertThat(LocationWire.read(written)).contains(URI.create("http://h:1/"));
  }

  @Test
  void noLocationIsNull() throws IOException {
    WireWriter out = new WireWriter().object(w -> LocationWire.write(w, Optional.empty()));

    assertThat(out).hasToString("{\"Location\":null}");
    assertThat(LocationWire.read(Fields.none())).isEmpty();
  }

  @Test
  void locationThatIsNoUrlIsAnError() throws IOException {
    Fields nonsense =
        Fields.read(new WireReader("{\"Location\":{\"Scheme\":\"1:\",\"Host\":\"h\"}}"));

    assertThatThrownBy(() -> LocationWire.read(nonsense)).hasMessageContaining("no URL");
  }

  private static Fields written(URI uri) throws IOException {
    WireWriter out = new WireWriter().object(w -> LocationWire.write(w, Optional.of(uri)));
    return Fields.read(new WireReader(out.toString()));
  }
}
