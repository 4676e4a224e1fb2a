package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static Connection connection(
      @Nullable String address,
      @Nullable String user,
      @Nullable String domain,
      @Nullable String session) {
    return new Connection(address, user, "hunter2", null, domain, session, null, null, null, false);
  }

  @Test
  void itIsToldInWords() {
    String address = "https://oneview.example.com";
    assertThat(connection(address, "infrakit", null, null).words())
        .isEqualTo("https://oneview.example.com as infrakit");
    assertThat(connection(address, "infrakit", "corp", null).words())
        .isEqualTo("https://oneview.example.com as infrakit of domain corp");
    assertThat(connection(address, null, null, "s3cret").words())
        .isEqualTo("https://oneview.example.com in the session handed in");
    assertThat(connection(address, null, null, null).words())
        .isEqualTo("https://oneview.example.com without a user");
    assertThat(connection(null, "infrakit", null, null).words()).isEqualTo("no appliance yet");
  }

  @Test
  void noSecretIsInIt() {
    Connection all = connection("https://oneview.example.com", "infrakit", "corp", "s3cret");
    assertThat(all.words() + all).doesNotContain("hunter2", "s3cret");
  }
}
