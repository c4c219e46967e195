package org.mcrledger.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mcrledger.standalone.data.Unstartable;

/** Files that a command sends. */
final class Texts {
  private Texts() {}

  /** The file's text, as UTF-8. */
  static String of(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Unstartable("the file " + file + " cannot be read.", e);
    }
  }
}
