package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mcrledger.core.term.Bilingual;

/**
 * A number of a rule set that can be turned, by a slider say.
 *
 * @param path where it stands, such as {@code intimacy.criteria[1].rungs.business-lunch}
 * @param words what it is, from the part of the rules to the number itself
 * @param min the least that a slider offers; the form itself may allow less
 * @param max the most that a slider offers; the form itself may allow more
 * @param integer whole numbers only
 */
public record Adjustable(
    String path,
    List<Bilingual> words,
    BigDecimal value,
    BigDecimal min,
    BigDecimal max,
    BigDecimal step,
    boolean integer) {
  public Adjustable {
    words = List.copyOf(words);
  }

  /** What it is, in the words of the rule set's criteria. */
  public Bilingual label() {
    return joined(words);
  }

  /** The criterion or the part of the rules that it belongs to. */
  public Bilingual group() {
    return joined(words.subList(0, groupWords()));
  }

  /** What it is within its group. */
  public Bilingual within() {
    return joined(words.subList(groupWords(), words.size()));
  }

  private int groupWords() {
    int wanted = path.contains(".criteria[") ? 2 : 1;
    return Math.min(wanted, words.size() - 1);
  }

  private static Bilingual joined(List<Bilingual> words) {
    return new Bilingual(joined(words, Bilingual::zh), joined(words, Bilingual::en));
  }

  private static String joined(List<Bilingual> words, Function<Bilingual, String> language) {
    return words.stream().map(language).collect(Collectors.joining(" · "));
  }
}
