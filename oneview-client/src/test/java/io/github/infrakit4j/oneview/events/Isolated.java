package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.FakeAppliance;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.Samples;

/** Is run by a class loader that has no AMQP client. */
final class Isolated {
  private Isolated() {}

  static void run() {
    try (FakeAppliance appliance = FakeAppliance.plain().then(200, Samples.PROFILE);
        OneView oneView = appliance.client().build()) {
      if (!"web 1".equals(oneView.profiles().get(Samples.PROFILE_URI).name())) {
        throw new AssertionError("the client does not work");
      }
      MessageBus.of(oneView).open(new RecordingHandler());
    }
  }
}
