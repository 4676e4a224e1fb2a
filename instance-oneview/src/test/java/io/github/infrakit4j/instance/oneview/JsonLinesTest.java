package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.instance.oneview.provisioning.Condition;
import io.github.infrakit4j.instance.oneview.provisioning.Subject;
import io.github.infrakit4j.oneview.rest.CallEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  private static final Subject SUBJECT =
      new Subject(new InstanceId("web-1"), "web", "provisioning", "Encl1, bay 4", "/rest/tasks/7");

  private final LoggerContext context = new LoggerContext();
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private ch.qos.logback.classic.Logger logger(String name) {
    events.start();
    ch.qos.logback.classic.Logger logger = context.getLogger(name);
    logger.addAppender(events);
    return logger;
  }

  /** The last line, which is one line and one object. */
  private Map<?, ?> line() throws IOException {
    String text =
        new String(
            new JsonLines().encode(events.list.get(events.list.size() - 1)),
            StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n").containsOnlyOnce("\n");
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
    Map<?, ?> object = (Map<?, ?>) Objects.requireNonNull(reader.readJsonValue());
    assertThat(reader.peek()).isEqualTo(JsonReader.Token.END_DOCUMENT);
    return object;
  }

  @Test
  void whatALineIsAboutIsInFieldsOfItsOwn() throws IOException {
    PluginLog.provisioning(logger("instances")).moved(SUBJECT, "profile applied");

    Map<?, ?> line = line();
    assertThat(line.get("lvl")).isEqualTo("info");
    assertThat(line.get("msg")).isEqualTo("instance web-1: profile applied");
    assertThat(line.get("instance")).isEqualTo("web-1");
    assertThat(line.get("group")).isEqualTo("web");
    assertThat(line.get("server")).isEqualTo("Encl1, bay 4");
    assertThat(line.get("task")).isEqualTo("/rest/tasks/7");
    assertThat((String) line.get("t")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
  }

  @Test
  void whatIsNotKnownIsNoField() throws IOException {
    Subject unknown = new Subject(new InstanceId("web-1"), null, null, null, null);
    PluginLog.provisioning(logger("instances")).health(unknown, Condition.LOST, "gone dark");

    Map<?, ?> line = line();
    assertThat(line.get("lvl")).isEqualTo("warn");
    assertThat(line.get("msg")).isEqualTo("instance web-1: gone dark; it no longer counts");
    assertThat(line.containsKey("group")).isFalse();
    assertThat(line.containsKey("task")).isFalse();
  }

  @Test
  void numbersStayNumbers() throws IOException {
    ch.qos.logback.classic.Logger log = logger("oneview");
    PluginLog.calls(log).callEnded(new CallEvent("GET", "/rest/tasks/7", 1, 200, 3_000_000));

    assertThat(line().get("status")).isEqualTo(200.0);
    assertThat(line().get("ms")).isEqualTo(3.0);
    assertThat(line().get("lvl")).isEqualTo("dbug");
  }

  @Test
  void aLineNeverBreaks() throws IOException {
    logger(LogLevel.CRITICAL).error("a \"quoted\"\nline\u2028and {}", "\t", new IOException("x"));

    Map<?, ?> line = line();
    assertThat(line.get("lvl")).isEqualTo("crit");
    assertThat(line.get("msg")).isEqualTo("a \"quoted\"\nline\u2028and \t");
    assertThat((String) line.get("error")).contains("IOException: x").contains("\n");
  }
}
