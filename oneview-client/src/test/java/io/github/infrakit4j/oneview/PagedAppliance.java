package io.github.infrakit4j.oneview;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** Answers with pages of a long list, and counts how many it is asked for at the same time. */
final class PagedAppliance {
  private final int total;
  private final int size;
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CyclicBarrier together;

  /** After the first page none is answered before that many are asked for. */
  PagedAppliance(int total, int size, int atLeastTogether) {
    this.total = total;
    this.size = size;
    together = new CyclicBarrier(atLeastTogether);
  }

  MockResponse answer(RecordedRequest request) {
    HttpUrl url = HttpUrl.get("http://x" + request.getTarget());
    String start = url.queryParameter("start");
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      if (start != null) {
        together.await(5, TimeUnit.SECONDS);
      }
      return FakeAppliance.json(200, page(start == null ? 0 : Integer.parseInt(start)));
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      return FakeAppliance.json(500, "{\"message\":\"asked for too few at a time\"}");
    } finally {
      inside.decrementAndGet();
    }
  }

  private String page(int from) {
    int to = Math.min(from + size, total);
    String next = "/rest/server-profiles?start=" + to + "&count=" + Math.min(size, total - to);
    return Samples.page(from, to, total, to == total ? "" : next);
  }

  int mostTogether() {
    return most.get();
  }
}
