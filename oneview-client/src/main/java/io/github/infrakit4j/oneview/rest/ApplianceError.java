package io.github.infrakit4j.oneview.rest;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An error in the appliance's own words: the body of an error answer, or an entry of a task's
 * {@code taskErrors}.
 *
 * @param errorCode the code, such as {@code ProfileAlreadyExistsInServer}; opaque
 * @param message what went wrong
 * @param details more about it
 * @param recommendedActions what the appliance advises to do
 * @param nestedErrors what led to it
 * @param errorSource where it was found
 * @param extras what else was sent ({@code data}, {@code messageParameters})
 */
public record ApplianceError(
    @Nullable String errorCode,
    @Nullable String message,
    @Nullable String details,
    @Nullable List<String> recommendedActions,
    @Nullable List<ApplianceError> nestedErrors,
    @Nullable String errorSource,
    Extras extras) {

  /** Nothing was said. */
  static final ApplianceError NONE =
      new ApplianceError(null, null, null, null, null, null, Extras.NONE);

  // The appliance writes resources into its sentences as {"name":"Encl1, bay 4", "uri":"/rest/…"}.
  private static final Pattern LINK =
      Pattern.compile("\\{[^{}]*\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"[^{}]*}");

  /** Message, details, nested errors and advice as plain text; empty when nothing was said. */
  public String sentence() {
    String own = join(Stream.of(orEmpty(message), orEmpty(details)));
    String nested = join(nested().stream().map(ApplianceError::sentence));
    String advice = join(actions().stream());
    return join(Stream.of(own, nested, advice.isEmpty() ? "" : "Do: " + advice));
  }

  /** The advice; empty when there is none. */
  public List<String> actions() {
    return recommendedActions == null ? List.of() : recommendedActions;
  }

  /** The advice with the names of resources in place of the JSON objects in it. */
  public List<String> advice() {
    return actions().stream().map(ApplianceError::plain).toList();
  }

  /** The nested errors; empty when there are none. */
  public List<ApplianceError> nested() {
    return nestedErrors == null ? List.of() : nestedErrors;
  }

  /** A text of the appliance with the names of resources in place of the JSON objects in it. */
  public static String plain(String text) {
    return LINK.matcher(text).replaceAll("$1").strip();
  }

  private static String stopped(String part) {
    return part.isEmpty() || ".!?:".indexOf(part.charAt(part.length() - 1)) >= 0
        ? part
        : part + ".";
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static String join(Stream<String> parts) {
    return parts
        .map(part -> stopped(plain(part)))
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
