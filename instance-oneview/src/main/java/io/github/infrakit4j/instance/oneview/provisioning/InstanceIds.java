package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Makes instance ids, which are the names of new profiles.
 *
 * <p>{@code <prefix>-<time><chance>} in lower-case Base32 whose order is the order of age, because
 * InfraKit removes the first ids of a group first: the oldest servers go.
 */
final class InstanceIds {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int TIME_DIGITS = 9;
  private static final int CHANCE_DIGITS = 7;
  private static final int LONGEST_PREFIX = 40;

  private final InstantSource clock;

  /** Made with the first id: it takes longer than the rest of this package. */
  private static final class Chance {
    static final SecureRandom RANDOM = new SecureRandom();
  }

  InstanceIds(InstantSource clock) {
    this.clock = clock;
  }

  InstanceId next(String prefix) {
    StringBuilder id = new StringBuilder(shorten(prefix)).append('-');
    digits(id, clock.millis(), TIME_DIGITS);
    digits(id, Chance.RANDOM.nextLong(), CHANCE_DIGITS);
    return new InstanceId(id.toString());
  }

  private static String shorten(String prefix) {
    if (prefix.length() <= LONGEST_PREFIX) {
      return prefix;
    }
    // Half a character would come back from the appliance as another one.
    boolean splits = Character.isHighSurrogate(prefix.charAt(LONGEST_PREFIX - 1));
    return prefix.substring(0, splits ? LONGEST_PREFIX - 1 : LONGEST_PREFIX).strip();
  }

  private static void digits(StringBuilder id, long number, int digits) {
    for (int i = digits - 1; i >= 0; i--) {
      id.append(ALPHABET.charAt((int) (number >>> (5 * i)) & 31));
    }
  }
}
