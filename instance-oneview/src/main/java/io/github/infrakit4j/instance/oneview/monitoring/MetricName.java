package io.github.infrakit4j.instance.oneview.monitoring;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * Every metric: its kind, labels and meaning. Labels have few values each: never an id, an address
 * of a resource, or a text from outside but the names of groups, and of those {@link
 * ApplianceMetrics#MOST_GROUPS} at most.
 */
enum MetricName {
  RPC_DURATION_SECONDS(
      Kind.HISTOGRAM, "calls from InfraKit; `outcome` is ok or error", "method", "outcome"),
  REST_DURATION_SECONDS(
      Kind.HISTOGRAM,
      "requests to the appliance with their repetitions; `operation` is method and route",
      "appliance",
      "operation"),
  REST_REQUESTS_TOTAL(
      Kind.COUNTER,
      "the same by HTTP status, `none` without an answer",
      "appliance",
      "operation",
      "status"),
  REST_RETRIES_TOTAL(
      Kind.COUNTER, "tries of reads that failed and were repeated", "appliance", "operation"),
  LOGINS_TOTAL(Kind.COUNTER, "sessions asked for; ok or refused", "appliance", "outcome"),
  LOGOUTS_TOTAL(Kind.COUNTER, "sessions closed", "appliance"),
  APPLIANCE_REACHABLE(
      Kind.GAUGE, "whether the last request was answered; none before the first", "appliance"),
  LAST_SYNC_TIMESTAMP_SECONDS(
      Kind.GAUGE, "when the last whole listing began, in Unix time; none before it", "appliance"),
  PROVISIONS_TOTAL(
      Kind.COUNTER,
      "instances accepted; made, those adopted by taking them over included; given up",
      "appliance",
      "outcome"),
  PROVISION_DURATION_SECONDS(
      Kind.HISTOGRAM, "from accepted to ready, of those accepted by this process", "appliance"),
  OBSTACLES_TOTAL(
      Kind.COUNTER,
      "why making an instance did not go on: no-server, taken, server-failed, refused, answer-lost,"
          + " overtaken",
      "appliance",
      "reason"),
  DEPARTURES_TOTAL(
      Kind.COUNTER,
      "instances that are no more: destroyed, released, failed, taken-away",
      "appliance",
      "how"),
  HEALTH_CHANGES_TOTAL(
      Kind.COUNTER, "ill, lost, healed (in time), recovered (after lost)", "appliance", "to"),
  TASKS_TOTAL(
      Kind.COUNTER,
      "the appliance's tasks for instances that were seen to be over",
      "appliance",
      "state"),
  DEFECTS_TOTAL(Kind.COUNTER, "defects of this program that showed themselves", "appliance"),
  INSTANCES(Kind.GAUGE, "instances that count", "appliance", "group", "state"),
  STEPS(Kind.GAUGE, "instances that are being made or removed, by step", "appliance", "step"),
  ILL_INSTANCES(Kind.GAUGE, "ready instances whose server is ill", "appliance"),
  LOST_INSTANCES(Kind.GAUGE, "instances that no longer count", "appliance"),
  QUARANTINED_SERVERS(Kind.GAUGE, "servers that are left alone now", "appliance");

  /** What Prometheus makes of it. */
  enum Kind {
    COUNTER,
    GAUGE,
    HISTOGRAM;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final String PREFIX = "infrakit_oneview_";

  private final Kind kind;
  private final String help;
  private final ImmutableList<String> labels;

  MetricName(Kind kind, String help, String... labels) {
    this.kind = kind;
    this.help = help;
    this.labels = ImmutableList.copyOf(labels);
  }

  /** As it is scraped. */
  String fullName() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  Kind kind() {
    return kind;
  }

  String help() {
    return help;
  }

  String[] labels() {
    return labels.toArray(String[]::new);
  }

  /** A table in Markdown, for the README. */
  static String table() {
    StringBuilder table =
        new StringBuilder("| metric | kind | labels | meaning |\n|---|---|---|---|\n");
    for (MetricName metric : values()) {
      table.append("| `").append(metric.fullName()).append("` | ").append(metric.kind.word());
      table.append(" | ").append(String.join(", ", metric.labels));
      table.append(" | ").append(metric.help).append(" |\n");
    }
    return table.toString();
  }
}
