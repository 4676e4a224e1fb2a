package io.github.infrakit4j.examples;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.events.ChangeHandler;
import io.github.infrakit4j.oneview.events.MessageBus;
import io.github.infrakit4j.oneview.events.Missed;
import io.github.infrakit4j.oneview.events.ResourceChange;
import io.github.infrakit4j.oneview.events.Topic;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Prints what changes as the appliance tells it, until so many changes have come. */
public final class WatchEvents {
  private WatchEvents() {}

  /**
   * Takes the kind of resources, such as {@code server-profiles}, and how many changes to wait for;
   * without, it goes on until stopped. {@code OV_BUS_PORT} is the port of the bus, 5671 unless set.
   */
  public static void main(String[] args) {
    System.exit(Program.run("WatchEvents CATEGORY [CHANGES]", args, WatchEvents::watch));
  }

  static void watch(OneView oneView, List<String> words) {
    CountDownLatch left =
        new CountDownLatch(words.size() > 1 ? Integer.parseInt(words.get(1)) : Integer.MAX_VALUE);
    ChangeHandler handler =
        new ChangeHandler() {
          @Override
          public void changed(ResourceChange change) {
            System.out.println(
                change.changeType() + " " + change.resourceUri() + " " + change.newState());
            left.countDown();
          }

          @Override
          public void missed(Missed why) {
            System.err.println(why + ": what changed before is not known");
          }
        };
    int port = Integer.parseInt(System.getenv().getOrDefault("OV_BUS_PORT", "5671"));
    try (MessageBus bus =
        MessageBus.of(oneView).topics(Topic.of(words.get(0))).port(port).open(handler)) {
      System.err.println("listening to " + bus);
      left.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
