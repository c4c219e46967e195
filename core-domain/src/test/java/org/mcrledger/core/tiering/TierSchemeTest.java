package org.mcrledger.core.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Layer;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;

class TierSchemeTest {
  private static final Bilingual WORD = new Bilingual("a tier", "级");
  private static final TierScheme SCHEME =
      new TierScheme(
          new SchemeKey("sabc"),
          "1",
          WORD,
          12,
          List.of(tier("S", true), tier("A", false)),
          Classes.NONE,
          new Method.FirstFit(List.of(new Method.Rule(new TierKey("A"), Condition.always()))));

  private static TierScheme.Tier tier(String key, boolean strategic) {
    return new TierScheme.Tier(new TierKey(key), WORD, strategic, WORD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # layer        | tier | needed
          KEY            | S    | true
          KEY            | A    | true
          KEY            |      | true
          GENERAL        | S    | true
          GENERAL        | A    | false
          GENERAL        |      | false
          ORGANISATIONAL | S    | true
          ORGANISATIONAL | A    | false
          ORGANISATIONAL | gone | false
          """)
  void only_a_strategic_customer_needs_all_three_layers(
      Layer layer, @Nullable String tier, boolean needed) {
    assertThat(SCHEME.needs(layer, Optional.ofNullable(tier).map(TierKey::new))).isEqualTo(needed);
  }
}
