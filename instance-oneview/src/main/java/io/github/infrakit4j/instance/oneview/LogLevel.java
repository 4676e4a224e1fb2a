package io.github.infrakit4j.instance.oneview;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the log up for a level from 0 to 5: critical, error, warning, notice, info, debug.
 *
 * <p>Lines go to standard error, each as soon as it is made. "Critical" and "notice" have loggers
 * of their own, since the library does not know them.
 */
final class LogLevel {
  static final String CRITICAL = "critical";
  static final String NOTICE = "notice";
  private static final Level[] LEVELS = {
    Level.OFF, Level.ERROR, Level.WARN, Level.WARN, Level.INFO, Level.DEBUG
  };

  private LogLevel() {}

  /**
   * Begins the log.
   *
   * @param level 0 to 5
   * @param json whether each line is a JSON object
   */
  static void set(int level, boolean json) {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    change(level, json);
  }

  /** Goes on at another level or in another form; no line is lost between. */
  static void change(int level, boolean json) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Encoder<ILoggingEvent> encoder = json ? new JsonLines() : new TextLines();
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    List<Appender<ILoggingEvent>> before = ImmutableList.copyOf(root.iteratorForAppenders());
    root.addAppender(appender);
    // Not stopped: a line that is on its way there is still written.
    before.forEach(root::detachAppender);
    root.setLevel(LEVELS[level]);
    context.getLogger(CRITICAL).setLevel(Level.ERROR);
    context.getLogger(NOTICE).setLevel(level >= 3 ? Level.INFO : LEVELS[level]);
  }
}
