package io.github.infrakit4j.infrakit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
  @TempDir private Path directory;

  @Test
  void whatIsWrittenIsALibraryOfThisMachine() throws IOException {
    Path file = directory.resolve("library");
    NativeLibrary.main(new String[] {file.toString()});

    assertThatCode(() -> System.load(file.toString())).doesNotThrowAnyException();
  }

  @Test
  void aFileThatIsThereIsLeft() throws IOException {
    Path file = Files.writeString(directory.resolve("library"), "mine");

    assertThatThrownBy(() -> NativeLibrary.main(new String[] {file.toString()}))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aNameWithoutItsPlaceIsOneToo() {
    assertThat(NativeLibrary.resource("common/junix-1"))
        .isEqualTo(NativeLibrary.resource("junix-1"));
    assertThat(NativeLibrary.resource("junix-1"))
        .startsWith("/lib/" + System.getProperty("os.arch"))
        .endsWith("-clang/jni/" + System.mapLibraryName("junix-1"));
  }
}
