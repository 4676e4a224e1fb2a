package io.github.infrakit4j.infrakit.transport;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsclub.net.unix.AFSocket;

/**
 * Lays this machine's library for UNIX sockets down as a file, so that no start has to find it in
 * the jar and unpack it: {@code -Dorg.newsclub.net.unix.library.override=FILE} has it taken.
 */
final class NativeLibrary {
  private NativeLibrary() {}

  /**
   * Takes the name of the file to write.
   *
   * @throws IOException if there is no library for this machine, or it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (!AFSocket.isSupported()) {
      throw new IOException("there is no library for UNIX sockets for this machine");
    }
    String resource = resource(AFSocket.getLoadedLibrary());
    try (InputStream library = NativeLibrary.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw new FileNotFoundException("the jar has no " + resource);
      }
      Files.copy(library, Path.of(arguments[0]));
    }
  }

  /** Where the jar has the library whose name is loaded, as junixsocket 2 builds it. */
  static String resource(String loaded) {
    String machine = System.getProperty("os.arch") + "-" + System.getProperty("os.name");
    String name = System.mapLibraryName(loaded.substring(loaded.lastIndexOf('/') + 1));
    return "/lib/" + machine.replace(" ", "") + "-clang/jni/" + name;
  }
}
