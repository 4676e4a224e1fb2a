package io.github.infrakit4j.examples.group.serve;

import io.github.infrakit4j.examples.group.control.GroupListener;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happens to groups into the log; the same trouble at each poll only once. */
final class GroupLog implements GroupListener {
  private static final Logger LOG = LoggerFactory.getLogger("group");

  private final Map<GroupId, String> said = new ConcurrentHashMap<>();

  @Override
  public void committed(GroupId group, String plan) {
    said.remove(group);
    LOG.info("{}: committed: {}", group, plan);
  }

  @Override
  public void resumed(GroupId group) {
    LOG.info("{}: kept again", group);
  }

  @Override
  public void skipped(GroupId group, String why) {
    if (isNew(group, why)) {
      LOG.warn("{}: nothing is done until its instances can be listed: {}", group, why);
    }
  }

  @Override
  public void provisioned(GroupId group, InstanceId instance) {
    said.remove(group);
    LOG.info("{}: made {}", group, instance);
  }

  @Override
  public void adopted(GroupId group, InstanceId instance) {
    LOG.info("{}: adopted {}", group, instance);
  }

  @Override
  public void destroyed(GroupId group, InstanceId instance) {
    said.remove(group);
    LOG.info("{}: destroyed {}", group, instance);
  }

  @Override
  public void failed(GroupId group, String what) {
    LOG.error("{}: {}", group, what);
  }

  @Override
  public void waiting(GroupId group, String why) {
    if (isNew(group, why)) {
      LOG.info("{}: waits: {}", group, why);
    }
  }

  @Override
  public void updated(GroupId group) {
    said.remove(group);
    LOG.info("{}: the update is complete", group);
  }

  @Override
  public void left(GroupId group, String why) {
    said.remove(group);
    LOG.info("{}: {}, watched no more", group, why);
  }

  @Override
  public void broken(GroupId group, Throwable defect) {
    LOG.error("{}: defect in a round", group, defect);
  }

  private boolean isNew(GroupId group, String words) {
    return !words.equals(said.put(group, words));
  }
}
