package org.mcrledger.query.hiding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.query.hiding.NameWords.Word;

/** Names of persons, and texts with the persons' ids in their place. */
final class KnownNames {
  /** What may stand between two words of a name; two characters of one stand side by side. */
  private static final Predicate<String> GAP =
      Pattern.compile("[\\s\\p{Pd}.,，·•・'’_()（）]{0,3}").asMatchPredicate();

  /** So many of those who share a name are told by their ids. */
  private static final int BEARERS_MAX = 2;

  private static final Comparator<List<String>> LONGEST_FIRST =
      Comparator.<List<String>>comparingInt(List::size).reversed();

  private final Map<List<String>, SortedSet<String>> bearers = new HashMap<>();
  private final Map<String, List<List<String>>> byLead = new HashMap<>();
  private final Set<SubjectId> meant;

  /**
   * @param meant of several who share a name, one of these is spoken of
   */
  KnownNames(Set<SubjectId> meant) {
    this.meant = Set.copyOf(meant);
  }

  void add(SubjectId person, Set<List<String>> callings) {
    for (List<String> words : callings) {
      bearers
          .computeIfAbsent(
              words,
              each -> {
                byLead.computeIfAbsent(NameWords.lead(each), _ -> new ArrayList<>()).add(each);
                return new TreeSet<>();
              })
          .add(person.value());
    }
  }

  /** The text, with the ids of persons in place of their names. */
  String hiddenIn(String text) {
    List<Word> words = NameWords.of(text);
    StringBuilder hidden = new StringBuilder();
    int copied = 0;
    for (int at = 0; at < words.size(); at++) {
      Optional<List<String>> name = nameAt(text, words, at);
      if (name.isPresent()) {
        hidden.append(text, copied, words.get(at).from()).append(ids(name.get()));
        at += name.get().size() - 1;
        copied = words.get(at).to();
      }
    }
    return hidden.append(text, copied, text.length()).toString();
  }

  /** The longest name that begins with this word. */
  private Optional<List<String>> nameAt(String text, List<Word> words, int at) {
    List<List<String>> found = new ArrayList<>();
    for (int length = 1; length <= 2 && at + length <= words.size(); length++) {
      List<String> first = words.subList(at, at + length).stream().map(Word::folded).toList();
      byLead.getOrDefault(NameWords.lead(first), List.of()).stream()
          .filter(name -> isAt(name, text, words, at))
          .forEach(found::add);
    }
    return found.stream().min(LONGEST_FIRST);
  }

  private static boolean isAt(List<String> name, String text, List<Word> words, int at) {
    if (at + name.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      Word word = words.get(at + i);
      boolean apart = i > 0 && !GAP.test(text.substring(words.get(at + i - 1).to(), word.from()));
      if (apart || !word.folded().equals(name.get(i))) {
        return false;
      }
    }
    return true;
  }

  private String ids(List<String> name) {
    SortedSet<String> all = bearers.getOrDefault(name, new TreeSet<>());
    List<String> likely =
        all.stream().filter(person -> meant.contains(new SubjectId(person))).toList();
    List<String> told = likely.isEmpty() ? List.copyOf(all) : likely;
    String ids =
        String.join(
            "/",
            told.stream()
                .limit(BEARERS_MAX)
                .map(person -> person.substring(person.indexOf(':') + 1))
                .toList());
    return told.size() > BEARERS_MAX ? ids + "/…" : ids;
  }
}
