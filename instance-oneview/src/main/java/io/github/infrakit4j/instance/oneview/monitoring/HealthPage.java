package io.github.infrakit4j.instance.oneview.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says that the process is up, and of each appliance whether it answered last and when it was last
 * listed. The appliance is not asked, and the status is 200 whether or not it is there: to start
 * the plugin anew would not bring it back.
 */
final class HealthPage {
  private HealthPage() {}

  static String text(Metrics metrics, Instant now) {
    List<Object> appliances = new ArrayList<>();
    for (ApplianceMetrics each : metrics.appliances()) {
      Map<String, Object> appliance = new LinkedHashMap<>();
      appliance.put("name", each.name());
      each.reachable().ifPresent(yes -> appliance.put("reachable", yes));
      each.lastSync()
          .ifPresent(
              at -> {
                appliance.put("lastSync", at.toString());
                Duration age = Duration.between(at, now);
                appliance.put("lastSyncAgeSeconds", age.toMillis() / 1000.0);
              });
      appliances.add(appliance);
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("status", "up");
    page.put("appliances", appliances);
    return Tree.json(page).text() + "\n";
  }
}
