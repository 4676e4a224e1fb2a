package io.github.infrakit4j.instance.oneview.provisioning;

/** What the operator decides and may decide anew while the plugin runs: limits and policy. */
final class Rules {
  private volatile Timing timing;
  private volatile Policy policy;

  Rules(Timing timing, Policy policy) {
    this.timing = timing;
    this.policy = policy;
  }

  Timing timing() {
    return timing;
  }

  Policy policy() {
    return policy;
  }

  /** From now on; what was counted stays counted. */
  void replace(Timing newTiming, Policy newPolicy) {
    timing = newTiming;
    policy = newPolicy;
  }
}
