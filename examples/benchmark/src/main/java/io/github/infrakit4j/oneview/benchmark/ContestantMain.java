package io.github.infrakit4j.oneview.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A contestant in a JVM of its own: does what each line of its input says, and says the cost. */
final class ContestantMain {
  private ContestantMain() {}

  /**
   * Arguments: the contestant, the stub's port and certificate, and optionally one piece of work.
   */
  public static void main(String[] args) throws Exception {
    StubAddress stub = new StubAddress(Integer.parseInt(args[1]), args[2]);
    try (Contestant contestant = Contestant.of(args[0], stub)) {
      Work work = new Work(contestant);
      if (args.length > 3) {
        System.out.println(work.measure(args[3]).line());
      } else {
        serve(work);
      }
    }
    System.exit(0); // HPE's SDK keeps threads.
  }

  private static void serve(Work work) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String answer;
      try {
        answer = work.measure(line).line();
      } catch (Exception | OutOfMemoryError failure) {
        answer = "failed: " + failure;
      }
      System.out.println(answer);
    }
  }
}
