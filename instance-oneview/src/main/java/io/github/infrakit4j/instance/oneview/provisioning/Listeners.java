package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Tells each of several listeners, in turn. */
record Listeners(List<ProvisioningListener> all) implements ProvisioningListener {
  Listeners {
    all = List.copyOf(all);
  }

  private void each(Consumer<ProvisioningListener> what) {
    all.forEach(what);
  }

  @Override
  public void accepted(Subject subject) {
    each(one -> one.accepted(subject));
  }

  @Override
  public void moved(Subject subject, String words) {
    each(one -> one.moved(subject, words));
  }

  @Override
  public void ready(Subject subject, String words) {
    each(one -> one.ready(subject, words));
  }

  @Override
  public void delayed(Subject subject, String reason) {
    each(one -> one.delayed(subject, reason));
  }

  @Override
  public void setback(Obstacle kind) {
    each(one -> one.setback(kind));
  }

  @Override
  public void failed(Subject subject, String reason) {
    each(one -> one.failed(subject, reason));
  }

  @Override
  public void stuck(Subject subject, String reason) {
    each(one -> one.stuck(subject, reason));
  }

  @Override
  public void gone(Subject subject, Departure departure, String why) {
    each(one -> one.gone(subject, departure, why));
  }

  @Override
  public void health(Subject subject, Condition condition, String words) {
    each(one -> one.health(subject, condition, words));
  }

  @Override
  public void adopted(Subject subject) {
    each(one -> one.adopted(subject));
  }

  @Override
  public void taskEnded(Task.State state) {
    each(one -> one.taskEnded(state));
  }

  @Override
  public void ledgerSetAside(Path to) {
    each(one -> one.ledgerSetAside(to));
  }

  @Override
  public void ledgerImported(Path from) {
    each(one -> one.ledgerImported(from));
  }

  @Override
  public void ledgerMoved(Path file, String from, String to) {
    each(one -> one.ledgerMoved(file, from, to));
  }

  @Override
  public void warning(String words) {
    each(one -> one.warning(words));
  }

  @Override
  public void broken(String where, Throwable error) {
    each(one -> one.broken(where, error));
  }
}
