package io.github.infrakit4j.oneview.benchmark;

/**
 * What a piece of work cost its JVM.
 *
 * @param count how many records it had
 * @param wallNanos how long it took
 * @param cpuNanos processor time of the whole JVM meanwhile, with its compiler and its collector
 * @param allocated bytes allocated by the thread that did it
 * @param peakKib the most memory the process ever had, in KiB; 0 when the system does not say
 */
record Measure(int count, long wallNanos, long cpuNanos, long allocated, long peakKib) {
  private static final String DONE = "done";

  /** One line, for the process that asked. */
  String line() {
    return DONE + " " + count + " " + wallNanos + " " + cpuNanos + " " + allocated + " " + peakKib;
  }

  /**
   * Reads such a line.
   *
   * @throws IllegalStateException when it is another: the work failed
   */
  static Measure of(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 6 || !words[0].equals(DONE)) {
      throw new IllegalStateException("the work failed: " + line);
    }
    return new Measure(
        Integer.parseInt(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]),
        Long.parseLong(words[5]));
  }
}
