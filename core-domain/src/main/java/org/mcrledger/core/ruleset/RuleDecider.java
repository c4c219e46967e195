package org.mcrledger.core.ruleset;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.RuleEvent.DraftDiscarded;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.ruleset.RuleCommand.DiscardDraft;
import org.mcrledger.core.ruleset.RuleCommand.DraftRules;
import org.mcrledger.core.ruleset.RuleCommand.MakeOfficial;
import org.mcrledger.core.ruleset.RuleCommand.PublishRules;
import org.mcrledger.core.ruleset.RuleCommand.RetireRules;
import org.mcrledger.core.ruleset.RuleState.Draft;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Keyed;

/** The rules of rules: what was in force on a day that is over is never changed. */
public final class RuleDecider implements Decider<RuleCommand, RuleState, RuleEvent> {
  /** As long as a text in a body may be; the shipped ones have some 3,000 characters. */
  public static final int TEXT_MAX = 20_000;

  private static final int KEY_MAX = 80;

  /** How far ahead a first day may lie, in years: further is a slip of the pen. */
  private static final int AHEAD_MAX = 10;

  @Override
  public RuleState initial() {
    return RuleState.empty();
  }

  @Override
  public Verdict<RuleEvent> decide(RuleCommand command, RuleState state) {
    return switch (command) {
      case DraftRules c -> draft(c);
      case DiscardDraft c ->
          Checks.<RuleEvent>begin()
              .refuse(state.draft().isEmpty(), "no-draft", "rules", "rules", c.rules().key())
              .orAccept(() -> new DraftDiscarded(c.rules(), c.today()));
      case PublishRules c -> publish(c, state);
      case RetireRules c -> retire(c);
      case MakeOfficial c -> makeOfficial(c);
    };
  }

  private static Verdict<RuleEvent> draft(DraftRules c) {
    String key = c.rules().key();
    boolean unfit = !Keyed.isKey(key) || key.length() > KEY_MAX;
    return Checks.<RuleEvent>begin()
        .refuse(unfit, "rules-have-a-key", "key", Map.of("key", key, "max", "" + KEY_MAX))
        .refuse(c.text().isBlank(), "a-draft-has-a-text", "text")
        .refuse(c.text().length() > TEXT_MAX, "a-draft-is-too-long", "text", "max", TEXT_MAX)
        .orAccept(() -> new RulesDrafted(c.rules(), c.text(), c.hash(), c.note(), c.today()));
  }

  private static Verdict<RuleEvent> publish(PublishRules c, RuleState state) {
    String key = c.rules().key();
    Optional<String> hash = state.draft().flatMap(Draft::hash);
    boolean other = c.expected().isPresent() && !c.expected().equals(hash);
    boolean broken = hash.isEmpty() || c.found().errors() > 0;
    boolean renamed = !c.found().key().equals(key);
    return Checks.<RuleEvent>begin()
        .refuse(state.draft().isEmpty(), "no-draft", "rules", "rules", key)
        .refuse(other, "the-draft-is-another-by-now", "hash")
        .refuse(broken, "a-draft-with-errors", "text", "errors", Math.max(1, c.found().errors()))
        .refuse(
            renamed, "rules-keep-their-key", "text", Map.of("key", key, "found", c.found().key()))
        .refuse(c.because().isBlank(), "publishing-needs-a-reason", "because")
        .and(() -> evidenceIsThere(c))
        .and(() -> ahead(c.from(), c.today()))
        .refuse(c.standing().hash().equals(hash), "in-force-already", "text", "from", c.from())
        .orAccept(
            () ->
                new RulesPublished(
                    c.rules(),
                    state.draft().orElseThrow().text(),
                    hash.orElseThrow(),
                    c.from(),
                    c.because(),
                    c.evidence().cited(),
                    c.today()));
  }

  private static Checks<RuleEvent> evidenceIsThere(PublishRules c) {
    Optional<EventId> unknown = c.evidence().unknown();
    String event = unknown.map(EventId::toString).orElse("");
    return Checks.<RuleEvent>begin()
        .refuse(unknown.isPresent(), "unknown-evidence", "evidence", "event", event);
  }

  private static Verdict<RuleEvent> retire(RetireRules c) {
    String key = c.rules().key();
    Map<String, String> then = Map.of("rules", key, "from", c.from().toString());
    return Checks.<RuleEvent>begin()
        .refuse(!c.standing().known(), "unknown-rules", "rules", "rules", key)
        .refuse(c.because().isBlank(), "retiring-needs-a-reason", "because")
        .and(() -> ahead(c.from(), c.today()))
        .refuse(c.standing().hash().isEmpty(), "not-in-force-then", "from", then)
        .refuse(c.standing().official(), "the-official-scheme-stays", "rules", "rules", key)
        .refuse(c.standing().only(), "the-last-rule-set-stays", "rules", "rules", key)
        .orAccept(() -> new RulesRetired(c.rules(), c.from(), c.because(), c.today()));
  }

  /** Nothing of the scheme before is touched: its tiers stay decided under it. */
  private static Verdict<RuleEvent> makeOfficial(MakeOfficial c) {
    String key = c.scheme().value();
    Optional<LocalDate> without = c.candidate().without();
    LocalDate missing = without.orElse(c.from());
    return Checks.<RuleEvent>begin()
        .refuse(!c.candidate().known(), "unknown-rules", "rules", "rules", key)
        .refuse(c.because().isBlank(), "making-official-needs-a-reason", "because")
        .and(() -> ahead(c.from(), c.today()))
        .refuse(
            without.isPresent(),
            "not-in-force-then",
            "from",
            Map.of("rules", key, "from", missing.toString()))
        .refuse(
            c.candidate().official(),
            "official-already",
            "from",
            Map.of("rules", key, "from", c.from().toString()))
        .orAccept(() -> new SchemeMadeOfficial(c.scheme(), c.from(), c.because(), c.today()));
  }

  /**
   * Rules never begin or end on a day that is over: what was scored by them then would be wrong.
   */
  private static Checks<RuleEvent> ahead(LocalDate from, LocalDate today) {
    boolean far = from.isAfter(today.plusYears(AHEAD_MAX));
    return Checks.<RuleEvent>begin()
        .refuse(from.isBefore(today), "rules-begin-today-or-later", "from", "today", today)
        .refuse(far, "rules-begin-within-some-years", "from", "max", AHEAD_MAX);
  }

  @Override
  public boolean fits(RuleState state, RuleEvent event) {
    return switch (event) {
      case RulesDrafted _, RulesPublished _, RulesRetired _, SchemeMadeOfficial _ -> true;
      case DraftDiscarded _ -> state.draft().isPresent();
    };
  }

  @Override
  public RuleState evolve(RuleState state, RuleEvent event) {
    return switch (event) {
      case RulesDrafted e -> new RuleState(Optional.of(new Draft(e.text(), e.hash(), e.note())));
      case DraftDiscarded _, RulesPublished _ -> RuleState.empty();
      case RulesRetired _, SchemeMadeOfficial _ -> state;
    };
  }
}
