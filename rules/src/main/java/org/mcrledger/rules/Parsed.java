package org.mcrledger.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.rules.Finding.Severity;
import org.mcrledger.rules.InvalidFile.Problem;

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

  /** Reads in English; what is wrong is found again to be said in Chinese too. */
  static <T> Parsed<T> inBothLanguages(Function<Locale, T> read) {
    try {
      return new Parsed<>(Optional.of(read.apply(Locale.ENGLISH)), List.of());
    } catch (InvalidFile english) {
      return new Parsed<>(Optional.empty(), bilingual(english.problems(), read));
    }
  }

  private static List<Finding> bilingual(List<Problem> english, Function<Locale, ?> read) {
    List<Problem> chinese = english;
    try {
      Object _ = read.apply(Locale.CHINESE);
    } catch (InvalidFile again) {
      chinese = again.problems();
    }
    return inOrder(english, chinese);
  }

  /** The same errors in the words of each language, as one list. */
  static List<Finding> inOrder(List<Problem> english, List<Problem> chinese) {
    Findings findings = new Findings();
    for (int i = 0; i < english.size(); i++) {
      Problem en = english.get(i);
      Problem zh = chinese.size() == english.size() ? chinese.get(i) : en;
      Bilingual sentence = new Bilingual(zh.sentence(), en.sentence());
      findings.add(new Finding(Severity.ERROR, en.line(), en.column(), en.field(), sentence));
    }
    return findings.inOrder();
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
                    .map(f -> new Problem(file, f.line(), f.column(), f.path(), f.sentence().en()))
                    .toList()));
  }
}
