package org.mcrledger.core.scoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.Id;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Stance;

/**
 * Facts as columns of small numbers, so that live scoring of one contact and a replay of millions
 * of facts run through the same code. Rows are numbered; which row is a touch, an answer, a service
 * or a stance is said by {@link FactSlice}. Ordinals of enums stand in the columns, since these
 * live in memory only.
 */
@SuppressWarnings("EnumOrdinal")
public final class FactColumns {
  private static final EngagementKind[] KINDS = EngagementKind.values();
  private static final InvitationAnswer[] ANSWERS = InvitationAnswer.values();
  private static final Need[] NEEDS = Need.values();
  private static final Stance[] STANCES = Stance.values();
  private static final Importance[] IMPORTANCES = Importance.values();

  /** Another one where a column comes to mean something else. */
  private static final String FORM = "1";

  private final int[] countsFrom;
  private final int[] lastDay;
  private final int[] group;
  private final byte[] what;
  private final byte[] grade;
  private final byte[] mark;

  /** Of so many rows, to be {@link #put}. */
  public FactColumns(int rows) {
    countsFrom = new int[rows];
    lastDay = new int[rows];
    group = new int[rows];
    what = new byte[rows];
    grade = new byte[rows];
    mark = new byte[rows];
  }

  /**
   * Names what the small numbers mean: where columns were written down under another form, they are
   * to be made anew.
   */
  public static String form() {
    String lists =
        List.of(KINDS)
            + ""
            + List.of(ANSWERS)
            + List.of(NEEDS)
            + List.of(STANCES)
            + List.of(IMPORTANCES);
    return FORM + "-" + Integer.toHexString(lists.hashCode());
  }

  /** The order of rows within one kind of fact: by what they answer to, then as time runs. */
  static final Comparator<Fact> ORDER =
      Comparator.comparing(FactColumns::subject)
          .thenComparing(fact -> fact.on().countsFrom())
          .thenComparingLong(Fact::position);

  /** Columns of these facts, one row each in their order; {@link #ORDER} holds within each kind. */
  static FactColumns of(List<? extends Fact> facts) {
    FactColumns columns = new FactColumns(facts.size());
    Map<String, Integer> groups = new HashMap<>();
    for (int row = 0; row < facts.size(); row++) {
      Fact fact = facts.get(row);
      columns.countsFrom[row] = Window.epochDay(fact.on().countsFrom());
      columns.lastDay[row] = Window.epochDay(fact.on().to());
      int next = groups.size();
      columns.group[row] = groups.computeIfAbsent(subject(fact), _ -> next);
      columns.put(row, fact);
    }
    return columns;
  }

  private void put(int row, Fact fact) {
    switch (fact) {
      case Fact.Touch touch ->
          put(row, touch.kind(), touch.seniority(), touch.ours() << 1 | (touch.invited() ? 1 : 0));
      case Fact.Answer answer ->
          put(row, answer.kind(), answer.answer().ordinal(), answer.seniority());
      case Fact.Service service -> put(row, service.need(), 0, 0);
      case Fact.StanceTaken taken ->
          put(
              row,
              taken.stance(),
              taken.importance().ordinal(),
              taken.competitorFavoured() ? 1 : 0);
    }
  }

  private void put(int row, Enum<?> ofWhat, int ofGrade, int ofMark) {
    what[row] = (byte) ofWhat.ordinal();
    grade[row] = (byte) ofGrade;
    mark[row] = (byte) ofMark;
  }

  /** What a later fact takes the place of an earlier one in: an invitation, an opportunity. */
  private static String subject(Fact fact) {
    return switch (fact) {
      case Fact.Touch _, Fact.Service _ -> "";
      case Fact.Answer answer -> named(answer.engagement());
      case Fact.StanceTaken taken -> named(taken.opportunity());
    };
  }

  private static String named(Id id) {
    return id.value();
  }

