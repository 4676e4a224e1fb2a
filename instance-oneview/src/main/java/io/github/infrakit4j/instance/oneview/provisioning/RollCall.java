package io.github.infrakit4j.instance.oneview.provisioning;

import com.google.common.util.concurrent.UncheckedExecutionException;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.rest.Listing;
import io.github.infrakit4j.oneview.rest.Lists;
import io.github.infrakit4j.oneview.rest.Page;
import io.github.infrakit4j.oneview.rest.Resource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;

/**
 * Lists all profiles and all servers: at the same time where both had so few pages last time that
 * the appliance has no more of them to answer at once than of a long list, else one after the
 * other.
 *
 * <p>At the same time means that the profiles are listed by the calling thread, the servers by
 * threads of the client. One is of no use without the other: where a list cannot be had, the error
 * is that, and requests for the other are ended.
 */
final class RollCall {
  /** So many pages of one list the client has on their way at a time. */
  static final int PAGES = 8;

  private volatile int profilePages = PAGES;
  private volatile int serverPages = PAGES;

  /**
   * All that is there.
   *
   * @param atOnce whether the servers may have been listed before the profiles were
   */
  record Present(List<BriefProfile> profiles, List<BriefServer> servers, boolean atOnce) {}

  /**
   * Asks for both.
   *
   * @throws io.github.infrakit4j.oneview.rest.OneViewException if the appliance does not say all
   */
  Present of(OneView client) {
    if (profilePages + serverPages > PAGES) {
      List<BriefProfile> profiles = profiles(client);
      return new Present(profiles, servers(client), false);
    }
    CompletableFuture<List<BriefServer>> servers = client.async(() -> servers(client));
    try {
      List<BriefProfile> profiles = profiles(client);
      return new Present(profiles, answer(servers), true);
    } finally {
      servers.cancel(true);
    }
  }

  private List<BriefProfile> profiles(OneView client) {
    return list(Appliance.profiles(client), pages -> profilePages = pages);
  }

  private List<BriefServer> servers(OneView client) {
    return list(Appliance.servers(client), pages -> serverPages = pages);
  }

  private static <T extends Record & Resource> List<T> list(ListCalls<T> calls, IntConsumer pages) {
    return Lists.all(
        new Listing<>(
            () -> {
              Page<T> first = calls.page(null, null, null);
              pages.accept(pages(first));
              return first;
            },
            calls::page));
  }

  /** How many pages the list has that begins so, as far as it says. */
  private static int pages(Page<?> first) {
    int size = first.members().size();
    boolean isWhole = first.nextPageUri() == null || size == 0;
    return isWhole ? 1 : (Math.max(first.total(), 2 * size) + size - 1) / size;
  }

  private static List<BriefServer> answer(CompletableFuture<List<BriefServer>> servers) {
    try {
      return servers.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw new UncheckedExecutionException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PluginException("cannot list servers: the plugin is stopping");
    }
  }
}
