package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Illness;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Plan;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Server;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger as JSON. */
final class EntryJson {
  private EntryJson() {}

  static void write(JsonWriter writer, Entry entry) throws IOException {
    writer.beginObject();
    writer.name("ID").value(entry.id().value());
    LogicalId logicalId = entry.logicalId();
    text(writer, "LogicalID", logicalId == null ? null : logicalId.value());
    writer.name("Tags");
    strings(writer, entry.tags());
    if (!entry.labels().isEmpty()) {
      writer.name("Labels");
      strings(writer, entry.labels());
    }
    StageJson.write(writer.name("Stage"), entry.stage());
    writer.name("Since").value(entry.since().toString());
    writer.name("Created").value(entry.created().toString());
    Instant destroyAsked = entry.destroyAsked();
    text(writer, "DestroyAsked", destroyAsked == null ? null : destroyAsked.toString());
    uri(writer, "Profile", entry.profile());
    Server server = entry.server();
    if (server != null) {
      writer.name("Server").beginObject();
      uri(writer, "URI", server.uri());
      writer.name("Name").value(server.name()).endObject();
    }
    write(writer, entry.plan());
    write(writer, entry.illness());
    if (entry.unheard()) {
      writer.name("Unheard").value(true);
    }
    writeRaw(writer, entry.unknown());
    writer.endObject();
  }

  private static void write(JsonWriter writer, @Nullable Plan plan) throws IOException {
    if (plan != null) {
      writer.name("Plan").beginObject();
      uri(writer, "Template", plan.template());
      writer.name("TemplateName").value(plan.templateName());
      writer.name("PowerOff").value(plan.powerOff());
      writer.name("PowerOn").value(plan.powerOn());
      PlanJson.write(writer, plan);
      writer.endObject();
    }
  }

  private static void write(JsonWriter writer, @Nullable Illness illness) throws IOException {
    if (illness != null) {
      writer.name("Illness").beginObject();
      writer.name("Reason").value(illness.reason());
      writer.name("Since").value(illness.since().toString());
      writer.name("Lost").value(illness.lost());
      Instant unwanted = illness.unwanted();
      text(writer, "Unwanted", unwanted == null ? null : unwanted.toString());
      writer.endObject();
    }
  }

  static void write(JsonWriter writer, Quarantine quarantine) throws IOException {
    writer.beginObject();
    uri(writer, "Server", quarantine.server());
    writer.name("Name").value(quarantine.name());
    writer.name("Reason").value(quarantine.reason());
    writer.name("Since").value(quarantine.since().toString());
    writer.name("Until").value(quarantine.until().toString());
    if (quarantine.failures() > 0) {
      writer.name("Failures").value(quarantine.failures());
    }
    if (quarantine.held()) {
      writer.name("Held").value(true);
    }
    writer.endObject();
  }

  static Entry readEntry(JsonReader reader) throws IOException {
    Members members = Members.read(reader);
    Members server = members.object("Server");
    Members plan = members.object("Plan");
    Members illness = members.object("Illness");
    String logicalId = members.text("LogicalID");
    Stage stage = StageJson.read(members.require("Stage"));
    Instant since = timeOr(members, "Since", Instant.MAX); // whoever loads it makes it now
    return new Entry(
        new InstanceId(members.require(members.text("ID"), "ID")),
        logicalId == null ? null : new LogicalId(logicalId),
        members.strings("Tags"),
        members.strings("Labels"),
        plan == null ? null : plan(plan),
        server == null ? null : new Server(server.requireUri("URI"), server.requireText("Name")),
        members.uri("Profile"),
        stage,
        since,
        timeOr(members, "Created", since),
        members.text("DestroyAsked") == null ? null : members.instant("DestroyAsked"),
        illness == null ? null : illness(illness),
        members.flag("Unheard"),
        members.rest());
  }

  private static Instant timeOr(Members members, String name, Instant missing) throws IOException {
    return members.text(name) == null ? missing : members.instant(name);
  }

  private static Plan plan(Members members) throws IOException {
    return new Plan(
        members.requireUri("Template"),
        members.requireText("TemplateName"),
        members.flag("PowerOff"),
        members.flag("PowerOn"),
        PlanJson.placement(members.object("Placement")),
        PlanJson.boot(members.object("Boot")),
        members.text("Annotation"),
        members.strings("Wishes"));
  }

  private static Illness illness(Members members) throws IOException {
    return new Illness(
        members.requireText("Reason"),
        members.instant("Since"),
        members.flag("Lost"),
        members.text("Unwanted") == null ? null : members.instant("Unwanted"));
  }

  static Quarantine readQuarantine(JsonReader reader) throws IOException {
    Members members = Members.read(reader);
    Instant until = members.instant("Until");
    boolean held = members.flag("Held");
    return new Quarantine(
        members.requireUri("Server"),
        members.requireText("Name"),
        members.requireText("Reason"),
        members.text("Since") == null ? Quarantine.begun(until, held) : members.instant("Since"),
        until,
        members.number("Failures"),
        held);
  }

  static void text(JsonWriter writer, String name, @Nullable String value) throws IOException {
    if (value != null) {
      writer.name(name).value(value);
    }
  }

  static void uri(JsonWriter writer, String name, @Nullable ResourceUri uri) throws IOException {
    text(writer, name, uri == null ? null : uri.value());
  }

  static void strings(JsonWriter writer, Map<String, String> map) throws IOException {
    writer.beginObject();
    for (Map.Entry<String, String> member : map.entrySet()) {
      writer.name(member.getKey()).value(member.getValue());
    }
    writer.endObject();
  }

  static void writeRaw(JsonWriter writer, Map<String, String> members) throws IOException {
    for (Map.Entry<String, String> member : members.entrySet()) {
      try (BufferedSink sink = writer.name(member.getKey()).valueSink()) {
        sink.writeUtf8(member.getValue());
      }
    }
  }

  static String raw(JsonReader reader) throws IOException {
    try (BufferedSource source = reader.nextSource()) {
      return source.readUtf8();
    }
  }
}
