package io.github.infrakit4j.oneview.rest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages that should follow while the one before them is on its way.
 *
 * <p>Where they are is computed from the place of the next page, the size of the one before it and
 * the total. That is a guess: each page is used only when the page before it names its place as the
 * next. With the first guess that is wrong the guessing ends.
 */
final class ReadAhead<T> {
  static final int MOST = 8;

  private static final Pattern START = Pattern.compile("(?<=[?&]start=)\\d{1,9}(?=&|$)");
  private static final Pattern PLACE = Pattern.compile("(?<=[?&](?:start|count)=)\\d+(?=&|$)");

  private final Function<ResourceUri, Page<T>> read;
  private final Deque<Guess<T>> guesses = new ArrayDeque<>();
  private boolean regular = true;

  ReadAhead(Function<ResourceUri, Page<T>> read) {
    this.read = read;
  }

  private record Guess<T>(int start, String question, CompletableFuture<Page<T>> page) {}

  /** The page at an address that the page before it has named. */
  Page<T> next(ResourceUri here, Page<T> before) {
    String path = here.path();
    Matcher found = START.matcher(path);
    int size = before.members().size();
    int start = found.find() ? Integer.parseInt(found.group()) : -1;
    @Nullable Guess<T> guess = guesses.peekFirst();
    boolean asGuessed =
        guess == null || (guess.start() == start && guess.question().equals(question(path)));
    regular = regular && asGuessed && start == before.start() + size;
    if (regular) {
      guess(path, start, size, before.total());
    }
    return regular && !guesses.isEmpty() ? await(here, guesses.remove()) : itself(here);
  }

  // A single page that is missing is read by who needs it.
  private void guess(String path, int start, int size, int total) {
    @Nullable Guess<T> last = guesses.peekLast();
    int at = last == null ? start : last.start() + size;
    if (last == null && start + size >= total) {
      return;
    }
    for (; at < total && guesses.size() < MOST; at += size) {
      ResourceUri there = new ResourceUri(START.matcher(path).replaceFirst(String.valueOf(at)));
      guesses.add(
          new Guess<>(
              at,
              question(path),
              NonBlocking.start("GET " + there, () -> NonBlocking.run(() -> read.apply(there)))));
    }
  }

  private Page<T> await(ResourceUri here, Guess<T> guess) {
    try {
      return NonBlocking.await(guess.page());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return itself(here); // which says that the thread was interrupted, and in what
    } catch (OneViewException failure) {
      stop();
      throw failure;
    }
  }

  private Page<T> itself(ResourceUri here) {
    stop();
    return read.apply(here);
  }

  /** Ends what is under way and not wanted any more. */
  private void stop() {
    guesses.forEach(guess -> guess.page().cancel(true));
    guesses.clear();
  }

  /** Ends the reading: there is no next page. */
  void end() {
    stop();
  }

  /** What is asked, without the place in the list. */
  private static String question(String path) {
    return PLACE.matcher(path).replaceAll("");
  }
}
