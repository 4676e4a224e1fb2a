package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands that change something: release, adopt, quarantine. */
final class Orders {
  private Orders() {}

  static List<Verb> all(Terminal terminal) {
    return List.of(release(terminal), adopt(terminal), quarantine(terminal));
  }

  private static CommandSpec releaseSpec() {
    CommandSpec spec =
        Options.command(
            "release",
            "Takes the marker off an instance: its profile and power stay as they are, and its"
                + " group makes another.");
    Options.word(spec, "ID", "the instance's id, which is not the server's name");
    return spec;
  }

  private static Verb release(Terminal terminal) {
    return new OrderVerb(
        terminal,
        Orders::releaseSpec,
        input -> Document.of("Command", "release", "ID", input.word()),
        answer -> answer.words("Released") + " is released: its profile stays and is yours");
  }

  private static CommandSpec adoptSpec() {
    CommandSpec spec =
        Options.command(
            "adopt",
            "Makes a profile an instance of a group, by a marker in its description. The group"
                + " counts it from its next poll on and may destroy it.");
    Options.word(spec, "PROFILE", "the profile's name or URI");
    spec.addOption(
        OptionSpec.builder("--group")
            .arity("1")
            .type(String.class)
            .paramLabel("GROUP")
            .required(true)
            .description("the group it is to belong to")
            .build());
    Options.text(spec, "--logical-id", "ID", "what the group calls it, in groups with LogicalIDs");
    Options.text(spec, "--tags", "K=V,...", "further tags");
    return spec;
  }

  private static Verb adopt(Terminal terminal) {
    return new OrderVerb(
        terminal,
        Orders::adoptSpec,
        input ->
            Document.of(
                "Command", "adopt",
                "Profile", input.word(),
                "Group", input.text("--group"),
                "LogicalID", input.text("--logical-id"),
                "Tags", tags(input)),
        answer -> answer.words("Adopted") + " is an instance now");
  }

  private static Map<String, String> tags(Input input) {
    Map<String, String> tags = new TreeMap<>();
    for (String pair : input.text("--tags", "").split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        tags.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      } else if (!pair.isBlank()) {
        throw input.wrong("--tags must be like key=value,key=value, not '" + pair + "'");
      }
    }
    return tags;
  }

  private static Verb quarantine(Terminal terminal) {
    return new OrderVerb(terminal, Orders::quarantineSpec, Orders::quarantine, Orders::quarantined);
  }

  private static CommandSpec quarantineSpec() {
    CommandSpec spec =
        Options.command(
            "quarantine",
            "Has a server left alone when instances are made. An instance that is on it stays.");
    Options.word(spec, "SERVER", "its name, URI, serial number or UUID");
    Options.text(spec, "--for", "TIME", "for how long, such as 2h; default until it is lifted");
    Options.text(spec, "--reason", "WORDS", "why, for those who see it");
    Options.flag(spec, "--lift", "ends it, whoever began it");
    return spec;
  }

  private static Map<String, @Nullable Object> quarantine(Input input) {
    if (!input.has("--lift")) {
      return Document.of(
          "Command", "quarantine",
          "Server", input.word(),
          "ForSeconds", seconds(input),
          "Reason", input.text("--reason"));
    }
    if (input.has("--for") || input.has("--reason")) {
      throw input.wrong("--lift goes without --for and --reason");
    }
    return Document.of("Command", "lift", "Server", input.word());
  }

  private static @Nullable Long seconds(Input input) {
    String text = input.text("--for");
    if (text == null) {
      return null;
    }
    try {
      Duration time = Durations.parse(text);
      if (time.toSeconds() > 0) {
        return time.toSeconds();
      }
    } catch (IllegalArgumentException notATime) {
      // Told below, as one that is too short.
    }
    throw input.wrong("--for must be a time like 30m or 2h, not '" + text + "'");
  }

  private static String quarantined(Document answer) {
    if (answer.text("Lifted") != null) {
      return answer.words("Lifted") + " may be taken again";
    }
    String until = answer.text("Until");
    return answer.words("Server")
        + " is left alone "
        + (until == null ? "until it is lifted" : "until " + until);
  }
}
