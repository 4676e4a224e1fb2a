package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.CallEvent;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A trouble that befalls one kind of request, from its beginning to its end. What the client is to
 * do without, it is kept from in the very call: no time passes but in that.
 */
final class Mischief implements CallListener, AutoCloseable {
  /** Long, so that a busy machine is no trouble. */
  private static final Duration CALL = Duration.ofSeconds(10);

  /** What a call that meets silence has left of its time. */
  private static final Duration LEFT = Duration.ofMillis(100);

  private final RestCall call;
  private final Trouble trouble;
  private final HastyClock clock = new HastyClock();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger unheard = new AtomicInteger();
  private @Nullable Relay relay;
  private Faults.@Nullable Armed armed;

  Mischief(RestCall call, Trouble trouble) {
    this.call = call;
    this.trouble = trouble;
  }

  /** A client that it can be played on. */
  OneView connect(SimulatedAppliance appliance) {
    if (trouble == Trouble.REFUSED && relay == null) {
      relay = new Relay(appliance.port());
      hangUp(appliance);
    }
    String url = relay == null ? appliance.url() : "https://localhost:" + relay.port();
    return patient(appliance, url).listener(this).clock(clock).build();
  }

  /** No connection outlives an answer: what is to be refused needs one of its own. */
  private static void hangUp(SimulatedAppliance appliance) {
    Fault last = Fault.rewrite(body -> body).header("Connection", "close").always();
    for (String method : List.of("GET", "PUT", "PATCH", "DELETE")) {
      appliance.faults().next(last.on(method, ".*"));
    }
  }

  private static OneView.Builder patient(SimulatedAppliance appliance, String url) {
    return Rig.client(appliance, url).callTimeout(CALL);
  }

  /** A client on which nothing is played. */
  static OneView untroubled(SimulatedAppliance appliance) {
    return patient(appliance, appliance.url()).build();
  }

  void begin(Rig rig) {
    left.set(trouble.times());
    trouble.fault().ifPresent(fault -> armed = rig.appliance.faults().next(call.hitBy(fault)));
  }

  void end() {
    left.set(0);
    if (armed != null) {
      armed.disarm();
    }
  }

  /** How often it has struck, as the appliance or the client has noticed. */
  int hits() {
    return unheard.get() + (armed == null ? 0 : armed.hits());
  }

  private boolean isMeant(CallEvent event) {
    return RestCall.of(event.method(), event.path()).equals(call);
  }

  @Override
  public void callStarted(CallEvent event) {
    if (!isMeant(event) || left.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
      return;
    }
    if (relay != null) {
      relay.shut();
    } else if (trouble.isSilence()) {
      clock.forward(CALL.minus(LEFT));
    }
  }

  @Override
  public void callEnded(CallEvent event) {
    over(event);
  }

  @Override
  public void callFailed(CallEvent event, OneViewException failure) {
    count(event);
    over(event);
  }

  @Override
  public void retried(CallEvent event, OneViewException failure, Duration pause) {
    count(event);
  }

  /** Nobody but the client knows of an answer that it did not wait for. */
  private void count(CallEvent event) {
    if (isMeant(event) && (relay != null || trouble.isSilence())) {
      unheard.incrementAndGet();
    }
  }

  private void over(CallEvent event) {
    if (relay != null && isMeant(event)) {
      relay.reopen();
    }
  }

  @Override
  public void close() {
    if (relay != null) {
      relay.close();
    }
  }
}
