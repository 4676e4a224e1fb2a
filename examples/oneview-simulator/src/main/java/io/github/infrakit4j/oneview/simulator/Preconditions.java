package io.github.infrakit4j.oneview.simulator;

import org.jspecify.annotations.Nullable;

/** Whether a change names the version it was made from. */
final class Preconditions {
  private Preconditions() {}

  /** The version is in {@code If-Match} or, without it, in the body's {@code eTag}. */
  static void forUpdate(Request request, Resource resource, @Nullable String bodyTag) {
    String header = request.header("If-Match");
    String given = header == null ? bodyTag : header;
    if (given == null) {
      throw missing();
    }
    require(given, resource);
  }

  /** From an API version on a delete must name the version too. */
  static void forDelete(Request request, Resource resource, int wantedFrom) {
    String header = request.header("If-Match");
    if (header != null) {
      require(header, resource);
    } else if (request.api() >= wantedFrom) {
      throw missing();
    }
  }

  private static void require(String given, Resource resource) {
    if (!given.equals("*") && !given.replace("\"", "").equals(resource.eTag())) {
      throw Refusal.stale(resource.noun.category);
    }
  }

  private static Refusal missing() {
    return new Refusal(
        403,
        ErrorBody.of("IF_MATCH_REQUIRED", "The change needs the header If-Match.")
            .action("Send the eTag of the resource, or *, in If-Match."));
  }
}
