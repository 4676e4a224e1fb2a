package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /rest/index/resources}: the search service, by category. */
final class IndexHandler implements Handler {
  private static final List<String> PLAIN =
      List.of("name", "description", "status", "state", "created", "modified", "category", "uri");
  private final ApplianceState state;

  IndexHandler(ApplianceState state) {
    this.state = state;
  }

  @Override
  public Reply handle(Request request) {
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
    List<String> categories = request.parameters("category");
    List<@Nullable Object> members = new ArrayList<>();
    for (Noun noun : Noun.values()) {
      if (noun != Noun.TASK && (categories.isEmpty() || categories.contains(noun.category))) {
        state.store.all(noun).forEach(resource -> members.add(entry(resource)));
      }
    }
    String date = Resource.date(state.now());
    return Reply.ok(
        Json.object(
            "type",
            "IndexPaginatedCollectionV300",
            "category",
            "resources",
            "count",
            members.size(),
            "total",
            members.size(),
            "unFilteredTotal",
            members.size(),
            "start",
            0,
            "nextPageUri",
            null,
            "prevPageUri",
            null,
            "eTag",
            null,
            "created",
            date,
            "modified",
            date,
            "members",
            members));
  }

  /** Everything the index does not know by itself is a text among the attributes. */
  private static Map<String, @Nullable Object> entry(Resource resource) {
    Map<String, @Nullable Object> attributes = Json.object();
    resource.body.forEach(
        (name, value) -> {
          boolean simple = value != null && !(value instanceof Map) && !(value instanceof List);
          if (simple && !PLAIN.contains(name) && !name.equals("eTag")) {
            attributes.put(name, String.valueOf(value));
          }
        });
    Map<String, @Nullable Object> entry = Json.object("type", "IndexResourceV300");
    PLAIN.forEach(name -> entry.put(name, resource.body.get(name)));
    entry.put("eTag", resource.body.get("modified"));
    entry.put("attributes", attributes);
    entry.put("multiAttributes", Json.object());
    entry.put("ownerId", "simulator");
    entry.put("scopeUris", null);
    return entry;
  }
}
