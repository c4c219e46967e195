package org.mcrledger.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.scoring.Explanation.Silence;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.query.answer.SampleJudged;
import org.mcrledger.query.page.view.AsOfChoice;
import org.mcrledger.query.page.view.ContactView;
import org.mcrledger.query.page.view.ContactView.Explained;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;

/** What is said of a score: every cap, and why it is unknown. */
class ExplainingTest {
  private static final LocalDate AT = SampleJudged.AT;

  @Test
  void the_cap_of_a_criterion_is_shown_whether_reached_or_not() {
    assertThat(intimacy(Locale.ENGLISH).lines())
        .extracting(ContactView.Criterion::points, ContactView.Criterion::cap)
        .containsExactly(tuple("-3", ""), tuple("+1", "+3"), tuple("-2", ""));
  }

  @Test
  void an_older_stance_is_shown_with_the_weight_of_the_rules_and_what_is_left_of_it() {
    assertThat(support(Locale.ENGLISH).lines())
        .extracting(ContactView.Criterion::points, ContactView.Criterion::cap)
        .containsExactly(tuple("-1 × 3 × 50%", "-1"), tuple("-1.5 ÷ 1.5", ""));
  }

  @Test
  void why_support_is_unknown_is_said_with_what_makes_it_known() {
    assertThat(support(Locale.ENGLISH).unknown())
        .contains(
            "Unknown, which is not 0: the last stance was on 2023-05-31, 19 months before; the rules"
                + " ask for one in the last 12 months. Any new stance makes it known again.");
    assertThat(support(Locale.ENGLISH).next())
        .containsExactly("north: any stance makes it known, from -3 to +3");
    assertThat(support(Locale.CHINESE).unknown().orElseThrow())
        .contains("2023年5月31日", "19 个月", "最近 12 个月", "任何新的立场");
    assertThat(intimacy(Locale.ENGLISH).unknown()).isEmpty();
  }

  @Test
  void too_few_touches_are_counted_and_none_at_all_is_said_so() {
    assertThat(silence(new Silence(12, 4, 3, Optional.of(AT))))
        .isEqualTo(
            "Unknown, which is not 0: 3 touches in the last 12 months, while the rules ask for 4."
                + " The last touch was on 2024-12-31.");
    assertThat(silence(new Silence(1, 1, 0, Optional.of(LocalDate.of(2024, 11, 30)))))
        .contains("1 month before; the rules ask for one in the last month.");
    assertThat(silence(new Silence(12, 1, 0, Optional.empty())))
        .isEqualTo("Nothing was known to score from: unknown, which is not 0.");
  }

  private static String silence(Silence silence) {
    return new SilenceWords(wording(Locale.ENGLISH)).of(Dimension.INTIMACY, silence, AT);
  }

  private static Explained intimacy(Locale locale) {
    return explained(locale).getFirst();
  }

  private static Explained support(Locale locale) {
    return explained(locale).getLast();
  }

  private static List<Explained> explained(Locale locale) {
    Links links = new Links(AsOfChoice.now(AT));
    return new Explaining(wording(locale), links, "acme", List.of(), SampleJudged.RULES)
        .both(SampleJudged.OF_LI);
  }

  private static Wording wording(Locale locale) {
    return new Wording(locale, SamplePages.messages(), ZoneId.of("Asia/Shanghai"));
  }
}
