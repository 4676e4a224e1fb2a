package io.github.infrakit4j.instance.oneview.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The status pages as people read them. */
public final class StatusTables {
  private static final int NAMES = 6;

  private StatusTables() {}

  /**
   * The lines.
   *
   * @param status what {@link RunningPlugin#status} answered
   * @param servers what {@link RunningPlugin#servers} answered, null if it was not asked
   */
  public static List<String> lines(Document status, @Nullable Document servers) {
    List<String> lines = new ArrayList<>();
    for (Document appliance : status.objects("Appliances")) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      String alias = appliance.words("Alias");
      lines.add(head(status.words("Name") + (alias.isEmpty() ? "" : "/" + alias), appliance));
      add(lines, groups(appliance));
      add(lines, instances(appliance));
      add(lines, lost(appliance));
      add(lines, quarantined(appliance));
      if (servers != null) {
        servers.objects("Appliances").stream()
            .filter(each -> each.words("Alias").equals(alias))
            .findFirst()
            .ifPresent(found -> servers(lines, found));
      }
    }
    return lines;
  }

  private static String head(String name, Document appliance) {
    Document trouble = appliance.object("Trouble");
    String address = appliance.words("Address");
    String line =
        name
            + ": "
            + (address.isEmpty() ? "no appliance is configured" : address)
            + ", session "
            + appliance.words("Session");
    return trouble == null
        ? line
        : line
            + "\nTROUBLE since "
            + age(trouble.words("Since"), appliance)
            + ": "
            + trouble.words("Words");
  }

  private static void add(List<String> lines, Table table) {
    if (!table.isEmpty()) {
      lines.add("");
      lines.addAll(table.lines());
    }
  }

  private static Table groups(Document appliance) {
    Table table = new Table("GROUP", "INSTANCES", "STATES");
    for (Document group : appliance.objects("Groups")) {
      String states =
          group.strings("States").entrySet().stream()
              .map(state -> state.getValue() + " " + state.getKey())
              .collect(Collectors.joining(", "));
      table.row(group.words("Group"), String.valueOf(group.number("Instances")), states);
    }
    return table;
  }

  private static Table instances(Document appliance) {
    Table table = new Table("INSTANCE", "GROUP", "SERVER", "STATE", "SINCE", "PROGRESS");
    for (Document each : appliance.objects("Instances")) {
      String percent = each.text("Percent") == null ? "" : each.number("Percent") + " % ";
      String words = each.words("Reason").isEmpty() ? each.words("Doing") : each.words("Reason");
      table.row(
          each.words("ID"),
          each.words("Group"),
          each.words("Server"),
          each.words("State"),
          age(each.words("Since"), appliance),
          (percent + words).strip());
    }
    return table;
  }

  private static Table lost(Document appliance) {
    Table table = new Table("LOST", "GROUP", "SERVER", "SINCE", "REASON");
    for (Document each : appliance.objects("Lost")) {
      table.row(
          each.words("ID"),
          each.words("Group"),
          each.words("Server"),
          age(each.words("Since"), appliance),
          each.words("Reason"));
    }
    return table;
  }

  private static Table quarantined(Document appliance) {
    Table table = new Table("QUARANTINED", "FAILURES", "FOR", "REASON");
    for (Document each : appliance.objects("Quarantined")) {
      table.row(
          each.words("Server"),
          String.valueOf(each.number("Failures")),
          each.text("Until") == null ? "until lifted" : age(each.words("Until"), appliance),
          each.words("Reason"));
    }
    return table;
  }

  private static void servers(List<String> lines, Document appliance) {
    if (appliance.text("Error") != null) {
      lines.add("");
      lines.add("free servers are not known: " + appliance.words("Error"));
    }
    add(lines, servers(appliance));
  }

  /** The pools of an appliance. */
  public static Table servers(Document appliance) {
    Table table = new Table("SERVERS", "ENCLOSURE GROUP", "ALL", "FREE", "RUNNING", "FREE ONES");
    for (Document pool : appliance.objects("Servers")) {
      List<String> free = pool.texts("Free");
      table.row(
          pool.words("HardwareType"),
          pool.words("EnclosureGroup"),
          String.valueOf(pool.number("Servers")),
          String.valueOf(free.size()),
          String.valueOf(pool.texts("Running").size()),
          names(free));
    }
    return table;
  }

  /** The first few of some names. */
  static String names(List<String> names) {
    return String.join(", ", names.subList(0, Math.min(NAMES, names.size())))
        + (names.size() > NAMES ? ", …" : "");
  }

  /** How far an instant is from that of the status, in its largest unit. */
  private static String age(String instant, Document appliance) {
    if (instant.isEmpty() || appliance.text("At") == null) {
      return "";
    }
    Duration age = Duration.between(Instant.parse(instant), Instant.parse(appliance.words("At")));
    return words(age.abs());
  }

  private static String words(Duration age) {
    if (age.toDays() > 1) {
      return age.toDays() + "d";
    }
    if (age.toHours() > 1) {
      return age.toHours() + "h";
    }
    return age.toMinutes() > 1 ? age.toMinutes() + "m" : age.toSeconds() + "s";
  }
}
