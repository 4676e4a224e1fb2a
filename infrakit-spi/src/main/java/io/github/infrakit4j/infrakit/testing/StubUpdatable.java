package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.metadata.Change;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.infrakit.metadata.Proposal;
import io.github.infrakit4j.infrakit.metadata.Updatable;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An Updatable plugin, which is a Metadata plugin too, made of functions: set the field of the
 * method that a test is about. A method that is not set fails, so that an unexpected call is seen.
 */
public final class StubUpdatable implements Updatable {

  /** What {@link #keys} does. */
  public volatile Function<MetadataPath, List<String>> onKeys =
      path -> {
        throw unexpected("keys");
      };

  /** What {@link #get} does. */
  public volatile Function<MetadataPath, Json> onGet =
      path -> {
        throw unexpected("get");
      };

  /** What {@link #changes} does. */
  public volatile Function<List<Change>, Proposal> onChanges =
      changes -> {
        throw unexpected("changes");
      };

  /** What {@link #commit} does. */
  public volatile BiConsumer<Json, String> onCommit =
      (proposed, cas) -> {
        throw unexpected("commit");
      };

  /** An Updatable plugin, which is a Metadata plugin too, on which every call fails. */
  public StubUpdatable() {}

  @Override
  public List<String> keys(MetadataPath path) {
    return onKeys.apply(path);
  }

  @Override
  public Json get(MetadataPath path) {
    return onGet.apply(path);
  }

  @Override
  public Proposal changes(List<Change> changes) {
    return onChanges.apply(changes);
  }

  @Override
  public void commit(Json proposed, String cas) {
    onCommit.accept(proposed, cas);
  }

  private static AssertionError unexpected(String method) {
    return new AssertionError("unexpected call of " + method);
  }
}
