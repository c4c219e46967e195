package org.mcrledger.query.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.query.lab.NamedRules.Said;
import org.mcrledger.query.testing.Telling;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleText;

/** What somebody may write where a replay asks for rules. */
class NamedRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final RulesId OURS = RulesId.ruleSet("ours");
  private static final RulesId SABC = RulesId.scheme("sabc");

  private static final String SHIPPED = text(RulesId.ruleSet("default-1"));
  private static final String FIRST = ours(1);
  private static final String SECOND = ours(2);
  private static final String DRAFT = ours(3);
  private static final RulesId GONE = RulesId.ruleSet("gone");
  private static final String OVER = FIRST.replaceFirst("key: ours", "key: gone");
  private static final String CHANGED_SABC =
      text(SABC).replaceFirst("reviewMonths: 12", "reviewMonths: 6");

  private final NamedRules names = new NamedRules(book(), TODAY, Locale.ENGLISH);

  private static String ours(int lunch) {
    return SHIPPED
        .replaceFirst("key: default-1", "key: ours")
        .replaceFirst("business-lunch: 1", "business-lunch: " + lunch);
  }

  private static String text(RulesId rules) {
    return RuleBook.shipped().inForce().latest(rules).map(Version::text).orElseThrow();
  }

  private static String hash(RulesId rules, String text) {
    return RuleText.read(rules, text, Locale.ENGLISH).hash().orElseThrow();
  }

  private static RuleBook book() {
    Telling ledger = new Telling();
    ledger.tell("first", published(OURS, FIRST, "2025-01-01"));
    ledger.tell("second", published(OURS, SECOND, "2025-07-01"));
    ledger.tell("sabc", published(SABC, CHANGED_SABC, "2025-07-01"));
    ledger.tell("draft", drafted(OURS, DRAFT));
    ledger.tell("broken", drafted(RulesId.ruleSet("broken"), "key: broken\nintimacy: 3\n"));
    ledger.tell("renamed", drafted(RulesId.ruleSet("renamed"), DRAFT));
    ledger.tell("gone", published(GONE, OVER, "2024-01-01"));
    ledger.tell(
        "retired",
        new RulesRetired(GONE, LocalDate.of(2024, 2, 1), "over", LocalDate.of(2024, 2, 1)));
    return RuleBook.of(ledger.events());
  }

  private static RulesPublished published(RulesId rules, String text, String from) {
    LocalDate day = LocalDate.parse(from);
    return new RulesPublished(rules, text, hash(rules, text), day, "better", Set.of(), day);
  }

  private static RulesDrafted drafted(RulesId rules, String text) {
    return new RulesDrafted(rules, text, Optional.empty(), "", TODAY);
  }

  @Test
  void a_key_alone_is_what_is_in_force_of_it_today_or_was_last() {
    assertThat(ruleSet("ours")).isEqualTo(SECOND);
    assertThat(ruleSet("default-1")).isEqualTo(SHIPPED);
    assertThat(ruleSet("gone")).isEqualTo(OVER);
    assertThat(scheme("sabc")).isEqualTo(CHANGED_SABC);
  }

  @Test
  void a_version_is_named_by_a_day_by_its_hash_or_as_the_draft() {
    assertThat(ruleSet("ours@2025-06-30")).isEqualTo(FIRST);
    assertThat(ruleSet("ours@2025-07-01")).isEqualTo(SECOND);
    assertThat(ruleSet("ours@" + hash(OURS, FIRST).substring(0, 8))).isEqualTo(FIRST);
    assertThat(ruleSet("ours@" + hash(OURS, SECOND))).isEqualTo(SECOND);
    assertThat(ruleSet("ours@draft")).isEqualTo(DRAFT);
    assertThat(scheme("sabc@2025-06-30")).isEqualTo(text(SABC));
  }

  @Test
  void a_text_is_taken_for_what_it_says() {
    assertThat(names.kind(said(DRAFT))).isEqualTo(RulesKind.RULE_SET);
    assertThat(names.kind(said(CHANGED_SABC))).isEqualTo(RulesKind.TIER_SCHEME);
    assertThat(ruleSet(FIRST)).isEqualTo(FIRST);
    assertThat(names.ruleSet(said(FIRST)).hash()).isEqualTo(hash(OURS, FIRST));
    assertThat(names.scheme(said(CHANGED_SABC)).id()).isEqualTo(SABC);
  }

  @Test
  void a_scheme_is_compared_with_what_is_in_force_of_it_and_that_with_the_official_one() {
    assertThat(names.schemeBeside(names.scheme(said(text(SABC)))).text()).isEqualTo(CHANGED_SABC);
    assertThat(names.schemeBeside(names.scheme(said("pyramid"))).id()).isEqualTo(SABC);
    assertThat(names.ruleSetInForce().text()).isEqualTo(SECOND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody               | default-1, ours, gone, broken, renamed",
        "ours@2024-12-31      | ours@draft",
        "ours@2025-02-31      | ours@draft",
        "ours@00000000        | ours@draft",
        "default-1@draft      | default-1@",
        "broken               | broken@draft",
        "ours@                | ours@draft"
      })
  void what_there_is_not_is_refused_with_what_there_is(String name, String known) {
    assertThatThrownBy(() -> names.ruleSet(said(name)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              Problem problem = refused.problem();
              assertThat(problem.rule()).isEqualTo("no-such-rules");
              assertThat(problem.field()).contains("rules");
              assertThat(problem.params().get("known")).contains(known);
            });
  }

  @ParameterizedTest
  @CsvSource({"broken@draft", "'key: broken\nintimacy: 3\n'"})
  void a_text_with_errors_cannot_be_run_and_each_is_named_with_its_line(String words) {
    assertThatThrownBy(() -> names.ruleSet(said(words)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.problem().rule()).isEqualTo("replay-rules-unfit");
              assertThat(refused.problem().flaws())
                  .isNotEmpty()
                  .anySatisfy(flaw -> assertThat(flaw.params()).containsEntry("line", "2"));
            });
  }

  @Test
  void the_first_error_is_told_with_its_place_in_the_language_of_the_reader() {
    NamedRules chinese = new NamedRules(book(), TODAY, Locale.CHINESE);
    assertThat(first(chinese)).startsWith("第 ").contains("列").doesNotContain("line");
    assertThat(first(names)).startsWith("line 1, column ");
  }

  private static String first(NamedRules names) {
    return catchThrowableOfType(Refused.class, () -> names.ruleSet(said("broken@draft")))
        .problem()
        .params()
        .get("first");
  }

  @Test
  void a_draft_that_calls_itself_something_else_is_not_run() {
    assertThatThrownBy(() -> names.ruleSet(said("renamed@draft")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem().params().get("first")).contains("key: renamed"));
  }

  private String ruleSet(String words) {
    return names.ruleSet(said(words)).text();
  }

  private String scheme(String words) {
    return names.scheme(said(words)).text();
  }

  private static Said said(String words) {
    return new Said("rules", words);
  }
}
