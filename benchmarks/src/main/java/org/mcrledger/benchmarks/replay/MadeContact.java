package org.mcrledger.benchmarks.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Stance;

/**
 * The made-up facts of one contact over ten years, about 50: three of four are touches, the others
 * answers, needs served and stances; some are known to the month only. All of it follows from the
 * contact's number.
 */
@SuppressWarnings("EnumOrdinal")
record MadeContact(List<Row> touches, List<Row> answers, List<Row> services, List<Row> stances) {
  static final int DAYS = 3_653;
  static final int FIRST_DAY = 16_071; // 2014-01-01
  private static final int DAYS_OF_A_MONTH = 30;

  /** One fact as a row of the columns. */
  record Row(int from, int last, int group, byte what, byte grade, byte mark) {}

  static MadeContact of(int number) {
    SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    int busy = 1 + random.nextInt(3) * random.nextInt(3); // 1 to 5, 2 in the mean
    return new MadeContact(
        touches(random, 19 * busy),
        answers(random, 2 * busy),
        services(random, busy),
        stances(random, 3 * busy));
  }

  int facts() {
    return touches.size() + answers.size() + services.size() + stances.size();
  }

  private static List<Row> touches(SplittableRandom random, int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int day = FIRST_DAY + random.nextInt(DAYS);
      boolean fuzzy = random.nextInt(12) == 0;
      rows.add(
          row(
              day,
              fuzzy,
              0,
              random.nextInt(EngagementKind.values().length),
              0,
              random.nextInt(4) == 0 ? 1 : 0));
    }
    rows.sort(Comparator.comparingInt(Row::from));
    return rows;
  }

  /** Every other invitation is answered twice: the later answer takes the place of the first. */
  private static List<Row> answers(SplittableRandom random, int count) {
    List<Row> rows = new ArrayList<>();
    int[] kinds = {
      EngagementKind.EXHIBITION.ordinal(),
      EngagementKind.COMPANY_VISIT.ordinal(),
      EngagementKind.LARGE_EVENT.ordinal()
    };
    for (int group = 0; rows.size() < count; group++) {
      int day = FIRST_DAY + random.nextInt(DAYS);
      int kind = kinds[random.nextInt(kinds.length)];
      int seniority = 1 + random.nextInt(5);
      rows.add(row(day, false, group, kind, answer(random), seniority));
      if (group % 2 == 1 && rows.size() < count) {
        rows.add(row(day + 1 + random.nextInt(60), false, group, kind, answer(random), seniority));
      }
    }
    return rows;
  }

  private static int answer(SplittableRandom random) {
    return 1 + random.nextInt(InvitationAnswer.values().length - 1);
  }

  private static List<Row> services(SplittableRandom random, int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          row(
              FIRST_DAY + random.nextInt(DAYS),
              false,
              0,
              random.nextInt(Need.values().length),
              0,
              0));
    }
    rows.sort(Comparator.comparingInt(Row::from));
    return rows;
  }

  /** On one to three opportunities, each with several stances over time. */
  private static List<Row> stances(SplittableRandom random, int count) {
    List<Row> rows = new ArrayList<>();
    int opportunities = 1 + random.nextInt(3);
    int[] importance = new int[opportunities];
    for (int i = 0; i < opportunities; i++) {
      importance[i] = random.nextInt(Importance.values().length);
    }
    for (int i = 0; i < count; i++) {
      int group = random.nextInt(opportunities);
      int day = FIRST_DAY + random.nextInt(DAYS);
      int stance = random.nextInt(Stance.values().length);
      rows.add(row(day, false, group, stance, importance[group], random.nextInt(8) == 0 ? 1 : 0));
    }
    rows.sort(Comparator.comparingInt(Row::group).thenComparingInt(Row::from));
    return rows;
  }

  private static Row row(int day, boolean fuzzy, int group, int what, int grade, int mark) {
    int last = fuzzy ? day - day % DAYS_OF_A_MONTH + DAYS_OF_A_MONTH - 1 : day;
    int from = fuzzy ? last + 1 : day;
    return new Row(from, last, group, (byte) what, (byte) grade, (byte) mark);
  }
}
