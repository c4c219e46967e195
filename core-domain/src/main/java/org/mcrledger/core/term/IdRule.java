package org.mcrledger.core.term;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable id that an organisation's name makes: NFKC, every run of Unicode white space to one
 * blank, trimmed, case-folded, blanks to hyphens; any other character stays. {@code BBC} makes
 * {@code bbc}. Nothing is merged beyond that: who writes a name in two ways has two ids until an
 * alias says otherwise. Persons never get an id of this kind.
 */
public final class IdRule {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

  private IdRule() {}

  /** The id; empty where nothing but white space is left, or more than an id may hold. */
  public static Optional<String> idOf(String name) {
    String folded = caseFolded(blanksFolded(name)).replace(' ', '-');
    return folded.isEmpty() || folded.length() > Id.LENGTH_MAX
        ? Optional.empty()
        : Optional.of(folded);
  }

  /** The name in NFKC with every run of white space as one blank, none at its ends. */
  public static String blanksFolded(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return WHITE_SPACE.matcher(normal).replaceAll(" ").strip();
  }

  /**
   * Full case folding: by way of upper case, since sharp s folds to ss and final sigma to sigma.
   */
  private static String caseFolded(String text) {
    String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }
}
