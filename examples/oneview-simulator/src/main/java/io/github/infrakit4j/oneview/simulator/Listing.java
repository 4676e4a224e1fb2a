package io.github.infrakit4j.oneview.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers a GET of a collection: filters, sorts, cuts one page and says where the next one is. */
final class Listing {
  private final Request request;
  private final Noun noun;
  private final int pageSize;

  Listing(Request request, Noun noun, int pageSize) {
    this.request = request;
    this.noun = noun;
    this.pageSize = pageSize;
  }

  Reply of(Collection<Resource> all, Instant now) {
    List<Resource> matching = sorted(select(all, now));
    int start = number("start", 0);
    int count = number("count", pageSize);
    if (start < 0) {
      throw badParameter("start");
    }
    int size = count < 0 ? matching.size() : Math.min(count, pageSize);
    int from = Math.min(start, matching.size());
    int to = Math.min(from + size, matching.size());
    return Reply.text(200, envelope(matching, from, to, Math.max(size, 1), now));
  }

  private List<Resource> select(Collection<Resource> all, Instant now) {
    List<Predicate<Resource>> filters = new ArrayList<>();
    for (String filter : request.parameters("filter")) {
      if (!filter.isBlank()) {
        filters.add(Filter.parse(noun, filter));
      }
    }
    List<Resource> selected = new ArrayList<>();
    for (Resource resource : all) {
      if (!resource.listedFrom.isAfter(now) && filters.stream().allMatch(f -> f.test(resource))) {
        selected.add(resource);
      }
    }
    return selected;
  }

  private List<Resource> sorted(List<Resource> resources) {
    String sort = request.parameter("sort");
    if (sort == null || sort.isBlank()) {
      return resources;
    }
    Comparator<Resource> order = null;
    for (String key : sort.split(",", -1)) {
      Comparator<Resource> next = comparator(key.strip());
      order = order == null ? next : order.thenComparing(next);
    }
    resources.sort(order);
    return resources;
  }

  private static Comparator<Resource> comparator(String key) {
    String[] parts = key.split(":", -1);
    String direction = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "asc";
    Comparator<Resource> order =
        Comparator.comparing(
            resource -> Json.textOrEmpty(resource.body, parts[0]), String.CASE_INSENSITIVE_ORDER);
    return switch (direction) {
      case "asc", "ascending" -> order;
      case "desc", "descending" -> order.reversed();
      default -> throw badParameter("sort");
    };
  }

  private String envelope(List<Resource> matching, int from, int to, int size, Instant now) {
    String date = Resource.date(now);
    Map<String, @Nullable Object> head =
        Json.object(
            "type",
            noun.listType,
            "category",
            noun.category,
            "count",
            to - from,
            "total",
            matching.size(),
            "start",
            from,
            "nextPageUri",
            to < matching.size() ? link(to, size) : null,
            "prevPageUri",
            from > 0 ? link(Math.max(0, from - size), size) : null,
            "uri",
            link(from, size),
            "eTag",
            date,
            "created",
            date,
            "modified",
            date);
    StringBuilder text = new StringBuilder(Json.write(head));
    text.setLength(text.length() - 1);
    text.append(",\"members\":[");
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ",").append(matching.get(i).text(request.api()));
    }
    return text.append("]}").toString();
  }

  /** A page of the same question: every parameter but start and count stays. */
  private String link(int start, int count) {
    StringBuilder link = new StringBuilder(noun.path()).append('?');
    String query = request.url().encodedQuery();
    for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
      if (!parameter.isEmpty() && !parameter.matches("(start|count)(=.*)?")) {
        link.append(parameter).append('&');
      }
    }
    return link.append("start=").append(start).append("&count=").append(count).toString();
  }

  private int number(String name, int standard) {
    String value = request.parameter(name);
    if (value == null || value.isEmpty()) {
      return standard;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw badParameter(name);
    }
  }

  private static Refusal badParameter(String name) {
    return Refusal.badRequest(
        "INVALID_QUERY_PARAMETER", "The parameter " + name + " is not valid.");
  }
}
