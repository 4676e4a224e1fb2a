package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What JSON Schemas (2020-12) are put together from. */
final class SchemaParts {
  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private SchemaParts() {}

  /** A schema with keywords and values by turns. */
  static Map<String, @Nullable Object> of(@Nullable Object... keywordsAndValues) {
    return Document.of(keywordsAndValues);
  }

  static Map<String, @Nullable Object> type(String type) {
    return of("type", type);
  }

  /** A text that somewhere matches a regular expression. */
  static Map<String, @Nullable Object> text(String pattern) {
    return of("type", "string", "pattern", pattern);
  }

  /** A text that is more than white space. */
  static Map<String, @Nullable Object> words() {
    return text("\\S");
  }

  static Map<String, @Nullable Object> oneOf(List<String> words) {
    return of("enum", words);
  }

  static Map<String, @Nullable Object> list(Map<String, @Nullable Object> items) {
    return of("type", "array", "items", items);
  }

  /** An object whose members are these and no others. */
  static Map<String, @Nullable Object> object(Map<String, @Nullable Object> members) {
    return of("type", "object", "properties", members, "additionalProperties", false);
  }

  static Map<String, @Nullable Object> numbers(int least, int most) {
    return of("type", "integer", "minimum", least, "maximum", most);
  }

  /** What one of these takes. */
  @SafeVarargs
  static Map<String, @Nullable Object> any(Map<String, @Nullable Object>... schemas) {
    List<Object> any = new ArrayList<>();
    for (Map<String, @Nullable Object> schema : schemas) {
      any.add(schema);
    }
    return of("anyOf", any);
  }

  /** The same with what it is for. */
  static Map<String, @Nullable Object> described(
      Map<String, @Nullable Object> schema, String words) {
    Map<String, @Nullable Object> all = of("description", words);
    all.putAll(schema);
    return all;
  }

  static Map<String, @Nullable Object> deprecated(Map<String, @Nullable Object> schema) {
    Map<String, @Nullable Object> all = of("deprecated", true);
    all.putAll(schema);
    return all;
  }
}
