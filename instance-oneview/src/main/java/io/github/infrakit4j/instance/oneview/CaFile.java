package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.oneview.rest.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file with the certificates of authorities, as it was when the settings were read: what was
 * found good is what is trusted, and a file that says something else later is another setting.
 *
 * @param path where it was read
 * @param pem what is in it
 */
record CaFile(Path path, String pem) {

  /** Reads it; null if there is none, or none that can be used, which the reader is told. */
  static @Nullable CaFile read(SettingsReader reader, @Nullable Path path) {
    if (path == null) {
      return null;
    }
    String named = Setting.CA_FILE.shown() + " " + path;
    try {
      CaFile file = new CaFile(path, Files.readString(path, StandardCharsets.ISO_8859_1));
      var unused = file.trust();
      return file;
    } catch (IOException unreadable) {
      reader.problem(named + " cannot be read: give a PEM file that this user may read");
    } catch (IllegalArgumentException unusable) {
      reader.problem(named + ": " + unusable.getMessage());
    }
    return null;
  }

  Trust trust() {
    return Trust.caPem(pem);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
