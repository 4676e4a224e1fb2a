package io.github.infrakit4j.oneview.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContestantTest {
  private static final int PROFILES = 5;

  private Fork process;
  private StubAddress stub;

  @BeforeAll
  void startStub() throws IOException {
    process = Fork.stub(PROFILES, 2, 0);
    stub = StubAddress.of(process.line());
  }

  @AfterAll
  void stopStub() {
    process.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "in-turn", "sdk", "tokenizer"})
  void allDoTheSameWork(String name) throws IOException {
    try (Contestant contestant = Contestant.of(name, stub)) {
      assertThat(contestant.list()).isEqualTo(PROFILES);
      assertThat(contestant.walk()).isEqualTo(PROFILES);
      assertThat(contestant.get(Samples.profileId(3))).isEqualTo(1);
      assertThat(contestant.parse(Samples.hardware(3))).isEqualTo(1);
      Work work = new Work(contestant);
      assertThat(work.measure("get 2 6").count()).isEqualTo(6);
      assertThat(work.measure("parse 4").count()).isEqualTo(4);
    }
  }
}
