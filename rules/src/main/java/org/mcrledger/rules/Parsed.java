package org.mcrledger.rules;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a text.
 *
 * @param value what it says; empty where a finding is an error
 * @param findings errors, or warnings where there is a value; in the order of their places
 */
public record Parsed<T>(Optional<T> value, List<Finding> findings) {
  public Parsed {
    findings = List.copyOf(findings);
    if (value.isPresent() == findings.stream().anyMatch(Finding::isError)) {
      throw new IllegalArgumentException("either a value or errors");
    }
  }

  /**
   * The value.
   *
   * @param file the file's name, for messages
   * @throws InvalidFile with all errors, in English
   */
  public T orRefuse(String file) {
    return value.orElseThrow(
        () ->
            new InvalidFile(
                findings.stream()
                    .filter(Finding::isError)
                    .map(
                        f ->
                            new InvalidFile.Problem(
                                file, f.line(), f.column(), f.path(), f.sentence().en()))
                    .toList()));
  }
}
