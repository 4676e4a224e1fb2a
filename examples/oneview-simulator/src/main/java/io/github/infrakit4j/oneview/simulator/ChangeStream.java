package io.github.infrakit4j.oneview.simulator;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/**
 * What one browser is told, as server-sent events: a {@code rack} with everything there is, then a
 * {@code change} for each message of the message bus, none left out and none twice. A browser that
 * is too slow is sent away; it comes back by itself and is told everything anew.
 */
final class ChangeStream implements MockResponseBody, ChangeListener {
  private static final int MOST_UNTOLD = 10_000;
  private static final int QUIET_SECONDS = 15;

  private final SimulatedAppliance appliance;
  private final Consumer<ChangeStream> whenOver;
  private final BlockingQueue<String> untold = new LinkedBlockingQueue<>(MOST_UNTOLD);
  private volatile boolean over;

  ChangeStream(SimulatedAppliance appliance, Consumer<ChangeStream> whenOver) {
    this.appliance = appliance;
    this.whenOver = whenOver;
  }

  /** It ends when either side has enough. */
  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try {
      appliance.announceTo(this);
      appliance.state().act(this::startWithEverything);
      sink.writeUtf8("retry: 1000\n\n");
      while (!over) {
        String event = untold.poll(QUIET_SECONDS, TimeUnit.SECONDS);
        // Words for nobody: they find out whether the browser is still there.
        sink.writeUtf8(event == null ? ": nothing new\n\n" : event);
        sink.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      appliance.stopAnnouncingTo(this);
      whenOver.accept(this);
    }
  }

  /** Under the appliance's lock, under which changes are told too: so none is lost between. */
  private void startWithEverything() {
    untold.clear();
    untold.add(event("rack", Json.write(RackView.of(appliance))));
  }

  @Override
  public void changed(Change change) {
    if (RackView.shows(change) && !untold.offer(event("change", change.json()))) {
      over = true;
    }
  }

  /** The browser is sent away. */
  void end() {
    over = true;
    // So that the writer wakes; where this does not fit it is awake.
    var unused = untold.offer(": the end\n\n");
  }

  private static String event(String name, String json) {
    return "event: " + name + "\ndata: " + json + "\n\n";
  }
}
