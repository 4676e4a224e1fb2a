package io.github.infrakit4j.oneview.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all lists of resources have in common; the interfaces of the resources call it. */
public final class Lists {
  private static final int ROUNDS = 3;

  private Lists() {}

  /**
   * A whole list: all its pages, or an exception.
   *
   * <p>A list that moves while its pages are read (its total changes, a member comes twice, or
   * fewer or more come than the appliance counts) is read again, three times in all. What cannot be
   * seen is one member going and another coming in the same instant between two pages.
   *
   * @throws IncompleteListException when it moved each time
   * @throws OneViewException when a page cannot be read
   */
  public static <T extends Resource> List<T> all(Listing<T> listing) {
    @Nullable String moved = null;
    for (int round = 0; round < ROUNDS; round++) {
      List<Page<T>> pages = new ArrayList<>();
      listing.pages().forEach(pages::add);
      List<T> members = pages.stream().flatMap(page -> page.members().stream()).toList();
      moved = moved(pages, members);
      if (moved == null) {
        return members;
      }
    }
    throw new IncompleteListException(ROUNDS, String.valueOf(moved));
  }

  /** Why these pages are no whole list; null when they are. */
  private static <T extends Resource> @Nullable String moved(List<Page<T>> pages, List<T> members) {
    for (Page<T> page : pages) {
      if (page.total() >= 0 && page.total() != members.size()) {
        return members.size() + " members came, the appliance counts " + page.total();
      }
    }
    Set<ResourceUri> seen = new HashSet<>();
    for (T member : members) {
      if (member.uri() != null && !seen.add(member.uri())) {
        return member.uri() + " came twice";
      }
    }
    return null;
  }

  /**
   * A resource, or none where the appliance has none.
   *
   * @throws OneViewException for every failure but 404
   */
  public static <T> Optional<T> found(Supplier<T> get) {
    try {
      return Optional.of(get.get());
    } catch (ApplianceException failure) {
      if (failure.isNotFound()) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /**
   * The one resource of exactly this name. The appliance ignores case and cannot filter on every
   * name, so the names are compared here again.
   *
   * @param all gives the list for a filter, or the whole list for null
   * @throws SeveralFoundException when several have the name
   */
  public static <T extends Resource> Optional<T> named(
      String name, Function<@Nullable Filter, List<T>> all) {
    List<T> same =
        all.apply(filter(name)).stream().filter(each -> name.equals(each.name())).toList();
    if (same.size() > 1) {
      throw new SeveralFoundException(
          name, same.stream().map(Resource::uri).filter(Objects::nonNull).toList());
    }
    return same.stream().findFirst();
  }

  private static @Nullable Filter filter(String name) {
    try {
      return Filter.equal("name", name);
    } catch (UnfilterableException quotes) {
      return null;
    }
  }
}
