package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The {@code Properties} of a described instance. What is not known is left out. */
final class ViewJson {
  private ViewJson() {}

  static InstanceDescription describe(
      View view, boolean properties, Optional<Progress.Report> progress) {
    return new InstanceDescription(
        view.id(), view.logicalId(), view.tags(), properties ? write(view, progress) : null);
  }

  private static Json write(View view, Optional<Progress.Report> progress) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      writer.beginObject();
      state(writer, view, progress);
      BriefProfile profile = view.profile();
      if (profile != null) {
        profile(writer, profile);
      }
      BriefServer server = view.server();
      if (server != null) {
        server(writer, server);
      }
      writer.endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Json.of(buffer.readUtf8());
  }

  private static void state(JsonWriter writer, View view, Optional<Progress.Report> progress)
      throws IOException {
    Entry entry = view.entry();
    text(writer, "State", view.state());
    text(writer, "Step", entry.stage().getClass().getSimpleName());
    text(writer, "Since", entry.since());
    text(writer, "Created", entry.created());
    text(writer, "Reason", entry.reason());
    if (!entry.stage().isResting() && progress.isPresent()) {
      Integer percent = progress.get().percent();
      if (percent != null) {
        writer.name("Progress").value(percent);
      }
      text(writer, "Doing", progress.get().words());
    }
    Entry.Server reserved = entry.server();
    if (view.server() == null && reserved != null) {
      text(writer, "ServerHardwareUri", reserved.uri());
      text(writer, "ServerName", reserved.name());
    }
    Entry.Plan plan = entry.plan();
    text(writer, "TemplateName", plan == null ? null : plan.templateName());
  }

  private static void profile(JsonWriter writer, BriefProfile profile) throws IOException {
    text(writer, "ProfileUri", profile.uri());
    text(writer, "ProfileName", profile.name());
    text(writer, "ProfileState", profile.state());
    text(writer, "ProfileStatus", profile.status());
    text(writer, "TemplateUri", profile.serverProfileTemplateUri());
    text(writer, "TemplateCompliance", profile.templateCompliance());
  }

  private static void server(JsonWriter writer, BriefServer server) throws IOException {
    text(writer, "ServerHardwareUri", server.uri());
    text(writer, "ServerName", server.name());
    text(writer, "ServerState", server.state());
    text(writer, "Health", server.status());
    text(writer, "Power", server.powerState());
    if (Boolean.TRUE.equals(server.maintenanceMode())) {
      writer.name("Maintenance").value(true);
    }
    text(writer, "Model", server.model());
    text(writer, "SerialNumber", server.serialNumber());
    Integer bay = server.position();
    if (bay != null) {
      writer.name("Bay").value(bay);
    }
    text(writer, "EnclosureUri", server.locationUri());
    text(writer, "IloAddress", server.managementAddress().orElse(null));
    if (!server.macs().isEmpty()) {
      writer.name("Macs").beginArray();
      for (String mac : server.macs()) {
        writer.value(mac);
      }
      writer.endArray();
    }
  }

  private static void text(JsonWriter writer, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      writer.name(name).value(value instanceof Instant ? value.toString() : String.valueOf(value));
    }
  }
}
