package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the {@link Status} together from what is remembered. */
final class StatusReader {
  private final Context context;
  private Status.@Nullable Trouble trouble;

  StatusReader(Context context) {
    this.context = context;
  }

  synchronized void failed(String words) {
    Status.Trouble before = trouble;
    trouble = new Status.Trouble(words, before == null ? context.now() : before.since());
  }

  synchronized void answered() {
    trouble = null;
  }

  synchronized Status read() {
    List<Status.Instance> counting = new ArrayList<>();
    List<Status.Instance> lost = new ArrayList<>();
    for (Entry entry : context.ledger().entries()) {
      (entry.isLost() ? lost : counting).add(instance(entry));
    }
    return new Status(
        context.now(),
        context.ledger().path(),
        counting,
        lost,
        context.ledger().quarantined().stream().map(StatusReader::server).toList(),
        trouble);
  }

  private Status.Instance instance(Entry entry) {
    Optional<Progress.Report> progress =
        entry.stage().isResting() ? Optional.empty() : context.progress().of(entry.id());
    Entry.Illness illness = entry.illness();
    Entry.Server server = entry.server();
    return new Status.Instance(
        entry.id().value(),
        entry.tags().get(Tags.GROUP),
        entry.stage().word(),
        entry.stage().getClass().getSimpleName(),
        entry.isLost() && illness != null ? illness.since() : entry.since(),
        server == null ? null : server.name(),
        server == null ? null : server.uri().value(),
        entry.reason(),
        progress.map(Progress.Report::percent).orElse(null),
        progress.map(Progress.Report::words).orElse(null));
  }

  private static Status.Server server(Quarantine server) {
    return new Status.Server(
        server.name(), server.server().value(), server.reason(), server.failures(), server.until());
  }
}
