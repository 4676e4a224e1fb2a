package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Isolated
class LogLevelTest {
  @AfterEach
  void restore() {
    LogLevel.set(4, false);
  }

  @ParameterizedTest
  @CsvSource({
    "0, critical",
    "1, critical error",
    "2, critical error warning",
    "3, critical error warning notice",
    "4, critical error warning notice info",
    "5, critical error warning notice info debug"
  })
  @DisplayName("Scenario 135: a log level shows its own lines and those of the lower ones")
  void aLevelShowsItsOwnAndTheLower(int level, String shown) {
    LogLevel.set(level, false);

    Logger any = LoggerFactory.getLogger("instances");
    List<String> expected = List.of(shown.split(" "));
    assertThat(LoggerFactory.getLogger(LogLevel.CRITICAL).isErrorEnabled()).isTrue();
    assertThat(any.isErrorEnabled()).isEqualTo(expected.contains("error"));
    assertThat(any.isWarnEnabled()).isEqualTo(expected.contains("warning"));
    assertThat(LoggerFactory.getLogger(LogLevel.NOTICE).isInfoEnabled())
        .isEqualTo(expected.contains("notice"));
    assertThat(any.isInfoEnabled()).isEqualTo(expected.contains("info"));
    assertThat(any.isDebugEnabled()).isEqualTo(expected.contains("debug"));
  }
}
