package io.github.infrakit4j.instance.oneview.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is shown of all appliances at one moment.
 *
 * @param about the members that stand before the appliances, as JSON without its brackets
 * @param pictures one for each appliance, always the same and in the same order
 */
record Scene(String about, List<Picture> pictures) {

  /** Copies the list. */
  Scene {
    pictures = List.copyOf(pictures);
  }

  /** All of it, as JSON. */
  String whole() {
    return pictures.stream()
        .map(Picture::whole)
        .collect(Collectors.joining(",", "{" + about + ",\"Appliances\":[", "]}"));
  }

  /** What differs, as JSON. */
  String since(Scene before) {
    StringBuilder differences = new StringBuilder();
    for (int i = 0; i < pictures.size(); i++) {
      String difference = pictures.get(i).since(before.pictures.get(i));
      if (!difference.isEmpty()) {
        differences.append(differences.isEmpty() ? "" : ",").append(difference);
      }
    }
    return "{\"Appliances\":[" + differences + "]}";
  }
}
