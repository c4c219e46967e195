package org.mcrledger.core.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent.DraftDiscarded;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.report.ByRest;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.term.SchemeKey;

class RulesInForceTest {
  private static final RulesId DEFAULT = RulesId.ruleSet("default-1");
  private static final RulesId OURS = RulesId.ruleSet("ours");
  private static final RulesId SABC = RulesId.scheme("sabc");
  private static final RulesId NEW = RulesId.scheme("new");
  private static final List<Version> SHIPPED =
      List.of(Version.shipped(DEFAULT, "d0", "default"), Version.shipped(SABC, "s0", "sabc"));
  private final List<Recorded<LedgerEvent>> ledger = new ArrayList<>();

  @Test
  void what_ships_is_in_force_since_ever() {
    assertThat(scoredBy("0001-01-01")).isEqualTo("d0");
    assertThat(scoredBy("2999-12-31")).isEqualTo("d0");
    assertThat(schemes("2012-01-01")).containsExactly("s0");
    assertThat(now().byHash("d0")).map(Version::isShipped).contains(true);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, d0, the day before",
    "2026-02-01, h1, its first day",
    "2026-02-28, h1, the day before the next",
    "2026-03-01, h2, the later of two recorded for one day",
    "2026-06-30, h2, the day before it is retired",
    "2026-07-01, d0, what was in force before it is again",
    "2026-08-31, d0, still",
    "2026-09-01, h3, published after it was retired"
  })
  void the_version_that_began_last_scores(String day, String hash, String because) {
    published(OURS, "h1", "2026-02-01");
    published(OURS, "hx", "2026-03-01");
    published(OURS, "h2", "2026-03-01");
    retired(OURS, "2026-07-01");
    published(OURS, "h3", "2026-09-01");
    assertThat(scoredBy(day)).as(because).isEqualTo(hash);
  }

  @Test
  void it_is_the_first_day_that_counts_not_when_it_was_recorded() {
    published(OURS, "h1", "2026-03-01");
    published(OURS, "h2", "2026-02-01");
    assertThat(scoredBy("2026-02-15")).isEqualTo("h2");
    assertThat(scoredBy("2026-03-15")).isEqualTo("h1");
  }

  @Test
  void another_key_takes_over_and_retired_gives_back() {
    published(OURS, "h1", "2026-02-01");
    RulesId third = RulesId.ruleSet("third");
    published(third, "t1", "2026-03-01");
    assertThat(scoredBy("2026-03-01")).isEqualTo("t1");
    retired(third, "2026-05-01");
    assertThat(scoredBy("2026-05-01")).isEqualTo("h1");
    retired(OURS, "2026-06-01");
    assertThat(scoredBy("2026-06-01")).isEqualTo("d0");
  }

  @Test
  void known_earlier_a_later_publication_is_not_there() {
    published(OURS, "h1", "2026-02-01");
    published(OURS, "h2", "2026-02-01");
    assertThat(upTo(0).ruleSet(day("2026-04-01"))).map(Version::hash).contains("d0");
    assertThat(upTo(1).ruleSet(day("2026-04-01"))).map(Version::hash).contains("h1");
    assertThat(upTo(2).ruleSet(day("2026-04-01"))).map(Version::hash).contains("h2");
  }

  @Test
  void texts_stay_after_they_were_replaced_or_retired() {
    published(OURS, "h1", "2026-02-01");
    retired(OURS, "2026-03-01");
    assertThat(now().byHash("h1")).map(Version::text).contains("text h1");
    assertThat(now().latest(OURS)).map(Version::hash).contains("h1");
    assertThat(now().versions(OURS)).hasSize(1);
    assertThat(now().byHash("nothing")).isEmpty();
  }

  @Test
  void the_beginning_of_a_hash_names_a_version_unless_it_is_that_of_several() {
    published(OURS, "h10", "2026-01-01");
    published(OURS, "h20", "2026-02-01");
    published(OURS, "h10", "2026-03-01");
    published(OURS, "h21", "2026-04-01");
    assertThat(now().version(OURS, "h10")).map(Version::hash).contains("h10");
    assertThat(now().version(OURS, "h1")).map(Version::from).contains(day("2026-03-01"));
    assertThat(now().version(OURS, "h2")).isEmpty();
    assertThat(now().version(OURS, "h3")).isEmpty();
    assertThat(now().version(OURS, "")).isEmpty();
    assertThat(now().version(RulesId.ruleSet("others"), "h1")).isEmpty();
  }

  @Test
  void schemes_stand_beside_each_other_each_in_its_version() {
    published(NEW, "n1", "2026-02-01");
    published(SABC, "s1", "2026-03-01");
    assertThat(schemes("2026-01-31")).containsExactly("s0");
    assertThat(schemes("2026-02-01")).containsExactly("s0", "n1");
    assertThat(schemes("2026-03-01")).containsExactly("s1", "n1");
    retired(NEW, "2026-04-01");
    assertThat(schemes("2026-04-01")).containsExactly("s1");
    assertThat(scoredBy("2026-04-01")).as("schemes score nobody").isEqualTo("d0");
  }

  @Test
  void a_draft_is_there_until_it_is_published_or_given_up() {
    record(new RulesDrafted(OURS, "a", Optional.empty(), "", day("2026-01-20")));
    record(new RulesDrafted(OURS, "b", Optional.empty(), "", day("2026-01-20")));
    assertThat(now().drafts().get(OURS).event().text()).isEqualTo("b");
    assertThat(now().keys(RulesKind.RULE_SET)).containsExactly(DEFAULT, OURS);
    assertThat(scoredBy("2026-12-31")).isEqualTo("d0");
    record(new DraftDiscarded(OURS, day("2026-01-20")));
    assertThat(now().drafts()).isEmpty();
    record(new RulesDrafted(OURS, "c", Optional.empty(), "", day("2026-01-20")));
    published(OURS, "h1", "2026-02-01");
    assertThat(now().drafts()).isEmpty();
  }

  @Test
  void the_last_rule_set_is_known_as_such_also_where_others_end_later() {
    assertThat(now().isOnly(DEFAULT, day("2026-02-01"))).isTrue();
    published(OURS, "h1", "2026-02-01");
    assertThat(now().isOnly(DEFAULT, day("2026-01-31"))).as("a day too early").isTrue();
    assertThat(now().isOnly(DEFAULT, day("2026-02-01"))).isFalse();
    retired(OURS, "2026-08-01");
    assertThat(now().isOnly(DEFAULT, day("2026-02-01"))).as("a gap in August").isTrue();
    published(RulesId.ruleSet("third"), "t1", "2026-05-01");
    assertThat(now().isOnly(DEFAULT, day("2026-02-01"))).as("filled by the third").isFalse();
    assertThat(now().isOnly(SABC, day("2026-02-01"))).as("no rule set").isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, nothing, the day before",
    "2026-02-01, new, its first day",
    "2026-02-28, new, the day before the next",
    "2026-03-01, sabc, the later of two recorded for one day",
    "2026-12-31, sabc, for good"
  })
  void the_scheme_that_was_made_official_last_is_official(String day, String key, String because) {
    madeOfficial("sabc", "2026-03-01");
    madeOfficial("new", "2026-02-01");
    assertThat(official("2026-03-01")).isEqualTo("sabc");
    madeOfficial("new", "2026-03-01");
    assertThat(official("2026-03-01")).isEqualTo("new");
    madeOfficial("sabc", "2026-03-01");
    assertThat(official(day)).as(because).isEqualTo(key);
  }

  @Test
  void known_earlier_the_former_scheme_is_official() {
    madeOfficial("new", "2026-02-01");
    assertThat(upTo(0).official().on(day("2026-04-01"))).isEmpty();
    assertThat(official("2026-04-01")).isEqualTo("new");
    assertThat(now().official().turns(day("2026-01-01")))
        .containsExactly(day("2026-01-01"), day("2026-02-01"));
    assertThat(now().official().turns(day("2026-02-01"))).containsExactly(day("2026-02-01"));
  }

  @Test
  void the_first_day_without_a_scheme_is_known_where_its_end_is_planned() {
    published(NEW, "n1", "2026-02-01");
    assertThat(now().without(NEW, day("2026-01-31"))).contains(day("2026-01-31"));
    assertThat(now().without(NEW, day("2026-02-01"))).isEmpty();
    retired(NEW, "2026-05-01");
    assertThat(now().without(NEW, day("2026-02-01"))).contains(day("2026-05-01"));
    published(NEW, "n2", "2026-05-01");
    assertThat(now().without(NEW, day("2026-02-01"))).isEmpty();
  }

  @Test
  void what_changes_is_known_beforehand() {
    published(OURS, "h1", "2026-02-01");
    retired(OURS, "2026-03-01");
    assertThat(now().changes())
        .containsExactly(LocalDate.MIN, day("2026-02-01"), day("2026-03-01"));
  }

  private void published(RulesId rules, String hash, String from) {
    record(
        new RulesPublished(
            rules, "text " + hash, hash, day(from), "why", Set.of(), day("2026-01-20")));
  }

  private void madeOfficial(String scheme, String from) {
    record(new SchemeMadeOfficial(new SchemeKey(scheme), day(from), "why", day("2026-01-20")));
  }

  private String official(String day) {
    return now()
        .official()
        .on(day(day))
        .map(each -> each.event().scheme().value())
        .orElse("nothing");
  }

  private void retired(RulesId rules, String from) {
    record(new RulesRetired(rules, day(from), "why", day("2026-01-20")));
  }

  private void record(LedgerEvent event) {
    long position = ledger.size() + 1L;
    Provenance by = ByRest.of("xu-fang");
    EventId id = new EventId(new UUID(1, position));
    ledger.add(new Recorded<>(position, id, 0, Instant.EPOCH, by, event));
  }

  private RulesInForce now() {
    return upTo(ledger.size());
  }

  private RulesInForce upTo(int position) {
    return RulesInForce.of(SHIPPED, ledger.subList(0, position));
  }

  private String scoredBy(String day) {
    return now().ruleSet(day(day)).orElseThrow().hash();
  }

  private List<String> schemes(String day) {
    return now().schemes(day(day)).stream().map(Version::hash).toList();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
