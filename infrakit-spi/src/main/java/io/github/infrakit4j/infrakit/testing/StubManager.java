package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.controller.ManagedObject;
import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import io.github.infrakit4j.infrakit.manager.Manager;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A manager made of functions: set the field of the method that a test is about. A method that is
 * not set fails, so that an unexpected call is seen.
 */
public final class StubManager implements Manager {

  /** What {@link #isLeader} does. */
  public volatile BooleanSupplier onIsLeader =
      () -> {
        throw unexpected("isLeader");
      };

  /** What {@link #leaderLocation} does. */
  public volatile Supplier<Optional<URI>> onLeaderLocation =
      () -> {
        throw unexpected("leaderLocation");
      };

  /** What {@link #enforce} does. */
  public volatile Consumer<List<ObjectSpec>> onEnforce =
      specs -> {
        throw unexpected("enforce");
      };

  /** What {@link #specs} does. */
  public volatile Supplier<List<ObjectSpec>> onSpecs =
      () -> {
        throw unexpected("specs");
      };

  /** What {@link #inspect} does. */
  public volatile Supplier<List<ManagedObject>> onInspect =
      () -> {
        throw unexpected("inspect");
      };

  /** What {@link #terminate} does. */
  public volatile Consumer<List<ObjectSpec>> onTerminate =
      specs -> {
        throw unexpected("terminate");
      };

  /** A manager on which every call fails. */
  public StubManager() {}

  @Override
  public boolean isLeader() {
    return onIsLeader.getAsBoolean();
  }

  @Override
  public Optional<URI> leaderLocation() {
    return onLeaderLocation.get();
  }

  @Override
  public void enforce(List<ObjectSpec> specs) {
    onEnforce.accept(specs);
  }

  @Override
  public List<ObjectSpec> specs() {
    return onSpecs.get();
  }

  @Override
  public List<ManagedObject> inspect() {
    return onInspect.get();
  }

  @Override
  public void terminate(List<ObjectSpec> specs) {
    onTerminate.accept(specs);
  }

  private static AssertionError unexpected(String method) {
    return new AssertionError("unexpected call of " + method);
  }
}
