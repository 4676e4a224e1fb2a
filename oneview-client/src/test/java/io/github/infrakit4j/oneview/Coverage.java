package io.github.infrakit4j.oneview;

import io.github.infrakit4j.oneview.resource.ResourceCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.JsonPatch;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.PatchOperation;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the client can ask of an appliance by calling every method of every interface that
 * {@link OneView} gives, and noting what goes over the wire.
 */
final class Coverage {
  private static final String ID = "some-id";
  private static final String OURS = OneView.class.getPackageName();

  private final FakeAppliance appliance;
  private final Path file;
  private final Map<String, Set<String>> methods = new TreeMap<>();

  /** Asks this appliance; it should answer 404 to everything. */
  Coverage(FakeAppliance appliance, Path file) {
    this.appliance = appliance;
    this.file = file;
  }

  /** The verbs by path. */
  Map<String, Set<String>> of(OneView oneView) {
    methods.put("/rest/login-sessions", new TreeSet<>(Set.of("DELETE", "POST", "PUT")));
    methods.put("/rest/logindetails", new TreeSet<>(Set.of("GET")));
    methods.put("/rest/version", new TreeSet<>(Set.of("GET")));
    walk(oneView);
    return methods;
  }

  private void walk(Object owner) {
    for (Method method : owner.getClass().getMethods()) {
      Class<?> type = method.getReturnType();
      boolean ours = type.getPackageName().startsWith(OURS) && method.getParameterCount() == 0;
      if (ours && type.isInterface() && type.getSimpleName().endsWith("Api")) {
        callAll(type, invoke(owner, method));
      } else if (ours
          && type.isRecord()
          && !List.of("Endpoints", "LoginDetails").contains(type.getSimpleName())) {
        walk(invoke(owner, method));
      }
    }
  }

  private void callAll(Class<?> type, Object api) {
    String kind = kind(type, api);
    for (Method method : type.getMethods()) {
      boolean reader = method.getName().equals("pageAt") || returns(method, "Endpoint", "Listing");
      boolean next = method.getName().equals("page") && method.getParameterCount() == 1;
      if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !reader && !next) {
        call(api, method, kind);
      }
    }
  }

  private static boolean returns(Method method, String... names) {
    return List.of(names).contains(method.getReturnType().getSimpleName());
  }

  /** The path of the list: of those that page through it, what they ask for. */
  private String kind(Class<?> type, Object api) {
    if (api instanceof ResourceCalls<?> calls) {
      return calls.endpoint().place().path();
    }
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals("page") && method.getParameterCount() == 3)
        .findFirst()
        .map(method -> requests(api, method, "/rest/any").get(0).replaceAll("^\\S+ |\\?.*", ""))
        .orElse("/rest/any");
  }

  private void call(Object api, Method method, String kind) {
    for (String request : requests(api, method, kind)) {
      String[] parts = request.split(" ", 2);
      String path =
          parts[1]
              .replaceAll("\\?.*", "")
              .replace(ID, "{id}")
              .replaceAll("/resources/rest/.*", "/resources/**");
      methods.computeIfAbsent(path, unused -> new TreeSet<>()).add(parts[0]);
    }
  }

  private List<String> requests(Object api, Method method, String kind) {
    int before = appliance.requests().size();
    Object[] arguments =
        Arrays.stream(method.getGenericParameterTypes())
            .map(type -> argument(api, type, kind))
            .toArray();
    try {
      if (method.invoke(api, arguments) instanceof CompletableFuture<?> future) {
        future.handle((result, failure) -> "done").join();
      }
    } catch (InvocationTargetException thrown) {
      if (!(thrown.getCause() instanceof OneViewException)) {
        throw new IllegalStateException(method + " does not get to the appliance", thrown);
      }
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
    List<String> all = appliance.requests();
    return all.subList(before, all.size());
  }

  private static Object invoke(Object owner, Method method) {
    try {
      return method.invoke(owner);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(method + " cannot be called", hidden);
    }
  }

  private @Nullable Object argument(Object api, Type generic, String kind) {
    if (generic instanceof ParameterizedType list) {
      return List.of(Objects.requireNonNull(argument(api, list.getActualTypeArguments()[0], kind)));
    }
    Class<?> type = generic instanceof Class<?> plain ? plain : Record.class;
    if (type == Record.class && api instanceof ResourceCalls<?> calls) {
      return record(calls.endpoint().type(), kind);
    }
    if (type == ResourceUri.class) {
      return ResourceUri.of(kind + "/" + ID);
    }
    if (type == Path.class) {
      return file;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return type.isRecord() ? record(type, kind) : SIMPLE.get(type);
  }

  private static final Map<Class<?>, Object> SIMPLE =
      Map.of(
          String.class,
          ID,
          int.class,
          1,
          long.class,
          1L,
          boolean.class,
          true,
          List.class,
          List.of(),
          Duration.class,
          Duration.ofMinutes(1),
          Extras.class,
          Extras.NONE);

  private Object record(Class<?> type, String kind) {
    if (type == AnyJson.class) {
      return new AnyJson("{}");
    }
    if (type == PatchOperation.class || type == JsonPatch.class) {
      return type == JsonPatch.class
          ? JsonPatch.replace("/name", "x")
          : PatchOperation.replace("/name", "x");
    }
    RecordComponent[] components = type.getRecordComponents();
    try {
      return type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(
              Arrays.stream(components)
                  .map(component -> argument(type, component.getType(), kind))
                  .toArray());
    } catch (ReflectiveOperationException odd) {
      throw new IllegalStateException("cannot make a " + type, odd);
    }
  }

  /** A table of it, with its totals. */
  static String table(Map<String, Set<String>> methods) {
    StringBuilder table = new StringBuilder();
    int verbs = methods.values().stream().mapToInt(Set::size).sum();
    table
        .append(methods.size() + " paths, " + verbs + " methods:\n\n")
        .append("| path | methods |\n|---|---|\n");
    methods.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(
            row ->
                table.append(
                    "| `" + row.getKey() + "` | " + String.join(" ", row.getValue()) + " |\n"));
    return table.toString();
  }
}
