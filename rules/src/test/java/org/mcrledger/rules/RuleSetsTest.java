package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mcrledger.core.scoring.RuleSet;

/** Rule sets read and written. */
class RuleSetsTest {
  private static final String TEXT = Shipped.text("/rule-sets/default-1.yaml");
  private static final RuleSet DEFAULT = RuleSets.shipped(RuleSets.DEFAULT);

  @Test
  void the_default_rules_are_read_without_a_word() {
    assertThat(RuleSets.parse(TEXT).findings()).isEmpty();
  }

  /** Results in ledgers name the version by this hash. */
  @Test
  void the_default_rules_keep_their_hash_and_it_is_that_of_the_file() {
    assertThat(DEFAULT.ref().hash())
        .isEqualTo(CheckedFile.read("", TEXT, CheckedFile.schema("{}")).hash());
  }

  @Test
  void written_and_read_again_they_are_equal() {
    String written = RuleSets.render(DEFAULT);
    assertThat(RuleSets.parse(written).value()).contains(DEFAULT);
    assertThat(RuleSets.render(RuleSets.load("again", written))).isEqualTo(written);
  }

  @Test
  void what_is_so_anyway_makes_no_other_version() {
    String said = TEXT.replace("    - key: base\n", "    - key: base\n      seniorityMin: 1\n");
    assertThat(said).isNotEqualTo(TEXT);
    assertThat(RuleSets.parse(said).value()).contains(DEFAULT);
  }
}
