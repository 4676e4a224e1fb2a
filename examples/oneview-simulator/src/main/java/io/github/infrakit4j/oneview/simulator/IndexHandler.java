package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code /rest/index}: the search service over all resources, and what belongs to what. */
final class IndexHandler implements Handler {
  private static final String RESOURCES = "/rest/index/resources";
  private static final String ASSOCIATIONS = "/rest/index/associations/resources";
  private static final int PAGE = 50;

  private final ApplianceState state;
  private final IndexEntries entries;

  IndexHandler(ApplianceState state) {
    this.state = state;
    entries = new IndexEntries(state);
  }

  @Override
  public Reply handle(Request request) {
    if (!request.method().equals("GET")) {
      throw Refusal.wrongMethod(request.method(), request.path());
    }
    String path = request.path();
    if (path.equals(RESOURCES)) {
      return search(request);
    }
    if (path.equals(ASSOCIATIONS)) {
      return associations(request);
    }
    if (!path.startsWith(RESOURCES + "/rest/")) {
      throw Refusal.notFound(path);
    }
    String uri = path.substring(RESOURCES.length());
    return Reply.ok(entries.of(state.store.find(uri).orElseThrow(() -> Refusal.notFound(uri))));
  }

  private Reply search(Request request) {
    List<String> categories = request.parameters("category");
    String query = request.parameter("query");
    Predicate<Resource> wanted =
        query == null || query.isBlank() ? any -> true : IndexQuery.parse(query, entries);
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (Noun noun : Noun.values()) {
      if (noun != Noun.TASK && (categories.isEmpty() || categories.contains(noun.category))) {
        state.store.all(noun).stream().filter(wanted).forEach(each -> found.add(entries.of(each)));
      }
    }
    return page(request, "IndexPaginatedCollectionV300", "resources", found);
  }

  /** Servers stand in enclosures, profiles are on servers, networks are in sets. */
  private Reply associations(Request request) {
    String parent = String.valueOf(request.parameter("parenturi"));
    List<String> categories = request.parameters("category");
    Resource above = state.store.find(parent).orElseThrow(() -> Refusal.notFound(parent));
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (Association kind : Association.values()) {
      if (categories.isEmpty() || categories.contains(kind.below.category)) {
        state.store.all(kind.below).stream()
            .filter(child -> above.noun == kind.above && kind.joins(above, child))
            .forEach(child -> found.add(association(kind, above, child)));
      }
    }
    return page(request, "AssociationPaginatedCollectionV300", "associations", found);
  }

  private enum Association {
    ENCLOSURE_TO_BLADE(Noun.ENCLOSURE, Noun.HARDWARE, "locationUri"),
    SERVER_HARDWARE_TO_SERVER_PROFILE(Noun.HARDWARE, Noun.PROFILE, "serverHardwareUri"),
    SERVER_PROFILE_TEMPLATE_TO_SERVER_PROFILE(
        Noun.TEMPLATE, Noun.PROFILE, "serverProfileTemplateUri");

    private final Noun above;
    private final Noun below;
    private final String member;

    Association(Noun above, Noun below, String member) {
      this.above = above;
      this.below = below;
      this.member = member;
    }

    private boolean joins(Resource parent, Resource child) {
      return child.has(member, parent.uri);
    }
  }

  private Map<String, @Nullable Object> association(
      Association kind, Resource parent, Resource child) {
    return Json.object(
        "parentResource",
        entries.of(parent),
        "childResource",
        entries.of(child),
        "associationName",
        kind.name());
  }

  private static Reply page(
      Request request, String type, String category, List<Map<String, @Nullable Object>> found) {
    int start = number(request, "start", 0);
    int count = number(request, "count", PAGE);
    int from = Math.min(start, found.size());
    int to = count < 0 ? found.size() : Math.min(from + count, found.size());
    return Reply.ok(
        Json.object(
            "type",
            type,
            "category",
            category,
            "count",
            to - from,
            "total",
            found.size(),
            "unFilteredTotal",
            found.size(),
            "start",
            from,
            "nextPageUri",
            to < found.size() ? next(request, to, count) : null,
            "prevPageUri",
            null,
            "eTag",
            null,
            "created",
            null,
            "modified",
            null,
            "members",
            found.subList(from, to)));
  }

  private static String next(Request request, int start, int count) {
    return request
        .url()
        .newBuilder()
        .setQueryParameter("start", String.valueOf(start))
        .setQueryParameter("count", String.valueOf(count))
        .build()
        .toString()
        .replaceFirst("^https?://[^/]+", "");
  }

  private static int number(Request request, String name, int standard) {
    String value = request.parameter(name);
    return value != null && value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : standard;
  }
}
