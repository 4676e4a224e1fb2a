package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.instance.oneview.operator.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of an appliance at one moment, in the pieces in which it is told: of thousands of
 * servers few differ from one moment to the next.
 *
 * @param alias which appliance
 * @param head what is said of the appliance itself, as JSON
 * @param lists by their names: their members as JSON, by what tells them apart
 */
record Picture(String alias, String head, Map<String, Map<String, String>> lists) {

  /** All of it, as one JSON object. */
  String whole() {
    List<String> members = named();
    members.add("\"Head\":" + head);
    lists.forEach((name, list) -> members.add(listed(name, list.values())));
    return object(members);
  }

  /**
   * What is new and what differs, and under {@code Gone} what is there no more, as one JSON object;
   * empty if nothing differs.
   */
  String since(Picture before) {
    List<String> members = named();
    if (!head.equals(before.head)) {
      members.add("\"Head\":" + head);
    }
    List<String> gone = new ArrayList<>();
    lists.forEach(
        (name, list) -> {
          Map<String, String> old = before.lists.getOrDefault(name, Map.of());
          List<String> changed = changed(list, old);
          if (!changed.isEmpty()) {
            members.add(listed(name, changed));
          }
          List<String> missing = missing(list, old);
          if (!missing.isEmpty()) {
            gone.add(listed(name, missing));
          }
        });
    if (!gone.isEmpty()) {
      members.add("\"Gone\":" + object(gone));
    }
    return members.size() == 1 ? "" : object(members);
  }

  private static List<String> changed(Map<String, String> list, Map<String, String> old) {
    return list.entrySet().stream()
        .filter(each -> !each.getValue().equals(old.get(each.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<String> missing(Map<String, String> list, Map<String, String> old) {
    return old.keySet().stream().filter(key -> !list.containsKey(key)).map(Picture::text).toList();
  }

  private List<String> named() {
    List<String> members = new ArrayList<>();
    members.add("\"Alias\":" + text(alias));
    return members;
  }

  private static String listed(String name, Iterable<String> values) {
    return "\"" + name + "\":[" + String.join(",", values) + "]";
  }

  private static String object(List<String> members) {
    return members.stream().collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(String value) {
    String list = Document.line(List.of(value));
    return list.substring(1, list.length() - 1);
  }

  /** The members of a list, each told apart by one of its own members. */
  static Map<String, String> list(List<Map<String, @Nullable Object>> values, String key) {
    Map<String, String> list = new LinkedHashMap<>();
    values.forEach(value -> list.put(String.valueOf(value.get(key)), Document.line(value)));
    return list;
  }
}
