package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private final Turnstile turnstile = new Turnstile(1);

  @Test
  void oneMoreIsRefusedAndTheNextIsLetIn() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch mayLeave = new CountDownLatch(1);
    FutureTask<String> first =
        new FutureTask<>(
            () ->
                turnstile.pass(
                    () -> {
                      inside.countDown();
                      mayLeave.await();
                      return "first";
                    }));
    new Thread(first).start();
    inside.await();

    assertThatThrownBy(() -> turnstile.pass(() -> "second"))
        .isInstanceOf(PluginException.class)
        .hasMessage("1 instances are being accepted already; nothing was begun. Ask again later.");
    mayLeave.countDown();
    assertThat(first.get()).isEqualTo("first");
    assertThat(turnstile.pass(() -> "third")).isEqualTo("third");
  }

  @Test
  void whoFailsLeavesToo() throws Exception {
    assertThatThrownBy(
            () ->
                turnstile.pass(
                    () -> {
                      throw new PluginException("broken");
                    }))
        .hasMessage("broken");
    assertThat(turnstile.pass(() -> "next")).isEqualTo("next");
  }
}
