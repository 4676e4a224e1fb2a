package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.nio.file.Path;
import java.util.Map;

/**
 * A program that writes a ledger again and again, to be killed; it prints a line for each write.
 */
final class LedgerWriter {
  static final int ENTRIES = 200;

  private LedgerWriter() {}

  public static void main(String[] arguments) {
    try (Ledger ledger = Ledger.open(Path.of(arguments[0]), new SteadyClock())) {
      for (int i = 0; i < ENTRIES; i++) {
        Entry entry = Stages.entry(new Stage.Ready());
        ledger.put(named(entry, "web-" + i));
      }
      System.out.println("0");
      for (int count = 1; ; count++) {
        Map<String, String> tags = Map.of("count", String.valueOf(count));
        ledger.update(new InstanceId("web-0"), entry -> entry.withTags(tags, Map.of()));
        System.out.println(count + ".");
      }
    }
  }

  private static Entry named(Entry like, String id) {
    return new Entry(
        new InstanceId(id),
        null,
        Map.of("count", "0"),
        Map.of(),
        like.plan(),
        like.server(),
        like.profile(),
        like.stage(),
        like.since(),
        like.created(),
        null,
        null,
        false,
        Map.of());
  }
}
