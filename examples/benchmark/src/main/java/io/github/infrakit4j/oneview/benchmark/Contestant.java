package io.github.infrakit4j.oneview.benchmark;

import java.io.IOException;

/** One of those compared; each method does what a user of it would write. */
interface Contestant extends AutoCloseable {
  /** Reads all profiles into a list; how many there were. */
  int list() throws IOException;

  /** Walks all profiles without keeping them; how many there were. */
  int walk() throws IOException;

  /** Reads one profile; 1. */
  int get(String id) throws IOException;

  /** Reads a server from its JSON text; 1. */
  int parse(String hardware) throws IOException;

  @Override
  void close();

  /** Makes a contestant; it logs in when it likes. */
  static Contestant of(String name, StubAddress stub) {
    return switch (name) {
      case "client" -> new ClientContestant(stub);
      case "in-turn" -> new InTurnContestant(stub);
      case "sdk" -> new SdkContestant(stub);
      case "tokenizer" -> new TokenizerContestant(stub);
      default -> throw new IllegalArgumentException("there is no contestant " + name);
    };
  }
}
