package org.mcrledger.query.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Score;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.rules.RuleSets;

/** The tables of facts say what the events say, however they came to stand where they stand. */
class FactsIT {
  private static final RuleSet RULES = RuleSets.shipped(RuleSets.DEFAULT);
  private static final int WORKERS = 2;

  private final ReadSide side = new ReadSide();
  private final PortfolioFold fold =
      new PortfolioFold(
          side.history(),
          new StoredEvents(side.query(), new EventCodec(Persons.hidden())),
          WORKERS);
  private final FactTables tables = new FactTables(side.query(), fold, WORKERS);
  private final FactRefresh refresh = new FactRefresh(side.query(), side.history(), tables);

  @AfterEach
  void close() {
    side.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void refreshed_rebuilt_and_as_of_score_like_live(long seed) {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(seed, 600);
    for (int from = 0; from < events.size(); from += 60) {
      side.append(events.subList(from, Math.min(from + 60, events.size())));
      assertThat(refresh.refresh()).isEqualTo(side.history().head());
    }
    Map<String, String> live = live(replayOf(loaded()));
    assertThat(live).isNotEmpty();
    assertThat(scores(replayOf(loaded()))).isEqualTo(live);
    tables.rebuild(side.history().head());
    assertThat(scores(replayOf(loaded()))).isEqualTo(live);
    assertThat(scores(replayOf(Portfolio.of(fold.upTo(side.history().head()))))).isEqualTo(live);
  }

  @Test
  void as_of_a_position_is_what_the_tables_were_when_the_ledger_stood_there() {
    List<Recorded<LedgerEvent>> events = RandomLedger.of(77, 600);
    side.append(events.subList(0, 350));
    refresh.refresh();
    Map<String, String> then = scores(replayOf(loaded()));
    side.append(events.subList(350, events.size()));
    refresh.refresh();
    assertThat(scores(replayOf(Portfolio.of(fold.upTo(350))))).isEqualTo(then);
    assertThat(scores(replayOf(loaded()))).isNotEqualTo(then);
  }

  @Test
  void where_the_numbers_mean_something_else_all_is_made_anew() {
    side.append(RandomLedger.of(8, 300));
    refresh.refresh();
    Map<String, String> right = scores(replayOf(loaded()));
    side.jdbc().sql("update view.fact set what = 0").update();
    side.jdbc().sql("update view.fact_basis set form = 'of another version'").update();
    refresh.refresh();
    assertThat(scores(replayOf(loaded()))).isEqualTo(right);
  }

  private Portfolio loaded() {
    return new FactLoad(side.query(), WORKERS).load();
  }

  private static Replayed replayOf(Portfolio portfolio) {
    MonthEnds months = MonthEnds.of(YearMonth.of(2018, 12), YearMonth.of(2027, 1));
    return new Replay(portfolio, months).run(RULES);
  }

  /** Of each contact the scores at all month-ends at which it is with somebody. */
  private static Map<String, String> scores(Replayed run) {
    Map<String, String> scores = new TreeMap<>();
    for (int contact = 0; contact < run.portfolio().contacts(); contact++) {
      StringBuilder all = new StringBuilder();
      for (int month = 0; month < run.months().count(); month++) {
        all.append(
            run.gone(contact, month)
                ? "gone "
                : said(
                    run.score(contact, month, Dimension.INTIMACY),
                    run.score(contact, month, Dimension.SUPPORT)));
      }
      scores.put(run.portfolio().contact(contact).value(), all.toString());
    }
    return scores;
  }

  private Map<String, String> live(Replayed like) {
    Map<String, String> scores = new TreeMap<>();
    for (int number = 0; number < like.portfolio().contacts(); number++) {
      ContactId contact = like.portfolio().contact(number);
      Facts facts =
          CustomerFacts.of(side.history().ofContact(contact, side.history().head()))
              .contacts()
              .get(contact);
      assertThat(facts).isNotNull();
      StringBuilder all = new StringBuilder();
      for (int month = 0; month < like.months().count(); month++) {
        var date = like.months().date(month);
        var scored = Scoring.score(facts, RULES, date);
        all.append(
            facts.employmentOn(date).isEmpty()
                ? "gone "
                : said(scored.intimacy(), scored.support()));
      }
      scores.put(contact.value(), all.toString());
    }
    return scores;
  }

  private static String said(Score intimacy, Score support) {
    return intimacy + "/" + support + " ";
  }
}
