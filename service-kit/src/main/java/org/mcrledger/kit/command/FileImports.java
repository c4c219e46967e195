package org.mcrledger.kit.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.problem.Language;

/**
 * Imports of files as pages speak of them: done in this JVM, or over HTTP by the service that does
 * them. Answers are those of the REST resources below {@code /api/v1/imports}; refusals are answers
 * too, not exceptions.
 */
public interface FileImports {
  /**
   * Who asks.
   *
   * @param language of a refusal and of the reasons against rows
   */
  record Asker(Actor actor, Language language) {}

  /** Opens a file from its beginning. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /**
   * A file that somebody sends.
   *
   * @param mapping the text of a mapping, or the key of one that ships
   * @param name what its sender calls it
   */
  record SentFile(String mapping, String name, Content content) {}

  /** Takes the file in and queues a dry run of it. */
  CommandAnswer tryOut(SentFile file, Asker by);

  /** Queues the import of the file that a dry run has tried out. */
  CommandAnswer record(UUID dryRun, Asker by);

  CommandAnswer cancel(UUID id, Asker by);

  /** Queues the reversal of all that an import has recorded. */
  CommandAnswer reverse(UUID id, String because, Asker by);

  /**
   * A part of the imports, the newest first.
   *
   * @param cursor what the answer before gave as {@code next}; empty: from the start
   */
  CommandAnswer list(Optional<String> cursor, Asker by);

  CommandAnswer find(UUID id, Asker by);

  /** The first rows that were refused or left out, each with its reason. */
  CommandAnswer lines(UUID id, Asker by);

  /** The mappings that ship. */
  CommandAnswer mappings(Asker by);

  /** Writes the error file: all rows that were refused or left out, as CSV. */
  void errors(UUID id, Asker by, OutputStream to) throws IOException;
}
