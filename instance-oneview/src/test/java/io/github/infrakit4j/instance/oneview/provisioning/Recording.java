package io.github.infrakit4j.instance.oneview.provisioning;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what happened, as lines. */
final class Recording implements ProvisioningListener {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Throwable> defects = new CopyOnWriteArrayList<>();

  List<String> lines() {
    return lines;
  }

  /** What was reported as a defect of the plugin; nothing should be. */
  List<Throwable> defects() {
    return defects;
  }

  @Override
  public void accepted(Subject subject) {
    moved(subject, "accepted");
  }

  @Override
  public void moved(Subject subject, String words) {
    lines.add(subject.id().value() + " " + words);
  }

  @Override
  public void ready(Subject subject, String words) {
    moved(subject, words);
  }

  @Override
  public void delayed(Subject subject, String reason) {
    lines.add(subject.id().value() + " delayed: " + reason);
  }

  @Override
  public void failed(Subject subject, String reason) {
    lines.add(subject.id().value() + " failed: " + reason);
  }

  @Override
  public void stuck(Subject subject, String reason) {
    lines.add(subject.id().value() + " stuck: " + reason);
  }

  @Override
  public void gone(Subject subject, Departure departure, String why) {
    lines.add(subject.id().value() + " gone: " + why);
  }

  @Override
  public void health(Subject subject, Condition condition, String words) {
    boolean lost = condition == Condition.LOST;
    lines.add(subject.id().value() + " health: " + words + (lost ? " (lost)" : ""));
  }

  @Override
  public void adopted(Subject subject) {
    lines.add(subject.id().value() + " adopted");
  }

  @Override
  public void ledgerSetAside(Path to) {
    lines.add("ledger set aside: " + to);
  }

  @Override
  public void ledgerImported(Path from) {
    lines.add("ledger imported: " + from);
  }

  @Override
  public void ledgerMoved(Path file, String from, String to) {
    lines.add("ledger moved: " + from + " to " + to);
  }

  @Override
  public void warning(String words) {
    lines.add("warning: " + words);
  }

  @Override
  public void broken(String where, Throwable error) {
    lines.add("broken: " + where + ": " + error);
    defects.add(error);
  }
}
