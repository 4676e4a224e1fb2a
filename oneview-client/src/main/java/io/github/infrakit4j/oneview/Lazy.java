package io.github.infrakit4j.oneview;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made when it is first asked for: a class made for each interface of calls is a good
 * part of what a program waits for before its first answer.
 *
 * @param <T> what is made
 */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    @Nullable T known = made;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    @Nullable T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
