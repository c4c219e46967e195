package org.mcrledger.query.lab;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.lab.NamedRules.Said;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.rules.RuleBook;

/** Makes an order out of what somebody wishes, or says what is wrong with the wish. */
public final class ReplayOrders {
  private static final int MONTHS_USUALLY = 36;

  private final ReportRules rules;
  private final BusinessClock clock;

  public ReplayOrders(ReportRules rules, BusinessClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A replay as somebody wishes it.
   *
   * @param rules what is tried out: the text of a rule set or tier scheme, or the name of one, see
   *     {@link NamedRules}
   * @param against what it is compared with, said likewise; without it the rule set in force, or
   *     what is in force of the same scheme, or else the official one
   * @param of which kind of rules; found out where it is not said
   * @param from the first month; three years up to the last where none is named
   * @param to the last month; the last that is over where none is named
   * @param knownUpTo the last position that may be used, or {@link ReplayOrder#NOW}
   * @param overrides scores set by hand stand in place of computed ones
   */
  public record Wish(
      String rules,
      Optional<String> against,
      Optional<RulesKind> of,
      Optional<YearMonth> from,
      Optional<YearMonth> to,
      long knownUpTo,
      boolean overrides) {}

  /**
   * Refused with the field, and with every finding in a text, in the language.
   *
   * @param locale of findings
   */
  public ReplayOrder order(Wish wish, Locale locale) {
    LocalDate today = clock.today();
    RuleBook known = rules.known(AsOf.now(today));
    NamedRules names = new NamedRules(known, today, locale);
    Said tried = new Said("rules", wish.rules());
    Optional<Said> against = wish.against().map(words -> new Said("against", words));
    RulesKind kind = wish.of().orElseGet(() -> names.kind(tried));
    requireOfKind(kind, names.kinds(tried), "of-names-another-kind", tried);
    against.ifPresent(
        said ->
            requireOfKind(kind, names.kinds(said), "only-rules-of-one-kind-are-compared", said));
    return switch (kind) {
      case RULE_SET -> ofRuleSets(wish, names, tried, against);
      case TIER_SCHEME -> ofSchemes(wish, names, tried, against);
    };
  }

  /** What is of the other kind has no errors, and is not unknown: it cannot be compared. */
  private static void requireOfKind(
      RulesKind kind, Set<RulesKind> possible, String rule, Said said) {
    if (!possible.isEmpty() && !possible.contains(kind)) {
      throw Problem.of(rule, 422).at(said.field()).asException();
    }
  }

  private ReplayOrder ofRuleSets(Wish wish, NamedRules names, Said tried, Optional<Said> against) {
    Side<RuleSet> after = names.ruleSet(tried);
    Side<RuleSet> before = against.map(names::ruleSet).orElseGet(names::ruleSetInForce);
    return new ReplayOrder.OfRuleSets(
        before, after, months(wish.from(), wish.to()), wish.knownUpTo(), wish.overrides());
  }

  private ReplayOrder ofSchemes(Wish wish, NamedRules names, Said tried, Optional<Said> against) {
    if (wish.overrides()) {
      throw Problem.of("overrides-are-of-scores", 422).at("overrides").asException();
    }
    Side<TierScheme> after = names.scheme(tried);
    Side<TierScheme> before = against.map(names::scheme).orElseGet(() -> names.schemeBeside(after));
    return new ReplayOrder.OfSchemes(
        before, after, months(wish.from(), wish.to()), wish.knownUpTo());
  }

  /** From one month to another, or what is usual where one is not named. */
  public MonthEnds months(Optional<YearMonth> first, Optional<YearMonth> last) {
    YearMonth to = last.orElseGet(() -> YearMonth.from(clock.today()).minusMonths(1));
    YearMonth from = first.orElseGet(() -> to.minusMonths(MONTHS_USUALLY - 1L));
    try {
      return MonthEnds.of(from, to);
    } catch (IllegalArgumentException _) {
      throw Problem.of("no-period", 422)
          .at("from")
          .with("from", from)
          .with("to", to)
          .with("max", MonthEnds.MOST)
          .asException();
    }
  }
}
