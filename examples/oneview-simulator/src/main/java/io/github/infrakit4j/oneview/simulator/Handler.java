package io.github.infrakit4j.oneview.simulator;

/** Answers the requests for one noun; called under the appliance's lock. */
@FunctionalInterface
interface Handler {
  /** Throws {@link Refusal} for an error answer. */
  Reply handle(Request request);
}
