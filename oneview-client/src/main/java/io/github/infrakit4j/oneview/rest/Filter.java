package io.github.infrakit4j.oneview.rest;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A condition that the appliance applies to a list: {@code "name='rack 1'"}.
 *
 * <p>Equality and {@code matches} ignore case on the appliance (REST API reference 1.0, still so).
 * Profiles filter on name, description, serialnumber, uuid, mactype, wwntype, serialnumbertype,
 * status and state only.
 *
 * @param expression the text of the {@code filter} parameter, before it is encoded for a URL
 */
public record Filter(String expression) {
  private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

  public Filter {
    Objects.requireNonNull(expression, "expression");
  }

  /**
   * {@code attribute = value}, whatever the case of its letters.
   *
   * @throws UnfilterableException when the value has a quote, a backslash or a control character
   */
  public static Filter equal(String attribute, String value) {
    return quoted(attribute, "=", value);
  }

  /**
   * {@code attribute} is like the pattern: {@code %} stands for any characters, {@code _} for one.
   *
   * @throws UnfilterableException when the pattern has a quote, a backslash or a control character
   */
  public static Filter matches(String attribute, String pattern) {
    return quoted(attribute, " matches ", pattern);
  }

  /** An expression in the appliance's own syntax, sent as it is. */
  public static Filter raw(String expression) {
    return new Filter(expression);
  }

  private static Filter quoted(String attribute, String operator, String value) {
    if (!ATTRIBUTE.matcher(attribute).matches()) {
      throw new UnfilterableException(attribute, value, "that is no name of an attribute");
    }
    if (value.chars().anyMatch(c -> c == '\'' || c == '"' || c == '\\' || c < ' ' || c == 0x7f)) {
      throw new UnfilterableException(
          attribute, value, "the syntax has no way to write its quotes or control characters");
    }
    return new Filter("\"" + attribute + operator + "'" + value + "'\"");
  }

  /** The expression itself. */
  @Override
  public String toString() {
    return expression;
  }
}
