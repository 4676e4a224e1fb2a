package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
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
  public void moved(InstanceId id, String words) {
    lines.add(id.value() + " " + words);
  }

  @Override
  public void delayed(InstanceId id, String reason) {
    lines.add(id.value() + " delayed: " + reason);
  }

  @Override
  public void failed(InstanceId id, String reason) {
    lines.add(id.value() + " failed: " + reason);
  }

  @Override
  public void stuck(InstanceId id, String reason) {
    lines.add(id.value() + " stuck: " + reason);
  }

  @Override
  public void gone(InstanceId id, String why) {
    lines.add(id.value() + " gone: " + why);
  }

  @Override
  public void health(InstanceId id, String words, boolean lost) {
    lines.add(id.value() + " health: " + words + (lost ? " (lost)" : ""));
  }

  @Override
  public void adopted(InstanceId id) {
    lines.add(id.value() + " adopted");
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
  public void warning(String words) {
    lines.add("warning: " + words);
  }

  @Override
  public void broken(String where, Throwable error) {
    lines.add("broken: " + where + ": " + error);
    defects.add(error);
  }
}
