package org.mcrledger.core.ruleset;

import static org.mcrledger.core.kernel.Given.given;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.event.RuleEvent.DraftDiscarded;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.ruleset.RuleCommand.Candidate;
import org.mcrledger.core.ruleset.RuleCommand.DiscardDraft;
import org.mcrledger.core.ruleset.RuleCommand.DraftRules;
import org.mcrledger.core.ruleset.RuleCommand.Found;
import org.mcrledger.core.ruleset.RuleCommand.MakeOfficial;
import org.mcrledger.core.ruleset.RuleCommand.PublishRules;
import org.mcrledger.core.ruleset.RuleCommand.RetireRules;
import org.mcrledger.core.ruleset.RuleCommand.Standing;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Evidence;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.SchemeKey;

class RuleDeciderTest {
  private static final RulesId OURS = RulesId.ruleSet("ours");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
  private static final Evidence NONE = new Evidence(Set.of(), Set.of());
  private static final SchemeKey CLASSES = new SchemeKey("five-classes");
  private static final Found SOUND = new Found(0, "ours");
  private static final Standing NOT_YET = new Standing(false, Optional.empty(), false, false);
  private static final Standing IN_FORCE = new Standing(true, Optional.of("h0"), false, false);
  private static final RulesDrafted DRAFT =
      new RulesDrafted(OURS, "key: ours", Optional.of("h1"), "", TODAY.minusDays(3));
  private final RuleDecider decider = new RuleDecider();

  @Test
  void a_text_full_of_errors_is_kept_as_a_draft() {
    given(decider)
        .when(new DraftRules(OURS, "intimacy: [", Optional.empty(), "not done yet", TODAY))
        .thenAccepted(
            new RulesDrafted(OURS, "intimacy: [", Optional.empty(), "not done yet", TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "ours, '', a-draft-has-a-text, text",
    "ours, ' ', a-draft-has-a-text, text",
    "Ours, x, rules-have-a-key, key",
    "our rules, x, rules-have-a-key, key",
    "../ours, x, rules-have-a-key, key"
  })
  void a_draft_has_a_key_and_a_text(String key, String text, String rule, String field) {
    given(decider)
        .when(new DraftRules(RulesId.ruleSet(key), text, Optional.empty(), "", TODAY))
        .thenRejected(rule, field);
  }

  @Test
  void a_text_is_limited() {
    String longest = "x".repeat(RuleDecider.TEXT_MAX);
    given(decider)
        .when(new DraftRules(OURS, longest, Optional.empty(), "", TODAY))
        .thenAcceptedSome();
    given(decider)
        .when(new DraftRules(OURS, longest + "x", Optional.empty(), "", TODAY))
        .thenRejected("a-draft-is-too-long", "text");
    given(decider)
        .when(new DraftRules(RulesId.ruleSet("a".repeat(81)), "x", Optional.empty(), "", TODAY))
        .thenRejected("rules-have-a-key", "key");
  }

  @Test
  void the_draft_is_published_from_today_or_later_and_is_then_no_draft() {
    RulesPublished published =
        new RulesPublished(OURS, "key: ours", "h1", TODAY, "visits count half", Set.of(), TODAY);
    given(decider, DRAFT).when(publish(TODAY)).thenAccepted(published);
    given(decider, DRAFT).when(publish(TODAY.plusYears(10))).thenAcceptedSome();
    given(decider, DRAFT, published).when(publish(TODAY)).thenRejected("no-draft", "rules");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-19, rules-begin-today-or-later",
    "2000-01-01, rules-begin-today-or-later",
    "2036-01-21, rules-begin-within-some-years"
  })
  void rules_begin_on_no_day_that_is_over(LocalDate from, String rule) {
    given(decider, DRAFT).when(publish(from)).thenRejected(rule, "from");
    given(decider)
        .when(new RetireRules(OURS, from, "over", IN_FORCE, TODAY))
        .thenRejected(rule, "from");
  }

  @Test
  void what_is_wrong_or_another_text_is_not_published() {
    given(decider, new RulesDrafted(OURS, "[", Optional.empty(), "", TODAY))
        .when(publish(TODAY))
        .thenRejected("a-draft-with-errors", "text");
    given(decider, DRAFT)
        .when(publish(new Found(2, "ours"), NOT_YET, Optional.empty(), "why"))
        .thenRejected("a-draft-with-errors", "text");
    given(decider, DRAFT)
        .when(publish(new Found(0, "theirs"), NOT_YET, Optional.empty(), "why"))
        .thenRejected("rules-keep-their-key", "text");
    given(decider, DRAFT)
        .when(publish(SOUND, NOT_YET, Optional.of("h0"), "why"))
        .thenRejected("the-draft-is-another-by-now", "hash");
    given(decider, DRAFT)
        .when(publish(SOUND, NOT_YET, Optional.of("h1"), "why"))
        .thenAcceptedSome();
    given(decider, DRAFT)
        .when(publish(SOUND, NOT_YET, Optional.empty(), " "))
        .thenRejected("publishing-needs-a-reason", "because");
  }

