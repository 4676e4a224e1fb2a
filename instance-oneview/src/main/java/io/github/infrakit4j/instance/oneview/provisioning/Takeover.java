package io.github.infrakit4j.instance.oneview.provisioning;

/** Which profiles of other plugins are made ours without being named one by one. */
public enum Takeover {
  /** None. */
  NOTHING("nothing"),
  /** Those of InfraKit's Go plugin, with their config hashes. */
  GO("go"),
  /**
   * Those of InfraKit's Go plugin, with the config hash {@code bootstrap}: a group labels them with
   * its own hash instead of rolling them, whatever has become of its file.
   */
  GO_BOOTSTRAP("go-bootstrap");

  private final String word;

  Takeover(String word) {
    this.word = word;
  }

  /** How settings name it. */
  public String word() {
    return word;
  }
}
