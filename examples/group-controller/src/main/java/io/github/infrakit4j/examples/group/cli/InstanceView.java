package io.github.infrakit4j.examples.group.cli;

import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.examples.group.json.JsonFields;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Instances as columns or as JSON. */
final class InstanceView {
  private InstanceView() {}

  /** Prints them in the order of their ids, properties only if asked for. */
  static void print(
      Session session, Format format, List<InstanceDescription> instances, boolean properties) {
    List<InstanceDescription> sorted =
        instances.stream().sorted(Comparator.comparing(each -> each.id().value())).toList();
    if (format == Format.json) {
      session.out().println(json(sorted, properties).text());
      return;
    }
    Table table =
        properties
            ? new Table("ID", "LOGICAL", "TAGS", "PROPERTIES")
            : new Table("ID", "LOGICAL", "TAGS");
    for (InstanceDescription each : sorted) {
      String logical = each.logicalId() == null ? "-" : each.logicalId().value();
      String tags = tags(each.tags());
      if (properties) {
        table.row(each.id().value(), logical, tags, text(each.properties()));
      } else {
        table.row(each.id().value(), logical, tags);
      }
    }
    table.print(session.out());
  }

  private static String text(@Nullable Json properties) {
    return properties == null ? "-" : properties.text().replaceAll("\\s*\n\\s*", " ");
  }

  private static String tags(Map<String, String> tags) {
    return new TreeMap<>(tags)
        .entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(","));
  }

  private static Json json(List<InstanceDescription> instances, boolean properties) {
    return JsonFields.list(
        out -> {
          for (InstanceDescription each : instances) {
            out.beginObject();
            write(out, each, properties);
            out.endObject();
          }
        });
  }

  private static void write(JsonWriter out, InstanceDescription instance, boolean properties)
      throws IOException {
    out.name("ID").value(instance.id().value());
    out.name("LogicalID").value(instance.logicalId() == null ? null : instance.logicalId().value());
    out.name("Tags").beginObject();
    for (Map.Entry<String, String> tag : new TreeMap<>(instance.tags()).entrySet()) {
      out.name(tag.getKey()).value(tag.getValue());
    }
    out.endObject();
    if (properties && instance.properties() != null) {
      JsonFields.any(out, "Properties", instance.properties());
    }
  }
}
