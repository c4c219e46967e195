package org.mcrledger.core.savedreplay;

import static org.mcrledger.core.kernel.Given.given;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.savedreplay.SavedReplayCommand.Found;
import org.mcrledger.core.savedreplay.SavedReplayCommand.SaveReplay;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.term.ReplayBasis.Rules;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.core.term.RulesId;

class SavedReplayDeciderTest {
  private static final ReplayId RUN = new ReplayId("r-1");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
  private static final String HASH = "ab".repeat(32);
  private static final Rules OURS = new Rules(RulesId.ruleSet("ours"), "h1", "key: ours");
  private static final Rules THEIRS = new Rules(RulesId.ruleSet("theirs"), "h2", "key: theirs");
  private static final Rules SCHEME = new Rules(RulesId.scheme("sabc"), "h3", "key: sabc");
  private final SavedReplayDecider decider = new SavedReplayDecider();

  @Test
  void a_replay_is_saved_once_with_all_that_it_followed_from() {
    ReplaySaved saved = new ReplaySaved(RUN, basis(OURS, THEIRS), 9, 2, HASH, "the tender", TODAY);
    given(decider).when(save(basis(OURS, THEIRS), 2, "the tender")).thenAccepted(saved);
    given(decider, saved)
        .when(save(basis(OURS, THEIRS), 2, "again"))
        .thenRejected("a-replay-is-saved-once", "replay");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2, saving-a-replay-needs-a-reason, because",
    "' ', 2, saving-a-replay-needs-a-reason, because",
    "x, 10, no-more-move-than-there-are, moved",
    "x, -1, no-more-move-than-there-are, moved"
  })
  void it_has_a_reason_and_figures_that_can_be(
      String because, int moved, String rule, String field) {
    given(decider).when(save(basis(OURS, THEIRS), moved, because)).thenRejected(rule, field);
  }

  @Test
  void a_reason_is_as_long_as_the_form_takes_it() {
    String longest = "x".repeat(SavedReplayDecider.BECAUSE_MAX);
    given(decider).when(save(basis(OURS, THEIRS), 2, longest)).thenAcceptedSome();
    given(decider)
        .when(save(basis(OURS, THEIRS), 2, longest + "x"))
        .thenRejected("a-reason-is-too-long", "because");
  }

  @Test
  void everybody_may_move() {
    given(decider).when(save(basis(OURS, THEIRS), 9, "x")).thenAcceptedSome();
    given(decider).when(save(basis(OURS, THEIRS), 0, "x")).thenAcceptedSome();
  }

  @Test
  void a_rule_set_is_not_compared_with_a_scheme() {
    given(decider)
        .when(save(basis(OURS, SCHEME), 2, "x"))
        .thenRejected("only-rules-of-one-kind-are-compared", "basis.after.rules");
    given(decider).when(save(basis(SCHEME, SCHEME), 2, "x")).thenAcceptedSome();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01, 2024-01, 300, '', ''",
    "2024-01, 2123-12, 300, '', ''",
    "2024-01, 2124-01, 300, no-period, basis.from",
    "2024-02, 2024-01, 300, no-period, basis.from",
    "2024-01, 2024-12, 500, '', ''",
    "2024-01, 2024-12, 501, a-basis-that-is-recorded, basis.position",
    "2024-01, 2024-12, 0, '', ''",
    "2024-01, 2024-12, -1, a-basis-that-is-recorded, basis.position"
  })
  void the_period_and_what_was_known_are_such_as_can_be_replayed(
      YearMonth from, YearMonth to, long position, String rule, String field) {
    var when =
        given(decider)
            .when(save(new ReplayBasis(1, OURS, THEIRS, from, to, position, false), 2, "x"));
    if (rule.isEmpty()) {
      when.thenAcceptedSome();
    } else {
      when.thenRejected(rule, field);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -7})
  void forms_of_results_count_from_one(int form) {
    ReplayBasis basis = basis(OURS, THEIRS);
    given(decider)
        .when(
            save(
                new ReplayBasis(
                    form, OURS, THEIRS, basis.from(), basis.to(), basis.position(), false),
                2,
                "x"))
        .thenRejected("a-form-counts-from-one", "basis.form");
  }

  @Test
  void what_could_not_be_repeated_from_its_texts_is_not_saved() {
    given(decider)
        .when(save(basis(OURS, THEIRS), 2, HASH, Set.of("before")))
        .thenRejected("a-text-gives-its-hash", "basis.before.text");
    given(decider)
        .when(save(basis(OURS, THEIRS), 2, HASH, Set.of("after")))
        .thenRejected("a-text-gives-its-hash", "basis.after.text");
    Rules longest = new Rules(OURS.rules(), "h", "x".repeat(SavedReplayDecider.TEXT_MAX));
    Rules longer = new Rules(OURS.rules(), "h", longest.text() + "x");
    given(decider).when(save(basis(longest, THEIRS), 2, "x")).thenAcceptedSome();
    given(decider)
        .when(save(basis(longer, THEIRS), 2, "x"))
        .thenRejected("replay-rules-too-long", "basis.before.text");
  }

  @ParameterizedTest
  @CsvSource({"''", "abc", "ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB"})
  void the_result_is_named_by_a_hash(String document) {
    given(decider)
        .when(save(basis(OURS, THEIRS), 2, document, Set.of()))
        .thenRejected("a-hash-is-sha-256", "document");
  }

  private static ReplayBasis basis(Rules before, Rules after) {
    return new ReplayBasis(
        1, before, after, YearMonth.of(2024, 1), YearMonth.of(2024, 12), 300, true);
  }

  private static SaveReplay save(ReplayBasis basis, int moved, String because) {
    return new SaveReplay(RUN, basis, 9, moved, HASH, because, new Found(500, Set.of()), TODAY);
  }

  private static SaveReplay save(
      ReplayBasis basis, int moved, String document, Set<String> unlike) {
    return new SaveReplay(RUN, basis, 9, moved, document, "x", new Found(500, unlike), TODAY);
  }
}
