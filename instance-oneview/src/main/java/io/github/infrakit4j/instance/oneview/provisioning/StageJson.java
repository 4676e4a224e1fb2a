package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A stage as JSON: its name and what it knows. */
final class StageJson {
  private StageJson() {}

  static void write(JsonWriter writer, Stage stage) throws IOException {
    writer.beginObject();
    writer.name("Name").value(stage.getClass().getSimpleName());
    if (stage instanceof Stage.PoweringOff off) {
      write(writer, off.task(), off.hard());
    } else if (stage instanceof Stage.Creating creating) {
      EntryJson.uri(writer, "Task", creating.task());
    } else if (stage instanceof Stage.Clearing clearing) {
      EntryJson.uri(writer, "Task", clearing.task());
      writer.name("Reason").value(clearing.reason());
      writer.name("Again").value(clearing.again());
    } else if (stage instanceof Stage.PoweringOn on) {
      EntryJson.uri(writer, "Task", on.task());
    } else if (stage instanceof Stage.Failed failed) {
      writer.name("Reason").value(failed.reason());
    } else if (stage instanceof Stage.Stopping stopping) {
      write(writer, stopping.task(), stopping.hard());
      EntryJson.text(writer, "Refusal", stopping.refusal());
    } else if (stage instanceof Stage.Deleting deleting) {
      EntryJson.uri(writer, "Task", deleting.task());
      EntryJson.text(writer, "Refusal", deleting.refusal());
    } else if (stage instanceof Stage.Releasing releasing) {
      EntryJson.uri(writer, "Task", releasing.task());
      EntryJson.text(writer, "Refusal", releasing.refusal());
    } else if (stage instanceof Stage.SettingBoot boot) {
      EntryJson.uri(writer, "Task", boot.task());
    } else if (stage instanceof Stage.Adopting adopting) {
      EntryJson.uri(writer, "Task", adopting.task());
      writer.name("From").value(adopting.from().name());
      if (adopting.refusals() > 0) {
        writer.name("Refusals").value(adopting.refusals());
      }
      EntryJson.text(writer, "Refusal", adopting.refusal());
    } else if (stage instanceof Stage.Stuck stuck) {
      writer.name("Reason").value(stuck.reason());
    }
    writer.endObject();
  }

  private static void write(JsonWriter writer, @Nullable ResourceUri task, boolean hard)
      throws IOException {
    EntryJson.uri(writer, "Task", task);
    writer.name("Hard").value(hard);
  }

  static Stage read(Members members) throws IOException {
    ResourceUri task = members.uri("Task");
    String name = members.requireText("Name");
    return switch (name) {
      case "Accepted" -> new Stage.Accepted();
      case "PoweringOff" -> new Stage.PoweringOff(task, members.flag("Hard"));
      case "Placed" -> new Stage.Placed();
      case "Posting" -> new Stage.Posting();
      case "Creating" -> new Stage.Creating(task);
      case "Clearing" ->
          new Stage.Clearing(task, members.requireText("Reason"), members.flag("Again"));
      case "PoweringOn" -> new Stage.PoweringOn(task);
      case "Ready" -> new Stage.Ready();
      case "Failed" -> new Stage.Failed(members.requireText("Reason"));
      case "Stopping" -> new Stage.Stopping(task, members.flag("Hard"), members.text("Refusal"));
      case "Deleting" -> new Stage.Deleting(task, members.text("Refusal"));
      case "Releasing" -> new Stage.Releasing(task, members.text("Refusal"));
      case "SettingBoot" -> new Stage.SettingBoot(task);
      case "Adopting" ->
          new Stage.Adopting(
              former(members.requireText("From")),
              task,
              members.number("Refusals"),
              members.text("Refusal"));
      case "Stuck" -> new Stage.Stuck(members.requireText("Reason"));
      default -> throw new IOException("no stage is called " + name);
    };
  }

  private static Stage.Former former(String name) throws IOException {
    for (Stage.Former former : Stage.Former.values()) {
      if (former.name().equals(name)) {
        return former;
      }
    }
    throw new IOException("no former plugin is called " + name);
  }
}
