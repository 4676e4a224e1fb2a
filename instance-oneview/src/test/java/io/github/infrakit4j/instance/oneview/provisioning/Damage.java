package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing to a JSON text that no appliance should do: a member is missing, null or of
 * another kind, elements are missing, doubled or in another order, the text ends early, or it is
 * the answer to another request.
 */
final class Damage implements UnaryOperator<String> {
  private static final JsonAdapter<Object> JSON =
      new Moshi.Builder().build().adapter(Object.class).serializeNulls();

  private static final List<@Nullable Object> OTHERS =
      Collections.unmodifiableList(
          Arrays.<@Nullable Object>asList(
              null, "", "Whatever", "/rest/nothing", 7.0, -1.0, true, List.of(), Map.of(), "7"));

  private final Random random;
  private final List<String> earlier = new ArrayList<>();
  private volatile String done = "";

  Damage(Random random) {
    this.random = random;
  }

  /** What was done last. */
  String done() {
    return done;
  }

  @Override
  public synchronized String apply(String text) {
    String damaged = damaged(text);
    earlier.add(text);
    return damaged;
  }

  private String damaged(String text) {
    int kind = random.nextInt(10);
    if (kind == 0 && text.length() > 1) {
      done = "cut";
      return text.substring(0, random.nextInt(text.length()));
    }
    if (kind == 1 && !earlier.isEmpty()) {
      done = "another answer";
      return earlier.get(random.nextInt(earlier.size()));
    }
    try {
      Object tree = JsonReader.of(new Buffer().writeUtf8(text)).readJsonValue();
      List<Runnable> places = new ArrayList<>();
      collect("", tree, places);
      if (places.isEmpty()) {
        return text;
      }
      places.get(random.nextInt(places.size())).run();
      return JSON.toJson(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // What a reader makes of JSON.
  private void collect(String path, @Nullable Object tree, List<Runnable> places) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = (Map<String, @Nullable Object>) map;
      for (String name : List.copyOf(members.keySet())) {
        places.add(() -> change(path + "/" + name, members, name));
        collect(path + "/" + name, members.get(name), places);
      }
    } else if (tree instanceof List<?> list && !list.isEmpty()) {
      List<@Nullable Object> elements = (List<@Nullable Object>) list;
      places.add(() -> change(path, elements));
      elements.forEach(each -> collect(path + "/*", each, places));
    }
  }

  private void change(String path, Map<String, @Nullable Object> members, String name) {
    if (random.nextInt(3) == 0) {
      done = "without " + path;
      members.remove(name);
    } else {
      Object other = OTHERS.get(random.nextInt(OTHERS.size()));
      done = path + " is " + other;
      members.put(name, other);
    }
  }

  private void change(String path, List<@Nullable Object> elements) {
    int at = random.nextInt(elements.size());
    switch (random.nextInt(4)) {
      case 0 -> elements.remove(at);
      case 1 -> elements.add(elements.get(at));
      case 2 -> Collections.shuffle(elements, random);
      default -> elements.set(at, OTHERS.get(random.nextInt(OTHERS.size())));
    }
    done = path + " has other elements";
  }
}
