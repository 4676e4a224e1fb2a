package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonDataException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one memory: what was asked for and how far it has come.
 *
 * <p>A change is on the disk before any method that makes it returns; if it cannot be written it
 * has not happened. All methods may be called from any thread.
 */
public final class Ledger implements AutoCloseable {
  private final LedgerFile file;
  private final InstantSource clock;
  private final Map<InstanceId, Entry> entries = new LinkedHashMap<>();
  private final Map<ResourceUri, Quarantine> quarantined = new LinkedHashMap<>();
  private final Map<String, String> unknown;
  private final @Nullable String former;
  private @Nullable Tenancy tenancy;
  private @Nullable Tenancy destination;
  private final @Nullable Path setAside;
  private final @Nullable Path imported;
  private boolean closed;
  private long version;

  private Ledger(
      LedgerFile file, InstantSource clock, LoadedLedger loaded, @Nullable String former) {
    this.file = file;
    this.former = former;
    this.clock = clock;
    this.setAside = loaded.setAside();
    this.imported = loaded.imported();
    Instant now = clock.instant();
    loaded.content().entries().forEach(entry -> entries.put(entry.id(), entry.notAfter(now)));
    loaded
        .content()
        .quarantined()
        .forEach(server -> quarantined.put(server.server(), server.notAfter(now)));
    this.tenancy = loaded.content().tenancy();
    this.unknown = loaded.content().unknown();
  }

  /**
   * Opens the state file, or begins one.
   *
   * <p>A file that cannot be understood is renamed and its new name kept in {@link #setAside}: the
   * instances come back from the marks on their profiles.
   *
   * @throws LedgerException if another process has it, it cannot be read or written, or it is of
   *     another version
   */
  public static Ledger open(Path path, InstantSource clock) {
    return open(path, clock, null);
  }

  /**
   * Opens the state file of an appliance and a namespace, or begins one.
   *
   * @param of what it is to be about; null if that is not known yet
   * @throws LedgerException also if it is about another one and anything stands in it
   */
  public static Ledger open(Path path, InstantSource clock, @Nullable Tenancy of) {
    return open(path, clock, of, null);
  }

  /**
   * Opens the state file of an appliance that may have got another address.
   *
   * @param former its address before; a file of that one is used, and is of the new one once the
   *     appliance there has shown that it is the same. Null if it has not moved.
   * @throws LedgerException also if it is about another one and anything stands in it
   */
  public static Ledger open(
      Path path, InstantSource clock, @Nullable Tenancy of, @Nullable String former) {
    LedgerFile file = LedgerFile.open(path);
    try {
      LoadedLedger loaded = LoadedLedger.of(file, clock);
      Ledger ledger = new Ledger(file, clock, loaded, former);
      ledger.bind(of);
      ledger.write(ledger.entries.values(), ledger.quarantined.values());
      return ledger;
    } catch (LedgerException e) {
      file.close();
      throw e;
    }
  }

  /**
   * What the file says now, for a look beside the process that has it: takes no lock, writes
   * nothing, and refuses every change.
   *
   * @param former the address of the appliance before it got another, null if it has not
   * @throws LedgerException if it cannot be read, or is of another version or appliance
   */
  public static Ledger glance(
      Path path, InstantSource clock, @Nullable Tenancy of, @Nullable String former) {
    LedgerFile file = LedgerFile.unlocked(path);
    try {
      Optional<byte[]> bytes = file.read();
      LedgerJson.Content content =
          bytes.isEmpty() ? LedgerJson.Content.EMPTY : LedgerJson.read(bytes.get());
      Ledger ledger = new Ledger(file, clock, LoadedLedger.plain(content), former);
      ledger.bind(of);
      ledger.closed = true;
      return ledger;
    } catch (LedgerJson.VersionException other) {
      throw new LedgerException(
          "state file " + file.path() + " cannot be read: " + Words.of(other));
    } catch (IOException | JsonDataException unreadable) {
      throw new LedgerException(
          "state file " + file.path() + " cannot be read: " + Words.of(unreadable), unreadable);
    }
  }

  /**
   * Says what the file is about: it becomes so with the next change.
   *
   * @param of null changes nothing
   * @throws LedgerException if it is about something else and anything stands in it, which would be
   *     forgotten there, or made anew
   */
  public synchronized void bind(@Nullable Tenancy of) {
    Tenancy known = tenancy;
    destination = null;
    boolean isFree = entries.isEmpty() && quarantined().isEmpty();
    if (of == null || known == null || known.equals(of) || isFree) {
      tenancy = of == null ? known : of;
    } else if (former != null && known.equals(new Tenancy(former, of.namespace()))) {
      destination = of;
    } else {
      throw new LedgerException(known.refusal(file.path(), entries.size(), of, former));
    }
  }

  /** What the file is about. */
  synchronized @Nullable Tenancy tenancy() {
    return tenancy;
  }

  /** What it is to be about, once that has shown to be the same appliance; null if it is. */
  public synchronized @Nullable Tenancy destination() {
    return destination;
  }

  /** It has shown so: the file is about the appliance's new address from now on. */
  synchronized void arrive() {
    Tenancy before = tenancy;
    if (destination != null) {
      tenancy = destination;
      try {
        write(entries.values(), quarantined.values());
        destination = null;
      } catch (LedgerException notWritten) {
        tenancy = before;
        throw notWritten;
      }
    }
  }

  /** How many instances are remembered. */
  public synchronized int size() {
    return entries.size();
  }

  /** Where the file is. */
  public Path path() {
    return file.path();
  }

  /** What an unreadable file was renamed to, if there was one at the start. */
  public Optional<Path> setAside() {
    return Optional.ofNullable(setAside);
  }

