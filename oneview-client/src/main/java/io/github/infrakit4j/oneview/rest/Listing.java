package io.github.infrakit4j.oneview.rest;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list read page by page while it is walked; nothing is read before.
 *
 * <p>From the second page on up to 8 pages are on their way at a time, and come in their order.
 *
 * <p>For long lists that need not be held in memory. While it is walked the list may move on the
 * appliance, and members may be met twice or missed: where that matters use {@code all()}.
 *
 * @param <T> the members
 */
public final class Listing<T> implements Iterable<T> {
  private final Supplier<Page<T>> first;
  private final Function<ResourceUri, Page<T>> next;

  /** From a way to get the first page, and one to get the page at an address. */
  public Listing(Supplier<Page<T>> first, Function<ResourceUri, Page<T>> next) {
    this.first = first;
    this.next = next;
  }

  /** Page by page. */
  public Iterable<Page<T>> pages() {
    return Pager::new;
  }

  /**
   * Member by member.
   *
   * @throws OneViewException from the iterator, when a page cannot be read
   */
  @Override
  public Iterator<T> iterator() {
    return stream().iterator();
  }

  /** Member by member. */
  public Stream<T> stream() {
    return StreamSupport.stream(pages().spliterator(), false)
        .flatMap(page -> page.members().stream());
  }

  private final class Pager implements Iterator<Page<T>> {
    private final Set<ResourceUri> seen = new HashSet<>();
    private final ReadAhead<T> ahead = new ReadAhead<>(next);
    private @Nullable Page<T> before;
    private @Nullable ResourceUri at;

    // An appliance was seen to give a next page although all was delivered: an empty page, or one
    // that was read before, is the end.
    @Override
    public boolean hasNext() {
      return before == null || at != null;
    }

    @Override
    public Page<T> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      @Nullable ResourceUri here = at;
      Page<T> page = here == null || before == null ? first.get() : ahead.next(here, before);
      before = page;
      seen.addAll(page.uri() == null ? Collections.emptySet() : Set.of(page.uri()));
      @Nullable ResourceUri following = page.nextPageUri();
      at = following != null && !page.members().isEmpty() && seen.add(following) ? following : null;
      if (at == null) {
        ahead.end();
      }
      return page;
    }
  }
}