  /**
   * One row as it was read from another column: days of the epoch, and the small numbers of {@link
   * #what}, {@link #grade} and {@link #mark}.
   *
   * @param ofGroup rows of one contact that answer to the same invitation or opportunity have the
   *     same
   */
  public void put(
      int row, int from, int last, int ofGroup, byte ofWhat, byte ofGrade, byte ofMark) {
    countsFrom[row] = from;
    lastDay[row] = last;
    group[row] = ofGroup;
    what[row] = ofWhat;
    grade[row] = ofGrade;
    mark[row] = ofMark;
  }

  /** As {@link #put(int, int, int, int, byte, byte, byte)}, of another's rows. */
  public void copy(int row, FactColumns from, int first, int rows) {
    System.arraycopy(from.countsFrom, first, countsFrom, row, rows);
    System.arraycopy(from.lastDay, first, lastDay, row, rows);
    System.arraycopy(from.group, first, group, row, rows);
    System.arraycopy(from.what, first, what, row, rows);
    System.arraycopy(from.grade, first, grade, row, rows);
    System.arraycopy(from.mark, first, mark, row, rows);
  }

  /** How many. */
  public int rows() {
    return what.length;
  }

  /** The day from which the row counts. */
  public int countsFrom(int row) {
    return countsFrom[row];
  }

  /** The last day it may have been, by which it ages out of a window. */
  public int lastDay(int row) {
    return lastDay[row];
  }

  public int group(int row) {
    return group[row];
  }

  /** The kind of engagement, the need or the stance, by the order of their enums. */
  public byte what(int row) {
    return what[row];
  }

  /**
   * Of a touch the contact's rank, 0 where it is not known; what was answered, or the opportunity's
   * importance, by the order of their enums.
   */
  public byte grade(int row) {
    return grade[row];
  }

  /**
   * Of a touch 1 where it was by invitation, and twice the highest rank of ours; of an answer the
   * seniority, of a stance 1 where a competitor was favoured.
   */
  public byte mark(int row) {
    return mark[row];
  }

  boolean sameSubject(int row, int other) {
    return group[row] == group[other];
  }

  boolean invited(int row) {
    return (mark[row] & 1) != 0;
  }

  /** Of a touch: the highest rank of ours. */
  int ours(int row) {
    return mark[row] >> 1;
  }

  /** Of an answer: the contact's rank. */
  int seniorityOfAnswer(int row) {
    return mark[row];
  }

  boolean competitorFavoured(int row) {
    return mark[row] != 0;
  }

  /**
   * The first row from {@code from} on, before {@code to}, that counts only after that day; rows
   * between the two lie as time runs, which holds for a contact's touches and services. Mostly it
   * is one of the two ends, since a replay hands over no more than the longest window holds.
   */
  int firstAfter(int from, int to, int day) {
    if (from >= to || countsFrom[from] > day) {
      return from;
    }
    if (countsFrom[to - 1] <= day) {
      return to;
    }
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (countsFrom[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** So many different codes there are. */
  static final int CODES = 1 << 14;

  /** A number for all that a row says but its days: rows of one code are alike. */
  int code(FactSort sort, int row) {
    return sort.ordinal() << 12 | what[row] << 7 | grade[row] << 4 | mark[row];
  }

  /** The row as conditions see it. */
  FactView view(FactSort sort, int row, int daysOld, Situation in) {
    boolean touch = sort == FactSort.TOUCH;
    boolean answer = sort == FactSort.ANSWER;
    boolean stance = sort == FactSort.STANCE;
    return new FactView(
        touch || answer ? KINDS[what[row]].key() : "",
        touch ? grade[row] : answer ? mark[row] : 0,
        touch ? ours(row) : 0,
        answer || (touch && invited(row)),
        touch ? InvitationAnswer.ATTENDED.key() : answer ? ANSWERS[grade[row]].key() : "",
        sort == FactSort.SERVICE ? NEEDS[what[row]].key() : "",
        stance ? STANCES[what[row]].level().orElse(0) : 0,
        stance ? IMPORTANCES[grade[row]].key() : "",
        stance && competitorFavoured(row),
        daysOld,
        in.industry().orElse(""),
        in.hospitality().key());
  }
}