  @Test
  void what_is_in_force_already_is_not_published_again() {
    Standing same = new Standing(true, Optional.of("h1"), false, false);
    given(decider, DRAFT)
        .when(publish(SOUND, same, Optional.empty(), "why"))
        .thenRejected("in-force-already", "text");
  }

  @Test
  void the_official_scheme_is_not_retired() {
    Standing official = new Standing(true, Optional.of("h0"), true, false);
    given(decider)
        .when(new RetireRules(OURS, TODAY, "over", official, TODAY))
        .thenRejected("the-official-scheme-stays", "rules");
  }

  @Test
  void a_scheme_is_made_official_from_a_day_on_with_a_reason() {
    Candidate fit = new Candidate(true, Optional.empty(), false);
    given(decider)
        .when(official(TODAY, "the committee wants it", fit))
        .thenAccepted(new SchemeMadeOfficial(CLASSES, TODAY, "the committee wants it", TODAY));
    given(decider)
        .when(official(TODAY, "why", new Candidate(false, Optional.of(TODAY), false)))
        .thenRejected("unknown-rules", "rules");
    given(decider)
        .when(official(TODAY, " ", fit))
        .thenRejected("making-official-needs-a-reason", "because");
    given(decider)
        .when(official(TODAY.minusDays(1), "why", fit))
        .thenRejected("rules-begin-today-or-later", "from");
    given(decider)
        .when(official(TODAY.plusYears(11), "why", fit))
        .thenRejected("rules-begin-within-some-years", "from");
    given(decider)
        .when(official(TODAY, "why", new Candidate(true, Optional.of(TODAY.plusDays(9)), false)))
        .thenRejected("not-in-force-then", "from");
    given(decider)
        .when(official(TODAY, "why", new Candidate(true, Optional.empty(), true)))
        .thenRejected("official-already", "from");
  }

  private static MakeOfficial official(LocalDate from, String because, Candidate candidate) {
    return new MakeOfficial(CLASSES, from, because, candidate, TODAY);
  }

  @Test
  void rules_are_retired_from_a_day_on_with_a_reason() {
    given(decider)
        .when(new RetireRules(OURS, TODAY, "the trial is over", IN_FORCE, TODAY))
        .thenAccepted(new RulesRetired(OURS, TODAY, "the trial is over", TODAY));
    given(decider)
        .when(new RetireRules(OURS, TODAY, "", IN_FORCE, TODAY))
        .thenRejected("retiring-needs-a-reason", "because");
    given(decider)
        .when(new RetireRules(OURS, TODAY, "over", NOT_YET, TODAY))
        .thenRejected("unknown-rules", "rules");
    given(decider)
        .when(
            new RetireRules(
                OURS, TODAY, "over", new Standing(true, Optional.empty(), false, false), TODAY))
        .thenRejected("not-in-force-then", "from");
    given(decider)
        .when(
            new RetireRules(
                OURS, TODAY, "over", new Standing(true, Optional.of("h0"), false, true), TODAY))
        .thenRejected("the-last-rule-set-stays", "rules");
  }

  @Test
  void only_a_draft_is_given_up() {
    given(decider).when(new DiscardDraft(OURS, TODAY)).thenRejected("no-draft", "rules");
    DraftDiscarded discarded = new DraftDiscarded(OURS, TODAY);
    given(decider, DRAFT).when(new DiscardDraft(OURS, TODAY)).thenAccepted(discarded);
    given(decider, DRAFT, discarded)
        .when(new DiscardDraft(OURS, TODAY))
        .thenRejected("no-draft", "rules");
    given(decider, DRAFT, discarded).when(publish(TODAY)).thenRejected("no-draft", "rules");
  }

  @Test
  void what_it_is_said_to_rest_on_is_there() {
    EventId replay = new EventId(new UUID(0, 7));
    given(decider, DRAFT)
        .when(publish(new Evidence(Set.of(replay), Set.of())))
        .thenRejected("unknown-evidence", "evidence");
    given(decider, DRAFT)
        .when(publish(new Evidence(Set.of(replay), Set.of(replay))))
        .thenAccepted(
            new RulesPublished(OURS, "key: ours", "h1", TODAY, "x", Set.of(replay), TODAY));
  }

  private static PublishRules publish(Evidence evidence) {
    return new PublishRules(OURS, SOUND, Optional.empty(), TODAY, "x", evidence, NOT_YET, TODAY);
  }

  private static PublishRules publish(LocalDate from) {
    return new PublishRules(
        OURS, SOUND, Optional.empty(), from, "visits count half", NONE, NOT_YET, TODAY);
  }

  private static PublishRules publish(
      Found found, Standing standing, Optional<String> expected, String because) {
    return new PublishRules(OURS, found, expected, TODAY, because, NONE, standing, TODAY);
  }
}
