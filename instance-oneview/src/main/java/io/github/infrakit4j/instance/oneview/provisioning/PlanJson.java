package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.instance.oneview.provisioning.PlacementRules.Arrange;
import io.github.infrakit4j.oneview.server.BootDevice;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a plan that few instances have, as JSON; what is as usual is left out. */
final class PlanJson {
  private PlanJson() {}

  static void write(JsonWriter writer, Entry.Plan plan) throws IOException {
    EntryJson.text(writer, "Annotation", plan.annotation());
    if (!plan.wishes().isEmpty()) {
      writer.name("Wishes");
      EntryJson.strings(writer, plan.wishes());
    }
    BootWish boot = plan.boot();
    if (boot != null) {
      writer.name("Boot").beginObject();
      writer.name("Device").value(boot.device().value());
      writer.name("Once").value(boot.once()).endObject();
    }
    if (!plan.placement().equals(PlacementRules.ANY)) {
      write(writer, plan.placement());
    }
  }

  private static void write(JsonWriter writer, PlacementRules rules) throws IOException {
    writer.name("Placement").beginObject();
    EntryJson.text(writer, "Server", rules.server());
    writer.name("ByLogicalID").value(rules.byLogicalId());
    texts(writer.name("Enclosures"), rules.enclosures());
    texts(writer.name("Labels"), rules.labels());
    EntryJson.text(writer, "Scope", rules.scope());
    writer.name("Arrange").value(rules.arrange().name());
    writer.name("OnlyHealthy").value(rules.onlyHealthy());
    EntryJson.text(writer, "Firmware", rules.firmware());
    writer.endObject();
  }

  private static void texts(JsonWriter writer, List<String> texts) throws IOException {
    writer.beginArray();
    for (String text : texts) {
      writer.value(text);
    }
    writer.endArray();
  }

  static PlacementRules placement(@Nullable Members members) throws IOException {
    if (members == null) {
      return PlacementRules.ANY;
    }
    return new PlacementRules(
        members.text("Server"),
        members.flag("ByLogicalID"),
        members.texts("Enclosures"),
        members.texts("Labels"),
        members.text("Scope"),
        arrange(members.requireText("Arrange")),
        members.flag("OnlyHealthy"),
        members.text("Firmware"));
  }

  private static Arrange arrange(String name) throws IOException {
    for (Arrange arrange : Arrange.values()) {
      if (arrange.name().equals(name)) {
        return arrange;
      }
    }
    throw new IOException("no arrangement is called " + name);
  }

  static @Nullable BootWish boot(@Nullable Members members) throws IOException {
    return members == null
        ? null
        : new BootWish(new BootDevice(members.requireText("Device")), members.flag("Once"));
  }
}
