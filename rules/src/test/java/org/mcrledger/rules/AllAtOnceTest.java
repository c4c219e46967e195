package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All that is wrong is said at once: what the schema finds hides nothing else. */
class AllAtOnceTest {
  @Test
  void of_a_rule_set_form_and_contradictions() {
    String text =
        Shipped.text("/rule-sets/default-1.yaml")
            .replace("windowMonths: 24", "windowMonths: soon")
            .replace("kind: needs-served", "kind: needs-serve")
            .replace("flaggedJump: 2", "flaggedJump: 20")
            .replace("highFrom: 2", "highFrom: -1")
            .replace("office-meeting: 0", "office-meting: 0")
            .replace("key: liked-but-unsupported", "key: rational-switch-risk")
            .replace("kind: ladder", "kind: ladder\n      when: seniority > 'x'");
    assertThat(RuleSets.parse(text).findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::path)
        .contains(
            "support.windowMonths",
            "intimacy.criteria[2].kind",
            "flaggedJump",
            "grid.highFrom",
            "intimacy.criteria[1].rungs",
            "intimacy.criteria[1].when",
            "diagnoses[1].key");
  }

  @Test
  void of_a_tier_scheme_form_and_contradictions() {
    String text =
        Shipped.text("/tier-schemes/five-classes.yaml")
            .replace("measure: category-share", "measure: category-shares")
            .replace("is: [sole, main]", "is: [sole, mein]")
            .replace("tier: value", "tier: worth")
            .replace("currency: CNY", "currency: CNX");
    assertThat(Schemes.parse(text).findings())
        .extracting(Finding::path)
        .contains(
            "rules[2].when.all[1].any[0].measure",
            "rules[0].when.all[2].is",
            "rules[3].tier",
            "classes.volume.currency");
  }

  @Test
  void what_is_no_object_or_lacks_everything_is_only_what_the_schema_says() {
    for (String text : new String[] {"x", "[]", "{}", "intimacy: 5", "grid: []\nlayers: 3"}) {
      assertThat(RuleSets.parse(text).value()).isEmpty();
      assertThat(Schemes.parse(text).value()).isEmpty();
    }
    String odd =
        "tiers: [5, {key: 3}]\nrules: [7, {tier: 4, when: {all: 3}}, {when: {not: 5}}]\n"
            + "method: first-fit\nclasses: {volume: 3}\nofficial: 5\nkey: 7";
    assertThat(Schemes.parse(odd).value()).isEmpty();
    assertThat(
            RuleSets.parse("intimacy: {criteria: [4, {kind: 5, when: 7}], scale: {a: 3}}").value())
        .isEmpty();
  }
}
