package org.mcrledger.ledger.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir private Path folder;

  @Test
  void a_missing_key_file_is_made_for_its_owner_alone_and_read_again() throws IOException {
    Path file = folder.resolve("keys/kek");
    byte[] first = KeyFile.readOrCreate(file).hashed("jane doe");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(KeyFile.readOrCreate(file).hashed("jane doe")).isEqualTo(first);
    assertThat(file.getParent())
        .isDirectoryContaining(entry -> entry.equals(file))
        .isDirectoryNotContaining(entry -> !entry.equals(file));
  }

  @Test
  void a_key_file_that_others_may_read_is_refused_with_what_to_do() throws IOException {
    Path file = folder.resolve("kek");
    KeyFile.readOrCreate(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContaining("rw-r-----")
        .hasMessageContaining("chmod 600");
  }

  @Test
  void a_file_that_holds_no_key_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("kek"), "hello");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContaining("64 hexadecimal digits");
    Files.writeString(file, "00ff");
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContaining("32 bytes");
  }

  @Test
  void without_a_file_there_is_no_key_to_read() {
    assertThatThrownBy(() -> KeyFile.read(folder.resolve("kek")))
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContaining("no key file");
  }
}
