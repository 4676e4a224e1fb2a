package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.Retry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private final FakeAppliance appliance = FakeAppliance.plain();
  private final OneView oneView = appliance.client().retry(Retry.NONE).build();

  @AfterEach
  void stop() {
    oneView.close();
    appliance.close();
  }

  private static List<String> numbers(int end) {
    return IntStream.range(0, end).mapToObj(String::valueOf).toList();
  }

  private List<String> all() {
    return oneView.profiles().all().stream().map(ServerProfile::name).toList();
  }

  @Test
  void eightPagesAreOnTheirWayAtATimeAndComeInOrder() {
    PagedAppliance pages = new PagedAppliance(49, 3, 8);
    appliance.then(pages::answer);
    assertThat(all()).isEqualTo(numbers(49));
    assertThat(pages.mostTogether()).isEqualTo(8);
    assertThat(appliance.requests()).hasSize(17).doesNotHaveDuplicates();
  }

  @Test
  void fewPagesAreAllOnTheirWayAndNoneBehindTheEndIsAskedFor() {
    PagedAppliance pages = new PagedAppliance(10, 3, 3);
    appliance.then(pages::answer);
    assertThat(all()).isEqualTo(numbers(10));
    assertThat(appliance.requests()).hasSize(4);
  }

  @Test
  void pagesAheadNeedNoThreadThatWaits() {
    PagedAppliance pages = new PagedAppliance(49, 3, 8);
    appliance.then(pages::answer);
    assertThat(oneView.async(() -> oneView.profiles().all()).join()).hasSize(49);
    assertThat(appliance.requests()).hasSize(17).doesNotHaveDuplicates();
  }

  @Test
  void pagesOfOddSizesAreFollowedOneByOne() {
    int[] sizes = {3, 3, 2, 3, 1, 3};
    int[] starts = {0, 3, 6, 8, 11, 12, 15};
    appliance.then(
        request -> {
          String start = HttpUrl.get("http://x" + request.getTarget()).queryParameter("start");
          int from = start == null ? 0 : Integer.parseInt(start);
          int at = IntStream.range(0, sizes.length).filter(i -> starts[i] == from).sum();
          boolean guessed = at == 0 && from > 0;
          int to = guessed ? Math.min(from + 3, 15) : starts[at + 1];
          return FakeAppliance.json(
              200,
              Samples.page(
                  from, to, 15, to == 15 ? "" : "/rest/server-profiles?start=" + to + "&count=3"));
        });
    assertThat(all()).isEqualTo(numbers(15));
    assertThat(appliance.requests())
        .containsSubsequence(
            "GET /rest/server-profiles?start=8&count=3",
            "GET /rest/server-profiles?start=11&count=3",
            "GET /rest/server-profiles?start=12&count=3");
  }

  @Test
  void aPageAheadThatFailsFailsTheList() {
    AtomicInteger asked = new AtomicInteger();
    PagedAppliance pages = new PagedAppliance(30, 3, 1);
    appliance.then(
        request ->
            request.getTarget().contains("start=9") && asked.incrementAndGet() == 1
                ? FakeAppliance.json(403, "{\"message\":\"no\"}")
                : pages.answer(request));
    assertThatThrownBy(this::all)
        .isInstanceOf(ApplianceException.class)
        .hasMessageContaining("start=9");
    assertThat(all()).hasSize(30);
  }

  @Test
  void anInterruptEndsTheWaitForPagesAheadAndIsKept() {
    Thread reader = Thread.currentThread();
    PagedAppliance pages = new PagedAppliance(30, 3, 1);
    CountDownLatch over = new CountDownLatch(1);
    appliance.then(
        request -> {
          if (request.getTarget().contains("start=6")) {
            reader.interrupt();
            hold(over);
          }
          return pages.answer(request);
        });
    assertThatThrownBy(this::all)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    over.countDown();
  }

  /** Keeps the reader waiting for this page, so that the interrupt finds it waiting. */
  private static void hold(CountDownLatch over) {
    try {
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
