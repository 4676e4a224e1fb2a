package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.nio.file.Path;

/**
 * Is told what happens to instances. Methods are called on the thread that does the work: they must
 * be quick and must not throw.
 */
public interface ProvisioningListener {
  /** Hears nothing. */
  ProvisioningListener NONE = new ProvisioningListener() {};

  /** An instance came to another stage of its life; the words are for people. */
  default void moved(InstanceId id, String words) {}

  /** A step did not work and will be tried again. */
  default void delayed(InstanceId id, String reason) {}

  /** The making of an instance was given up. */
  default void failed(InstanceId id, String reason) {}

  /** The removal of an instance was given up; it is still there. */
  default void stuck(InstanceId id, String reason) {}

  /** An instance is no more. */
  default void gone(InstanceId id, String why) {}

  /** A server fell ill, or well again; lost tells whether its instance stopped counting. */
  default void health(InstanceId id, String words, boolean lost) {}

  /** A profile was found to be ours that the ledger did not know. */
  default void adopted(InstanceId id) {}

  /** The state file could not be read and was renamed; it is rebuilt from the appliance. */
  default void ledgerSetAside(Path to) {}

  /** A state file of the C plugin was taken over and renamed; it may hold a password. */
  default void ledgerImported(Path from) {}

  /** Something that the operator should change. */
  default void warning(String words) {}

  /** A defect of this program showed itself; the work goes on. */
  default void broken(String where, Throwable error) {}
}
