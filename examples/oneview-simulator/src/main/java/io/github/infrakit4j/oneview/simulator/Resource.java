package io.github.infrakit4j.oneview.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One resource of the appliance. Its text is kept until it changes, so that long lists are cheap.
 */
final class Resource {
  final Noun noun;
  final String uri;
  final Map<String, @Nullable Object> body;

  /** Before this instant lists pass the resource over, though it can be read by its URI. */
  Instant listedFrom = Instant.MIN;

  /** A profile that was there from the start. */
  boolean foreign;

  /** A server whose guest does not listen to the power button. */
  boolean ignoresSoftOff;

  /** The resource exists, but reading it answers 404. */
  boolean hidden;

  private int changes;
  private int textApi;
  private @Nullable String text;

  Resource(Noun noun, String uri, Map<String, @Nullable Object> body, Instant now) {
    this.noun = noun;
    this.uri = uri;
    this.body = body;
    body.put("uri", uri);
    body.put("category", noun.category);
    body.put("created", date(now));
    stamp(now);
  }

  static String date(Instant instant) {
    // Always three digits of milliseconds, as the appliance writes them.
    String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
    return text.length() == 20 ? text.substring(0, 19) + ".000Z" : text;
  }

  String name() {
    return Json.textOrEmpty(body, "name");
  }

  @Nullable String text(String path) {
    return Json.text(body, path);
  }

  boolean has(String path, String value) {
    return value.equals(Json.text(body, path));
  }

  boolean flag(String path) {
    return Json.flag(body, path);
  }

  String eTag() {
    return Json.textOrEmpty(body, "eTag");
  }

  /** Sets members (names and values in turn), with a new eTag. */
  void set(Instant now, @Nullable Object... namesAndValues) {
    body.putAll(Json.object(namesAndValues));
    changes++;
    stamp(now);
  }

  private void stamp(Instant now) {
    text = null;
    body.put("modified", date(now));
    body.put(
        "eTag",
        switch (noun.eTag) {
          case MILLIS_AND_COUNT -> now.toEpochMilli() + "/" + (changes + 1);
          case MILLIS -> String.valueOf(now.toEpochMilli() + changes);
          case DATE -> date(now.plusMillis(changes));
          case DATE_AND_DATE -> date(now) + "/" + date(now.plusMillis(changes));
          case COUNT -> String.valueOf(changes);
        });
  }

  /** As a client of that API version gets it. */
  Map<String, @Nullable Object> as(int api) {
    Map<String, @Nullable Object> view = new LinkedHashMap<>();
    view.put("type", TypeNames.of(noun, api));
    view.putAll(body);
    return Shapes.outgoing(noun, api, view);
  }

  String text(int api) {
    String kept = text;
    if (kept == null || textApi != api) {
      kept = Json.write(as(api));
      text = kept;
      textApi = api;
    }
    return kept;
  }
}
