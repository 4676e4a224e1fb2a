package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows every secret there is, tokens too, and looks for them where none belongs. */
final class SecretCheck {
  private static final Pattern TOKEN = Pattern.compile("\"sessionID\"\\s*:\\s*\"([^\"]+)\"");

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();

  SecretCheck(String... passwords) {
    secrets.addAll(List.of(passwords));
  }

  /** Hears the token of each session that begins from now on, until faults are cleared. */
  void overhear(SimulatedAppliance appliance) {
    appliance
        .faults()
        .next(Fault.rewrite(this::listen).on("POST", "/rest/login-sessions").always());
  }

  private String listen(String body) {
    Matcher token = TOKEN.matcher(body);
    while (token.find()) {
      secrets.add(token.group(1));
    }
    return body;
  }

  /** How many secrets are known. */
  int known() {
    return secrets.size();
  }

  /** Where a text has a secret, in a sentence without it. */
  List<String> in(String place, String text) {
    List<String> wrongs = new ArrayList<>();
    for (String secret : secrets) {
      int at = text.indexOf(secret);
      if (at >= 0) {
        wrongs.add("a secret in " + place + ": …" + text.substring(Math.max(0, at - 60), at) + "…");
      }
    }
    return wrongs;
  }

  /** All texts of one place. */
  List<String> in(String place, List<String> texts) {
    return texts.stream().flatMap(text -> in(place, text).stream()).toList();
  }

  /** Every file of a directory. */
  List<String> inFilesOf(Path directory) {
    List<String> wrongs = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        wrongs.addAll(in(String.valueOf(file.getFileName()), text(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wrongs;
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException renamedMeanwhile) {
      return "";
    }
  }
}
