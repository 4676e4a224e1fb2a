package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.metadata.Updatable;

class InMemoryUpdatableTest extends UpdatableContract {

  private final Updatable plugin = new InMemoryUpdatable();

  @Override
  protected Updatable plugin() {
    return plugin;
  }
}
