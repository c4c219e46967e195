package org.mcrledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.RuleSets;
import org.mcrledger.rules.RuleShelf;

/** Where the rules say how long an override lasts, the form may be left without a last day. */
class LastDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
  private final Wording english =
      new Wording(Locale.ENGLISH, SamplePages.messages(), ZoneId.of("Asia/Shanghai"));

  @Test
  void by_the_shipped_rules_a_last_day_is_needed() {
    assertThat(lastDay(new LastDays(ReportRules.shipped(7)), FIRST).needed()).isTrue();
  }

  @Test
  void where_the_rules_of_the_first_day_limit_overrides_it_may_be_left_out() {
    LastDays days = new LastDays(new ReportRules(limiting(), 7));
    assertThat(lastDay(days, FIRST.minusDays(1)).needed()).isTrue();
    assertThat(lastDay(days, FIRST).needed()).isFalse();
    assertThat(lastDay(days, FIRST).help()).contains("6 months");
  }

  private LastDays.LastDay lastDay(LastDays days, LocalDate from) {
    return days.of(from, english);
  }

  private static RuleShelf limiting() {
    String text =
        RuleSets.render(RuleSets.shipped(RuleSets.DEFAULT)) + "\noverrides: {monthsMax: 6}\n";
    String hash = RuleSets.load("limiting", text).ref().hash();
    RulesPublished published =
        new RulesPublished(
            RulesId.ruleSet(RuleSets.DEFAULT), text, hash, FIRST, "why", Set.of(), FIRST);
    Provenance by =
        new Provenance(
            "xu",
            Optional.empty(),
            Provenance.Channel.REST,
            "c",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<Recorded<LedgerEvent>> known =
        List.of(new Recorded<>(1, new EventId(new UUID(0, 1)), 0, Instant.EPOCH, by, published));
    return new RuleShelf(_ -> known, () -> known);
  }
}