  /** What a state file of the C plugin was copied to, if there was one at the start. */
  public Optional<Path> imported() {
    return Optional.ofNullable(imported);
  }

  /** Counts the changes of instances. */
  synchronized long version() {
    return version;
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  synchronized Optional<Entry> find(InstanceId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /**
   * Chooses a server and reserves it by the entry that is made of the choice, in one step: no two
   * callers are given the same server.
   *
   * @param choose gets the servers that are taken and answers what it made of them
   */
  synchronized <T> T reserve(Function<Set<ResourceUri>, Reservation<T>> choose) {
    Reservation<T> reservation = choose.apply(unavailable());
    Entry entry = reservation.entry();
    if (entry != null) {
      put(entry);
    }
    return reservation.result();
  }

  /**
   * What came of a choice.
   *
   * @param entry what to write down, null if nothing was chosen
   * @param result what the caller is told
   */
  record Reservation<T>(@Nullable Entry entry, T result) {}

  /** The servers that must not be taken now. */
  synchronized Set<ResourceUri> reserved() {
    return unavailable();
  }

  private Set<ResourceUri> unavailable() {
    Set<ResourceUri> servers =
        entries.values().stream()
            .map(Entry::server)
            .filter(server -> server != null)
            .map(Entry.Server::uri)
            .collect(Collectors.toSet());
    Instant now = clock.instant();
    quarantined.values().stream()
        .filter(server -> !server.isOver(now))
        .forEach(server -> servers.add(server.server()));
    return servers;
  }

  /** Adds or replaces. */
  synchronized void put(Entry entry) {
    Map<InstanceId, Entry> next = new LinkedHashMap<>(entries);
    next.put(entry.id(), entry);
    replace(next);
  }

  /** Adds those that are not there yet. */
  synchronized void adopt(Collection<Entry> found) {
    Map<InstanceId, Entry> next = new LinkedHashMap<>(entries);
    found.forEach(entry -> next.putIfAbsent(entry.id(), entry));
    if (next.size() != entries.size()) {
      replace(next);
    }
  }

  /**
   * Changes the entry if it is there.
   *
   * @return what it is now, empty if it is not there
   */
  synchronized Optional<Entry> update(InstanceId id, UnaryOperator<Entry> change) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return Optional.empty();
    }
    Entry changed = change.apply(entry);
    if (!changed.equals(entry)) {
      put(changed);
    }
    return Optional.of(changed);
  }

  /** Changes those of the entries that are there, with one write. */
  synchronized void updateAll(Collection<InstanceId> ids, UnaryOperator<Entry> change) {
    Map<InstanceId, Entry> next = new LinkedHashMap<>(entries);
    ids.forEach(id -> next.computeIfPresent(id, (key, entry) -> change.apply(entry)));
    if (!next.equals(entries)) {
      replace(next);
    }
  }

  /** Forgets the entry if the condition holds. */
  synchronized boolean removeIf(InstanceId id, Predicate<Entry> condition) {
    Entry entry = entries.get(id);
    if (entry == null || !condition.test(entry)) {
      return false;
    }
    Map<InstanceId, Entry> next = new LinkedHashMap<>(entries);
    next.remove(id);
    replace(next);
    return true;
  }

  /**
   * Has a server left alone.
   *
   * @param change makes of what is remembered of it, null if nothing is, what is to be remembered
   */
  synchronized void quarantine(ResourceUri server, Change change) {
    Map<ResourceUri, Quarantine> next = new LinkedHashMap<>(quarantined);
    Instant now = clock.instant();
    next.values().removeIf(old -> old.isForgotten(now));
    next.put(server, change.of(next.remove(server)));
    replaceQuarantined(next);
  }

  /** What becomes of a quarantine. */
  interface Change {
    Quarantine of(@Nullable Quarantine before);
  }

  /** Forgets the failures of a server that has worked; what an operator said stays. */
  synchronized void absolve(ResourceUri server) {
    Quarantine known = quarantined.get(server);
    if (known == null || !known.held() || known.isOver(clock.instant())) {
      lift(server);
    }
  }

  /** Forgets all that stands against a server. */
  synchronized void lift(ResourceUri server) {
    if (quarantined.containsKey(server)) {
      Map<ResourceUri, Quarantine> next = new LinkedHashMap<>(quarantined);
      next.remove(server);
      replaceQuarantined(next);
    }
  }

  private void replaceQuarantined(Map<ResourceUri, Quarantine> next) {
    write(entries.values(), next.values());
    quarantined.clear();
    quarantined.putAll(next);
  }

  /** The servers that are left alone now. */
  synchronized List<Quarantine> quarantined() {
    Instant now = clock.instant();
    return quarantined.values().stream().filter(server -> !server.isOver(now)).toList();
  }

  /**
   * Waits until the entry is as wished, or gone, or the time is over.
   *
   * @return what it is then, empty if it is gone
   */
  synchronized Optional<Entry> await(InstanceId id, Predicate<Entry> wish, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Entry entry = entries.get(id);
      long left = end - System.nanoTime();
      if (entry == null || wish.test(entry) || left <= 0 || closed) {
        return Optional.ofNullable(entry);
      }
      wait(left / 1_000_000 + 1);
    }
  }

  private void replace(Map<InstanceId, Entry> next) {
    write(next.values(), quarantined.values());
    entries.clear();
    entries.putAll(next);
    version++;
    notifyAll();
  }

  private void write(Collection<Entry> instances, Collection<Quarantine> servers) {
    if (closed) {
      throw new LedgerException("state file " + file.path() + " is closed: the plugin is stopping");
    }
    file.write(
        LedgerJson.write(
            new LedgerJson.Content(
                new ArrayList<>(instances), new ArrayList<>(servers), tenancy, unknown)));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      notifyAll();
      file.close();
    }
  }
}
