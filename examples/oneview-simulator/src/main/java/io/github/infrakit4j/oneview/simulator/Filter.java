package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The filter language: {@code "name matches 'web-%' AND NOT state='Normal'"}. {@code =}, {@code
 * eq}, {@code ne}, {@code matches} and {@code regex} ignore case; {@code ==}, {@code seq}, {@code
 * sne}, {@code smatches} and {@code sregex} respect it.
 */
final class Filter {
  private static final Pattern TOKEN = Pattern.compile("'([^']*)'|(==|=|:)|([^\\s'=:\"]+)|(\\S)");

  private record Token(String text, boolean quoted) {
    boolean is(String word) {
      return !quoted && text.equalsIgnoreCase(word);
    }
  }

  private final Noun noun;
  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  private Filter(Noun noun, String source) {
    this.noun = noun;
    this.source = source;
  }

  /** Refuses with 400 what is no filter, or names an attribute that does not filter. */
  static Predicate<Resource> parse(Noun noun, String source) {
    Filter filter = new Filter(noun, source);
    filter.scan();
    Predicate<Resource> predicate = filter.or();
    if (filter.next < filter.tokens.size()) {
      throw filter.bad();
    }
    return predicate;
  }

  private void scan() {
    String text = source.strip();
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1);
    }
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group(4) != null) {
        throw bad();
      }
      String quoted = matcher.group(1);
      tokens.add(quoted == null ? new Token(matcher.group(), false) : new Token(quoted, true));
    }
  }

  private Predicate<Resource> or() {
    Predicate<Resource> left = and();
    while (takes("or")) {
      left = left.or(and());
    }
    return left;
  }

  private Predicate<Resource> and() {
    Predicate<Resource> left = not();
    while (takes("and")) {
      left = left.and(not());
    }
    return left;
  }

  private Predicate<Resource> not() {
    return takes("not") ? not().negate() : condition();
  }

  private Predicate<Resource> condition() {
    String attribute = take().text();
    if (!noun.filtersBy(attribute)) {
      throw bad();
    }
    String operator = take().text().toLowerCase(Locale.ROOT);
    Token value = take();
    Predicate<@Nullable String> test =
        value.is("null") ? isNull(operator) : test(operator, value.text());
    return resource -> test.test(valueOf(resource.body, attribute));
  }

  private Predicate<@Nullable String> isNull(String operator) {
    return switch (operator) {
      case "=", "eq", "==", "seq" -> text -> text == null;
      case "ne", "sne" -> text -> text != null;
      default -> throw bad();
    };
  }

  private Predicate<@Nullable String> test(String operator, String value) {
    return switch (operator) {
      case "=", "eq", ":" -> text -> value.equalsIgnoreCase(text);
      case "ne" -> text -> !value.equalsIgnoreCase(text);
      case "==", "seq" -> text -> value.equals(text);
      case "sne" -> text -> !value.equals(text);
      case "matches" -> matching(like(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      case "smatches" -> matching(like(value), 0);
      case "regex" -> matching(value, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      case "sregex" -> matching(value, 0);
      default -> throw bad();
    };
  }

  private Predicate<@Nullable String> matching(String regex, int flags) {
    try {
      Pattern pattern = Pattern.compile(regex, flags | Pattern.DOTALL);
      return text -> text != null && pattern.matcher(text).matches();
    } catch (PatternSyntaxException e) {
      throw bad();
    }
  }

  /** SQL's wild cards as a regular expression. */
  private static String like(String value) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return regex.toString();
  }

  private static @Nullable String valueOf(Map<String, @Nullable Object> body, String attribute) {
    String exact = Json.text(body, attribute);
    if (exact != null || body.containsKey(attribute) || attribute.contains(".")) {
      return exact;
    }
    return body.keySet().stream()
        .filter(name -> name.equalsIgnoreCase(attribute))
        .findFirst()
        .map(name -> Json.text(body, name))
        .orElse(null);
  }

  private boolean takes(String word) {
    boolean taken = next < tokens.size() && tokens.get(next).is(word);
    if (taken) {
      next++;
    }
    return taken;
  }

  private Token take() {
    if (next >= tokens.size()) {
      throw bad();
    }
    return tokens.get(next++);
  }

  private Refusal bad() {
    return new Refusal(
        400,
        ErrorBody.of("INVALID_FILTER", "The filter is not valid.")
            .details("filter=" + source + " on /rest/" + noun.category)
            .action("Correct the filter, then resend the request."));
  }
}
