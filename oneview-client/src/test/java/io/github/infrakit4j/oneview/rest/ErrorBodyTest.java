package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
  private static final Target POST = new Target("POST", "/rest/server-profiles", "lab1");

  private static ApplianceException thrown(int status, String body) {
    ApplianceError error = ErrorBody.parse(ResponseBody.create(body, null));
    return new ApplianceException(POST, status, error, null);
  }

  @Test
  void theWholeStoryIsTold() {
    ApplianceException failure =
        thrown(
            400,
            """
            {"errorCode":"CRM_X","message":"Cannot use the server {\\"uri\\":\\"/rest/s/1\\",
             \\"name\\":\\"Frame4, bay 4\\"}","details":"It is in use","data":{"a":1},
             "recommendedActions":["Free it, see {\\"name\\":\\"Learn more\\", \\"uri\\":\\"/doc\\"}",
             "Or take another."],"nestedErrors":[{"message":"Locked."}],"errorSource":null}
            """);
    assertThat(failure)
        .hasMessage(
            "tried POST /rest/server-profiles on lab1, answered 400 CRM_X: Cannot use the server"
                + " Frame4, bay 4. It is in use. Locked. Do: Free it, see Learn more. Or take"
                + " another.");
    assertThat(failure.errorCode()).isEqualTo("CRM_X");
    assertThat(failure.reason()).isEqualTo("Cannot use the server Frame4, bay 4");
    assertThat(failure.details()).isEqualTo("It is in use");
    assertThat(failure.recommendedActions())
        .containsExactly("Free it, see Learn more", "Or take another.");
    assertThat(failure.nestedErrors()).hasSize(1);
    assertThat(failure.retryable()).isFalse();
    assertThat(failure.outcomeUnknown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>Bad</body></html>", "null", "[]", "{", "{}", "\u0000"})
  void bodiesThatSayNothingAreNoSecondFailure(String body) {
    assertThat(thrown(500, body))
        .hasMessage("tried POST /rest/server-profiles on lab1, answered 500.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errorCode\":\"X\"} | answered 409 X. Another operation holds",
        "{\"message\":\"busy\",\"details\":\"\"} | answered 409: busy. Another operation",
        "{\"errorCode\":5,\"message\":\"m\",\"recommendedActions\":\"a\"} | answered 409 5: m.",
        "{\"message\":\"m\",\"nestedErrors\":null,\"data\":[]} | answered 409: m."
      })
  void halfAnErrorIsUsed(String body, String told) {
    assertThat(thrown(409, body)).hasMessageContaining(told);
    assertThat(thrown(409, body).isConflict()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2, PT2S", "' 0 ', PT0S", "soon, ", "-1, ", "99999999999, "})
  void retryAfterInSeconds(String header, Duration pause) {
    assertThat(ErrorBody.retryAfter(header, Instant.EPOCH)).isEqualTo(pause);
  }

  @Test
  void retryAfterAsADate() {
    Instant now = Instant.parse("2026-11-21T10:00:00Z");
    assertThat(ErrorBody.retryAfter("Sat, 21 Nov 2026 10:00:07 GMT", now)).hasSeconds(7);
    assertThat(ErrorBody.retryAfter("Sat, 21 Nov 2026 09:00:00 GMT", now)).isZero();
    assertThat(ErrorBody.retryAfter(null, now)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "400, false",
    "404, false",
    "408, false",
    "409, false",
    "412, false",
    "429, false",
    "500, true",
    "501, false",
    "502, true",
    "503, true",
    "504, true"
  })
  void onlyServerErrorsLeaveAChangeInDoubt(int status, boolean unknown) {
    assertThat(thrown(status, "").outcomeUnknown()).isEqualTo(unknown);
  }
}
