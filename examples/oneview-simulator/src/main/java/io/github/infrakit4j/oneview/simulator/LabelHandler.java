package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code /rest/labels}: one-word marks on resources, whose changes are 202 without a task. */
final class LabelHandler implements Handler {
  private static final String RESOURCES = "/rest/labels/resources";

  private final ApplianceState state;
  private final Marks labels;
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final Map<String, Integer> versions = new LinkedHashMap<>();

  LabelHandler(ApplianceState state) {
    this.state = state;
    labels = state.labels;
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    labels.keepOnly(uri -> state.store.find(uri).isPresent());
    if (path.equals("/rest/labels")) {
      return all(request);
    }
    if (path.equals(RESOURCES)) {
      if (!request.method().equals("POST")) {
        throw Refusal.wrongMethod(request.method(), path);
      }
      Map<String, @Nullable Object> body = request.jsonObject();
      return put(Json.textOrEmpty(body, "resourceUri"), body, request);
    }
    if (!path.startsWith(RESOURCES + "/rest/")) {
      throw Refusal.notFound(path);
    }
    String uri = path.substring(RESOURCES.length());
    return switch (request.method()) {
      case "GET" -> Reply.ok(labelsOf(existing(uri, 404)));
      case "PUT" -> put(uri, request.jsonObject(), request);
      case "DELETE" -> remove(uri);
      default -> throw Refusal.wrongMethod(request.method(), path);
    };
  }

  private Reply all(Request request) {
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
    List<@Nullable Object> members = new ArrayList<>();
    labels.all().forEach(l -> members.add(label(l)));
    return Reply.ok(
        Json.object(
            "type",
            "LabelCollection",
            "count",
            members.size(),
            "total",
            members.size(),
            "start",
            0,
            "nextPageUri",
            null,
            "prevPageUri",
            null,
            "members",
            members));
  }

  private Reply put(String uri, Map<String, @Nullable Object> body, Request request) {
    Resource resource = existing(uri, 400);
    if (request.method().equals("PUT") && !uri.equals(resource.uri)) {
      throw Refusal.notFound(uri);
    }
    List<String> names = new ArrayList<>();
    if (Json.at(body, "labels") instanceof List<?> sent) {
      for (Object label : sent) {
        // A bare word or an object with a name: clients send both, also in one array.
        Object name = label instanceof Map<?, ?> map ? map.get("name") : label;
        if (name == null || !name.toString().matches("[\\p{L}\\p{N} ]+")) {
          throw Refusal.badRequest("INVALID_LABEL", "A label has letters, digits and spaces only.");
        }
        names.add(name.toString());
      }
    }
    labels.put(uri, names);
    versions.merge(uri, 1, Integer::sum);
    return Reply.text(202, Json.write(labelsOf(resource)));
  }

  private Reply remove(String uri) {
    existing(uri, 404);
    labels.put(uri, List.of());
    versions.merge(uri, 1, Integer::sum);
    return Reply.empty(202);
  }

  private Map<String, @Nullable Object> labelsOf(Resource resource) {
    List<@Nullable Object> members = new ArrayList<>();
    labels.of(resource.uri).forEach(name -> members.add(label(name)));
    String date = Resource.date(state.now());
    return Json.object(
        "type",
        "ResourceLabels",
        "resourceUri",
        resource.uri,
        "labels",
        members,
        "category",
        resource.noun.category,
        "eTag",
        String.valueOf(versions.getOrDefault(resource.uri, 0)),
        "created",
        date,
        "modified",
        date,
        "uri",
        RESOURCES + resource.uri);
  }

  private Map<String, @Nullable Object> label(String name) {
    int number = numbers.computeIfAbsent(name, any -> numbers.size() + 1);
    return Json.object("name", name, "uri", "/rest/labels/" + number);
  }

  private Resource existing(String uri, int status) {
    return state
        .store
        .find(uri)
        .orElseThrow(
            () ->
                status == 404
                    ? Refusal.notFound(uri)
                    : Refusal.badRequest(
                        "INVALID_RESOURCE_URI", "The resource " + uri + " does not exist."));
  }
}
