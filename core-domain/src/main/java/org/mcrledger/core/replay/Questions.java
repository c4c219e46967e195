package org.mcrledger.core.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.Looks;

/**
 * The month-ends at which each of several questions about a contact may have another answer than at
 * the one before: where a fact that it looks at begins to count, or reaches an age. A question is a
 * bit, so that one look at a fact tells it of all. For any number of threads.
 */
final class Questions {
  /** More than a rule set has criteria. */
  static final int MOST = Long.SIZE - 1;

  /** As many things a fact can be about. */
  private static final int KINDS = Integer.SIZE;

  private final long all;
  private final long always;
  private final Raised entering;
  private final List<Raised> ageing;

  /**
   * @param looks the facts that make a difference to it
   * @param ages after how many months they count otherwise, or no longer
   * @param always ages are asked in days: no month-end is known to be like the one before
   */
  record Question(Looks looks, List<Integer> ages, boolean always) {
    Question {
      ages = List.copyOf(ages);
    }
  }

  /** Facts that pass a border between two month-ends, and the questions that they raise there. */
  private record Raised(Steps steps, About touches, About answers, About services) {
    static Raised of(Steps steps, List<Question> questions, long which) {
      return new Raised(
          steps,
          About.of(questions, which, Looks::touches),
          About.of(questions, which, Looks::answers),
          About.of(questions, which, Looks::services));
    }
  }

  /** By what a fact is about, the questions that look at it. */
  @SuppressWarnings("ArrayRecordComponent")
  private record About(long[] questions, boolean any) {
    static About of(List<Question> questions, long which, ToIntFunction<Looks> sort) {
      long[] byKind = new long[KINDS];
      for (int question = 0; question < questions.size(); question++) {
        long bit = 1L << question & which;
        int kinds = sort.applyAsInt(questions.get(question).looks());
        for (int kind = 0; kind < KINDS; kind++) {
          byKind[kind] |= (kinds >>> kind & 1) != 0 ? bit : 0;
        }
      }
      return new About(byKind, Arrays.stream(byKind).anyMatch(bits -> bits != 0));
    }
  }

  /**
   * @throws IllegalArgumentException where they are more than {@link #MOST}
   */
  Questions(List<Question> questions, MonthEnds months) {
    if (questions.size() > MOST) {
      throw new IllegalArgumentException(questions.size() + " questions: at most " + MOST);
    }
    this.all = (1L << questions.size()) - 1;
    long inDays = 0;
    TreeMap<Integer, Long> byAge = new TreeMap<>();
    for (int question = 0; question < questions.size(); question++) {
      long bit = 1L << question;
      inDays |= questions.get(question).always() ? bit : 0;
      for (int age : new TreeSet<>(questions.get(question).ages())) {
        byAge.merge(age, bit, (one, other) -> one | other);
      }
    }
    this.always = inDays;
    this.entering = Raised.of(Steps.entering(months), questions, all);
    this.ageing = new ArrayList<>();
    byAge.forEach(
        (age, which) -> ageing.add(Raised.of(Steps.leaving(months, age), questions, which)));
  }

  /** A bit for each. */
  long all() {
    return all;
  }

  /**
   * Writes down which are to be asked of the facts at each month-end: at the first all of them.
   *
   * @param into by month-end; one more takes what happens after the last
   */
  void raise(FactSlice facts, long[] into) {
    Arrays.fill(into, always);
    into[0] = all;
    FactColumns columns = facts.columns();
    enter(columns, facts.touches(), facts.answers(), entering.touches(), into);
    enter(columns, facts.answers(), facts.services(), entering.answers(), into);
    enter(columns, facts.services(), facts.stances(), entering.services(), into);
    for (int age = 0; age < ageing.size(); age++) {
      Raised raised = ageing.get(age);
      Steps steps = raised.steps();
      age(columns, facts.touches(), facts.answers(), steps, raised.touches(), into);
      age(columns, facts.answers(), facts.services(), steps, raised.answers(), into);
      age(columns, facts.services(), facts.stances(), steps, raised.services(), into);
    }
  }

  private void enter(FactColumns columns, int from, int to, About about, long[] into) {
    Steps steps = entering.steps();
    for (int row = about.any() ? from : to; row < to; row++) {
      into[steps.at(columns.countsFrom(row))] |= about.questions()[columns.what(row)];
    }
  }

  private static void age(
      FactColumns columns, int from, int to, Steps steps, About about, long[] into) {
    for (int row = about.any() ? from : to; row < to; row++) {
      into[steps.at(columns.lastDay(row))] |= about.questions()[columns.what(row)];
    }
  }
}
