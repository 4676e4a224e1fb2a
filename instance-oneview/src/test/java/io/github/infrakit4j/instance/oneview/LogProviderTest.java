package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;

class LogProviderTest {
  private final LogProvider provider = new LogProvider();

  @Test
  void itGivesALogThatIsSetUpByNobodyYet() {
    provider.initialize();

    LoggerContext context = (LoggerContext) provider.getLoggerFactory();
    assertThat(context.isStarted()).isTrue();
    assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders()).isExhausted();
    assertThat(context.getStatusManager().getCopyOfStatusList()).isEmpty();
  }

  @Test
  void eventsReachAnAppenderWithWhatTheyAreAbout() {
    provider.initialize();
    Logger logger = ((LoggerContext) provider.getLoggerFactory()).getLogger("instances");
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    logger.addAppender(events);
    provider.getMDCAdapter().put("group", "web");

    logger.atInfo().addKeyValue("instance", "web-1").log("ready");

    assertThat(events.list).hasSize(1);
    assertThat(events.list.get(0).getKeyValuePairs()).hasSize(1);
    assertThat(events.list.get(0).getMDCPropertyMap()).containsEntry("group", "web");
  }
}
