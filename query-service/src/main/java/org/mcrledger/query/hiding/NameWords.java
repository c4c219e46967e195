package org.mcrledger.query.hiding;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts as words, so that a name is found in them whatever its case, its width and what stands
 * between its words. Where a script sets no spaces, each character is a word.
 */
public final class NameWords {
  private static final Set<UnicodeScript> SPACELESS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI);
  private static final String CHARACTER =
      SPACELESS.stream().map(script -> "\\p{Is" + script + "}").collect(Collectors.joining());
  private static final Pattern WORD =
      Pattern.compile("[" + CHARACTER + "]|[\\p{L}\\p{M}\\p{N}&&[^" + CHARACTER + "]]+");

  /** A name of one letter is none: it stands in every text. */
  private static final int LETTERS_MIN = 2;

  private NameWords() {}

  /**
   * A word of a text.
   *
   * @param folded as it is compared
   * @param from where it begins, {@code to} where it is over
   */
  record Word(String folded, int from, int to) {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(folded(matcher.group()), matcher.start(), matcher.end()));
    }
    return words;
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static List<String> words(String text) {
    return of(text).stream().map(Word::folded).toList();
  }

  /**
   * By what a person is called: the whole name, each half of one in two scripts, and one of two
   * words also the other way round, as family names stand first here and last there.
   */
  static Set<List<String>> callings(String name) {
    List<String> words = words(name);
    List<String> spaced = spaced(words);
    Set<List<String>> callings = new LinkedHashSet<>();
    callings.add(words);
    callings.add(spaceless(words));
    callings.add(spaced);
    if (spaced.size() == 2) {
      callings.add(spaced.reversed());
    }
    callings.removeIf(each -> !isName(each));
    return callings;
  }

  /** The words of a name that are more than a character, each by itself. */
  static Set<List<String>> parts(String name) {
    return spaced(words(name)).stream()
        .map(List::of)
        .filter(NameWords::isName)
        .collect(Collectors.toSet());
  }

  private static List<String> spaced(List<String> words) {
    return words.stream().filter(word -> !isSpaceless(word)).toList();
  }

  private static List<String> spaceless(List<String> words) {
    return words.stream().filter(NameWords::isSpaceless).toList();
  }

  private static boolean isSpaceless(String word) {
    return SPACELESS.contains(UnicodeScript.of(word.codePointAt(0)));
  }

  private static boolean isName(List<String> words) {
    return words.stream().mapToInt(word -> word.codePointCount(0, word.length())).sum()
            >= LETTERS_MIN
        && words.stream().flatMapToInt(String::codePoints).anyMatch(Character::isLetter);
  }

  /** By what a name is looked up: its first two words, or the only one. */
  static String lead(List<String> words) {
    return String.join(" ", words.subList(0, Math.min(2, words.size())));
  }

  /** By what a name in letters is looked up; of one in characters alone, by those. */
  public static Optional<String> lead(Optional<String> name) {
    return name.map(NameWords::words)
        .flatMap(words -> leadOf(spaced(words)).or(() -> leadOf(spaceless(words))));
  }

  /** By what a name in characters is looked up; of one without any, by its letters. */
  public static Optional<String> leadZh(Optional<String> nameZh, Optional<String> name) {
    return nameZh
        .or(() -> name)
        .map(NameWords::words)
        .flatMap(words -> leadOf(spaceless(words)).or(() -> leadOf(spaced(words))));
  }

  private static Optional<String> leadOf(List<String> words) {
    return isName(words) ? Optional.of(lead(words)) : Optional.empty();
  }

  /** By what names that stand in the text would be looked up. */
  static Set<String> leads(String text) {
    Set<String> leads = new LinkedHashSet<>();
    List<String> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      leadOf(words.subList(i, i + 1)).ifPresent(leads::add);
      if (i + 1 < words.size()) {
        leads.addAll(leads(words.subList(i, i + 2)));
      }
    }
    return leads;
  }

  /** Two words of one name are of one kind; those in letters stand in either order. */
  private static List<String> leads(List<String> two) {
    boolean spaceless = isSpaceless(two.getFirst());
    if (spaceless != isSpaceless(two.getLast())) {
      return List.of();
    }
    return spaceless ? List.of(lead(two)) : List.of(lead(two), lead(two.reversed()));
  }
}
