package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Task;
import java.nio.file.Path;
import java.util.List;

/**
 * Is told what happens to instances. Methods are called on the thread that does the work: they must
 * be quick and must not throw.
 */
public interface ProvisioningListener {
  /** Hears nothing. */
  ProvisioningListener NONE = new ProvisioningListener() {};

  /** Tells each of these, in turn. */
  static ProvisioningListener all(ProvisioningListener... listeners) {
    return new Listeners(List.of(listeners));
  }

  /** An instance was asked for: a server is reserved for it and it is written down. */
  default void accepted(Subject subject) {}

  /** An instance came to another stage of its life; the words are for people. */
  default void moved(Subject subject, String words) {}

  /** An instance is ready; {@link #moved} is not told beside. */
  default void ready(Subject subject, String words) {}

  /** A step did not work and will be tried again. */
  default void delayed(Subject subject, String reason) {}

  /** The making of some instance did not go on as planned; others tell of it in words. */
  default void setback(Obstacle kind) {}

  /** The making of an instance was given up. */
  default void failed(Subject subject, String reason) {}

  /** The removal of an instance was given up; it is still there. */
  default void stuck(Subject subject, String reason) {}

  /** An instance is no more. */
  default void gone(Subject subject, Departure departure, String why) {}

  /** A server fell ill, or well again; the words say what it suffers from. */
  default void health(Subject subject, Condition condition, String words) {}

  /** A profile was found to be ours that the ledger did not know. */
  default void adopted(Subject subject) {}

  /**
   * A task of the appliance's that works on an instance was seen to be over, for the first time.
   */
  default void taskEnded(Task.State state) {}

  /** The state file could not be read and was renamed; it is rebuilt from the appliance. */
  default void ledgerSetAside(Path to) {}

  /** A state file of the C plugin was taken over and renamed; it may hold a password. */
  default void ledgerImported(Path from) {}

  /** The appliance has got another address: the state file is that of the new one from now on. */
  default void ledgerMoved(Path file, String from, String to) {}

  /** Something that the operator should change. */
  default void warning(String words) {}

  /** A defect of this program showed itself; the work goes on. */
  default void broken(String where, Throwable error) {}
}
