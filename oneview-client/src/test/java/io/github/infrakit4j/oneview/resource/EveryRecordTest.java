package io.github.infrakit4j.oneview.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.infrakit4j.oneview.JsonTree;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every record of a resource does with what an appliance sends. */
class EveryRecordTest {
  static Stream<Class<?>> records() {
    List<Class<?>> records =
        new ClassFileImporter()
                .importPath(Path.of("target", "classes", "io/github/infrakit4j/oneview/resource"))
                .stream()
                .<Class<?>>map(each -> each.reflect())
                .filter(EveryRecordTest::keepsExtras)
                .toList();
    assertThat(records).hasSizeGreaterThan(30);
    return records.stream();
  }

  private static boolean keepsExtras(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components != null
        && components.length > 0
        && components[components.length - 1].getType() == Extras.class;
  }

  /** All members, with values of the right kind. */
  private static String sample(Class<?> type, int depth) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() != Extras.class)
        .map(each -> "\"" + each.getName() + "\":" + value(each.getGenericType(), depth))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(Type type, int depth) {
    if (type instanceof ParameterizedType list) {
      return depth > 6 ? "[]" : "[" + value(list.getActualTypeArguments()[0], depth + 1) + "]";
    }
    Class<?> plain = (Class<?>) type;
    if (keepsExtras(plain)) {
      return depth > 6 ? "{}" : sample(plain, depth + 1);
    }
    if (Number.class.isAssignableFrom(plain)) {
      return "7";
    }
    if (plain == Boolean.class) {
      return "true";
    }
    return plain == AnyJson.class ? "{\"a\":[1.50,null]}" : "\"/rest/a\"";
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatItKnowsComesBackWhole(Class<? extends Record> type) {
    String sample = sample(type, 0);
    Record read = Json.read(type, sample);
    assertThat(JsonTree.of(Json.write(read))).isEqualTo(JsonTree.of(sample));
    assertThat(Json.read(type, Json.write(read))).isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("records")
  void whatItDoesNotKnowAndNullsComeBackWhole(Class<? extends Record> type) {
    String members =
        Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getType() != Extras.class)
            .map(each -> "\"" + each.getName() + "\":null,")
            .collect(Collectors.joining());
    String sample = "{" + members + "\"future\":{\"big\":12345678901234567890,\"n\":null}}";
    Record read = Json.read(type, sample);
    assertThat(JsonTree.of(Json.write(read))).isEqualTo(JsonTree.of(sample));
    assertThat(Json.write(Json.read(type, "{}"))).isEqualTo("{}");
  }
}
