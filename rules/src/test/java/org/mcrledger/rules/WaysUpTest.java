package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.TierScheme;

/** A scheme is anybody's text: what it asks costs no more than it may. */
class WaysUpTest {
  @Test
  void a_border_of_more_places_than_there_are_is_no_way_up() {
    String text = Schemes.shippedText("reach").replace("national: 4", "national: 1000000000000000");
    Assessed found = (Assessed) Assessing.evaluate(load(text), "provinces=hunan,hubei");
    assertThat(found.tier()).isEqualTo(new TierKey("regional"));
    assertThat(found.next()).isEmpty();
  }

  /** Twenty tiers by six measures: four changes at once would be two million to try. */
  @Test
  void with_many_borders_fewer_changes_are_tried_together() {
    TierScheme scheme = load(levels());
    String all =
        "category-share=5 share-of-wallet=5 registered-capital=5 channel-sales=5 staff-number=%s";
    Assessed one = (Assessed) Assessing.evaluate(scheme, all.formatted(4) + " provinces=a,b,c,d,e");
    assertThat(one.tier()).isEqualTo(new TierKey("T16"));
    assertThat(one.next())
        .hasValueSatisfying(step -> assertThat(step.tier().value()).isEqualTo("T15"));
    Assessed six = (Assessed) Assessing.evaluate(scheme, all.formatted(5) + " provinces=a,b,c,d,e");
    assertThat(six.tier()).isEqualTo(new TierKey("T15"));
    assertThat(six.next()).isEmpty();
  }

  private static TierScheme load(String text) {
    return Schemes.load("scheme", text);
  }

  /** T1 from 19 of everything, T19 from 1, T20 below. */
  private static String levels() {
    String tiers =
        IntStream.rangeClosed(1, 20)
            .mapToObj(
                tier ->
                    "  - {key: T%d, name: {zh: 级, en: T}, strategic: false, policy: {zh: 策, en: P}}\n"
                        .formatted(tier))
            .collect(Collectors.joining());
    String from =
        IntStream.rangeClosed(1, 19)
            .mapToObj(tier -> "T%d: %d".formatted(tier, 20 - tier))
            .collect(Collectors.joining(", "));
    String ladders =
        List.of(
                "category-share",
                "share-of-wallet",
                "registered-capital",
                "channel-sales",
                "staff-number",
                "provinces")
            .stream()
            .map(measure -> "  - {measure: %s, from: {%s}}\n".formatted(measure, from))
            .collect(Collectors.joining());
    return "key: many\nname: {zh: 多, en: Many}\nreviewMonths: 12\ntiers:\n"
        + tiers
        + "method: levels\nladders:\n"
        + ladders
        + "below: last-tier\n";
  }
}
