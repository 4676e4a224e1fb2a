package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what a misspelt name was meant to be. */
public final class Spelling {
  private static final int CLOSE = 2;

  private Spelling() {}

  /** The known name that differs least, if it differs by no more than two letters or in case. */
  public static @Nullable String closest(String name, List<String> known) {
    String best = null;
    int least = CLOSE + 1;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - name.length()) > CLOSE) {
        continue;
      }
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Levenshtein's distance, row by row. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
