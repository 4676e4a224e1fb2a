package io.github.infrakit4j.infrakit.rpc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as Go's {@code encoding/json} prints a float64: the fewest digits that read back as the
 * same number, plain from 1e-6 up to 1e21, else with an exponent.
 *
 * <p>{@link Double#toString} is no help: before JDK 19 it prints too many digits for some numbers,
 * and ever since at least two.
 */
final class GoNumber {

  /** Enough digits for every float64. */
  private static final int MOST_DIGITS = 17;

  private static final double LARGEST_EXACT_INTEGER = 0x1p53;

  private GoNumber() {}

  /**
   * Prints a number.
   *
   * @throws ArithmeticException if it is infinite or no number, which JSON cannot say
   */
  static String print(double number) {
    if (!Double.isFinite(number)) {
      throw new ArithmeticException("JSON has no " + number);
    }
    String sign = number < 0 || 1 / number < 0 ? "-" : "";
    double size = Math.abs(number);
    if (size <= LARGEST_EXACT_INTEGER && size == Math.rint(size)) {
      return sign + (long) size;
    }
    BigDecimal shortest = shortest(size).stripTrailingZeros();
    return sign + (size < 1e-6 || size >= 1e21 ? withExponent(shortest) : shortest.toPlainString());
  }

  /**
   * The fewest digits that read back. At a power of two the numbers below are closer together than
   * those above, so that of two neighbours with as many digits the farther one may be the only one.
   */
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean belowIsIt = readsBackAs(below, number);
      boolean aboveIsIt = readsBackAs(above, number);
      if (belowIsIt && aboveIsIt) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      }
      if (belowIsIt || aboveIsIt) {
        return belowIsIt ? below : above;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static boolean readsBackAs(BigDecimal decimal, double number) {
    return Double.parseDouble(decimal.toString()) == number;
  }

  private static String withExponent(BigDecimal decimal) {
    String digits = decimal.unscaledValue().toString();
    int exponent = digits.length() - 1 - decimal.scale();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
  }
}
