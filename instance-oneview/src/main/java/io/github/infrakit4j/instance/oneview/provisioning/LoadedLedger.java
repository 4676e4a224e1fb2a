package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a state file held at the start, whoever wrote it.
 *
 * @param setAside what a file that could not be understood was renamed to, null if it could
 * @param imported what a state file of the C plugin was copied to, null if it was none
 */
record LoadedLedger(LedgerJson.Content content, @Nullable Path setAside, @Nullable Path imported) {

  static LoadedLedger plain(LedgerJson.Content content) {
    return new LoadedLedger(content, null, null);
  }

  /**
   * Reads the file.
   *
   * @throws LedgerException if it cannot be read, or is of another version; it is left as it is
   */
  static LoadedLedger of(LedgerFile file, InstantSource clock) {
    Optional<byte[]> bytes = file.read();
    if (bytes.isEmpty()) {
      return plain(LedgerJson.Content.EMPTY);
    }
    try {
      return plain(LedgerJson.read(bytes.get()));
    } catch (LedgerJson.VersionException other) {
      if (CStateFile.isVersion(other.version())) {
        return importFromC(file, bytes.get(), clock);
      }
      throw new LedgerException(
          "state file "
              + file.path()
              + " "
              + other.getMessage()
              + ". It was left untouched; use the plugin that wrote it, or another --state.");
    } catch (IOException | JsonDataException unreadable) {
      Path aside = file.setAside("unreadable-" + clock.millis());
      return new LoadedLedger(LedgerJson.Content.EMPTY, aside, null);
    }
  }

  private static LoadedLedger importFromC(LedgerFile file, byte[] bytes, InstantSource clock) {
    try {
      List<Entry> entries = CStateFile.read(bytes, clock.instant());
      // The file stays until the first write replaces it: a crash before is as if never begun.
      Path copy = file.keepCopy(bytes, "of-c-plugin-" + clock.millis());
      return new LoadedLedger(LedgerJson.Content.of(entries), null, copy);
    } catch (IOException | JsonDataException | IllegalArgumentException unreadable) {
      throw new LedgerException(
          "state file "
              + file.path()
              + " is of the C plugin and cannot be read: "
              + Words.of(unreadable)
              + ". It was left untouched; mend it, or use another --state.",
          unreadable);
    }
  }
}
