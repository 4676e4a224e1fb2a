package io.github.infrakit4j.instance.oneview.operator;

import io.github.infrakit4j.instance.oneview.provisioning.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What trials say, as people read it. */
public final class TrialTables {
  private TrialTables() {}

  /** The same form as the running plugin answers. */
  public static Map<String, @Nullable Object> document(List<Trial> trials) {
    return Document.of("Trials", trials.stream().map(StatusDocument::of).toList());
  }

  /** Whether a server was found for each. */
  public static boolean allFound(Document answer) {
    return answer.objects("Trials").stream().allMatch(trial -> trial.text("Server") != null);
  }

  /** The lines. */
  public static List<String> lines(Document answer) {
    List<String> lines = new ArrayList<>();
    Table choices = new Table("INSTANCE", "SERVER", "WHY");
    List<Document> trials = answer.objects("Trials");
    int number = 0;
    for (Document trial : trials) {
      number++;
      String name = trial.text("LogicalID") == null ? "" + number : trial.words("LogicalID");
      String server = trial.text("Server") == null ? "none" : trial.words("Server");
      choices.row(name, server, trial.words("Why"));
    }
    if (trials.isEmpty()) {
      return List.of("the file asks for no instance");
    }
    Document first = trials.get(0);
    List<String> next = trials.get(trials.size() - 1).texts("Next");
    lines.add(
        "template "
            + first.words("Template")
            + ": hardware type "
            + first.words("HardwareType")
            + ", enclosure group "
            + first.words("EnclosureGroup"));
    lines.add("");
    lines.addAll(choices.lines());
    lines.add("");
    lines.addAll(leftOut(first).lines());
    if (!next.isEmpty()) {
      lines.add("");
      lines.add("next would be: " + StatusTables.names(next));
    }
    lines.add("");
    lines.add("Nothing was reserved.");
    return lines;
  }

  private static Table leftOut(Document trial) {
    Table table = new Table("LEFT OUT", "OF " + trial.number("Servers"), "SERVERS");
    Document rules = trial.object("LeftOut");
    if (rules != null) {
      for (Object rule : rules.members().keySet()) {
        List<String> names = rules.texts(String.valueOf(rule));
        String words = String.valueOf(rule).replaceFirst("^are ", "");
        table.row(words, String.valueOf(names.size()), StatusTables.names(names));
      }
    }
    return table;
  }
}
