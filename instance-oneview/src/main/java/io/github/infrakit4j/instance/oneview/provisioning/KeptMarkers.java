package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the appliance keeps markers as they are written.
 *
 * <p>A profile without its marker is not ours, and its group has another instance made. Where an
 * operator took the marker off, that is as it should be; where the appliance itself cuts
 * descriptions off or changes them, each instance would cost a server until none is left. So after
 * several of which none was ever seen whole, no more are begun for a while.
 */
final class KeptMarkers {
  /** One in a row is an operator's. */
  private static final int SUSPICIOUS = 2;

  private int missing;
  private @Nullable InstanceId latest;
  private Instant since = Instant.MIN;

  /** A profile was made, and had no marker when it was first looked at. */
  synchronized void missed(InstanceId id, Instant now) {
    missing++;
    latest = id;
    since = now;
  }

  /** A profile was made and has its marker. */
  synchronized void seen() {
    missing = 0;
  }

  /**
   * Refuses while one more would probably be lost as well.
   *
   * @param pause after which it is tried again
   */
  synchronized void require(Instant now, Duration pause) {
    if (missing >= SUSPICIOUS && now.isBefore(since.plus(pause))) {
      throw new PluginException(
          "no instance is made: the last "
              + missing
              + " profiles were without their markers before they were done, the last one that of"
              + " instance "
              + (latest == null ? "" : latest.value())
              + ". If the appliance cuts descriptions off or changes them, each instance costs a"
              + " server: look at that profile's description in OneView, and set"
              + " --description-limit to less. It is tried again after --cool-down.");
    }
  }
}
