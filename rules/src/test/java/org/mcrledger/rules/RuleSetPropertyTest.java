package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.RulesKind;

/** What holds of every rule set that can be written. */
class RuleSetPropertyTest {
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void written_and_read_again_it_is_the_same(@ForAll long seed) {
    RuleSet rules = new RandomRuleSets(seed).next();
    String text = RuleSets.render(rules);
    Parsed<RuleSet> parsed = RuleSets.parse(text);
    assertThat(parsed.value()).as("%s%n%s", parsed.findings(), text).contains(rules);
    assertThat(RuleSets.render(rules)).isEqualTo(RuleSets.render(parsed.value().orElseThrow()));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void each_of_its_numbers_can_be_put_where_it_is(@ForAll long seed) {
    RuleSet rules = new RandomRuleSets(seed).next();
    String text = RuleSets.render(rules);
    for (Adjustable each : RuleNumbers.of(RulesKind.RULE_SET, text)) {
      var same = Map.of(each.path(), each.value());
      String put = RuleNumbers.put(RulesKind.RULE_SET, text, same).orRefuse(each.path());
      assertThat(put).as(each.path()).isEqualTo(text);
    }
  }
}
