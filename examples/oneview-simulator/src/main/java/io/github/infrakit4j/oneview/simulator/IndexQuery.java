package io.github.infrakit4j.oneview.simulator;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The queries of the index: {@code labels='web' AND NOT state:'Error'}, without brackets. */
final class IndexQuery {
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*(not\\s+)?([A-Za-z.]+)\\s*(=|:|\\beq\\b|\\bne\\b)\\s*'([^']*)'\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final String NOT_QUOTED = "(?=(?:[^']*'[^']*')*[^']*$)";
  private static final Pattern OR =
      Pattern.compile("\\s+or\\s+" + NOT_QUOTED, Pattern.CASE_INSENSITIVE);
  private static final Pattern AND =
      Pattern.compile("\\s+and\\s+" + NOT_QUOTED, Pattern.CASE_INSENSITIVE);

  private IndexQuery() {}

  /** Refuses with 400 what is no query. */
  static Predicate<Resource> parse(String query, IndexEntries entries) {
    Predicate<Resource> any = resource -> false;
    for (String side : OR.split(query, -1)) {
      Predicate<Resource> all = resource -> true;
      for (String condition : AND.split(side, -1)) {
        all = all.and(condition(condition, entries));
      }
      any = any.or(all);
    }
    return any;
  }

  private static Predicate<Resource> condition(String text, IndexEntries entries) {
    Matcher parts = CONDITION.matcher(text);
    if (!parts.matches()) {
      throw new Refusal(
          400,
          ErrorBody.of("INVALID_QUERY", "The query is not valid.")
              .details("query=" + text)
              .action("Correct the query, then resend the request."));
    }
    String attribute = parts.group(2);
    String value = parts.group(4);
    Predicate<Resource> same =
        resource -> entries.values(resource, attribute).stream().anyMatch(value::equalsIgnoreCase);
    boolean negated = (parts.group(1) != null) != parts.group(3).equalsIgnoreCase("ne");
    return negated ? same.negate() : same;
  }
}
