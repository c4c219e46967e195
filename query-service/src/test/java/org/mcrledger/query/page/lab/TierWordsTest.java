package org.mcrledger.query.page.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.page.SamplePages;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.Schemes;

class TierWordsTest {
  private final TierWords chinese = words(Locale.SIMPLIFIED_CHINESE, "five-classes", "pyramid");
  private final TierWords english = words(Locale.ENGLISH, "five-classes", "pyramid");

  private static TierWords words(Locale locale, String before, String after) {
    return new TierWords(
        shipped(before),
        shipped(after),
        new Wording(locale, SamplePages.messages(), ZoneId.of("Asia/Shanghai")));
  }

  private static TierScheme shipped(String key) {
    return Schemes.shipped().find(new SchemeKey(key)).orElseThrow();
  }

  @Test
  void a_tier_of_either_scheme_has_its_name_in_the_language_of_the_reader() {
    assertThat(chinese.named(new TierKey("outstanding"))).isEqualTo("outstanding 卓越客户");
    assertThat(chinese.named(new TierKey("gold"))).isEqualTo("gold 黄金客户");
    assertThat(english.named(new TierKey("core"))).isEqualTo("core Core customer");
  }

  @Test
  void a_tier_that_neither_scheme_has_is_told_by_its_key() {
    assertThat(chinese.named(new TierKey("S"))).isEqualTo("S");
  }
}
