package io.github.infrakit4j.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the machine. */
final class Commands {
  private Commands() {}

  /** What the program printed; an error unless it ended with 0. */
  static String run(String... command) throws IOException, InterruptedException {
    Result result = result(command);
    if (result.code() != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + result);
    }
    return result.output();
  }

  static Result result(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  record Result(int code, String output) {}

  /** Whether the machine has all these programs. */
  static boolean exist(String... programs) {
    List<Path> path = Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
    return Arrays.stream(programs)
        .allMatch(
            program -> path.stream().anyMatch(each -> Files.isExecutable(each.resolve(program))));
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
