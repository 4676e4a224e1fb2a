package io.github.infrakit4j.oneview.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as the appliance cut it.
 *
 * <p>An appliance sends pages of its own size (32 servers, 64 profiles or templates) whatever was
 * asked for: a page is the whole list only when {@link #nextPageUri} is null. Use {@code all()} of
 * an interface for the whole list. An answer without {@code members} is an error, never an empty
 * page.
 *
 * @param members the members of this page, in the appliance's order
 * @param start the position of the first member in the whole list, 0 when not said
 * @param count how many members the appliance says are on this page, the real number when not said
 * @param total how many match in all; -1 when not said
 * @param nextPageUri where the next page is; null on the last one
 * @param uri the question this page answers; null when not said
 */
public record Page<T>(
    List<T> members,
    int start,
    int count,
    int total,
    @Nullable ResourceUri nextPageUri,
    @Nullable ResourceUri uri) {
  public Page {
    members = List.copyOf(members);
  }
}
