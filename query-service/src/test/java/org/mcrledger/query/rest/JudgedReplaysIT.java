package org.mcrledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.replay.Estimate;
import org.mcrledger.core.replay.LiveKeyLayers;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Score;
import org.mcrledger.kit.access.Role;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.rules.RuleSets;
import tools.jackson.databind.JsonNode;

/** How a replay stands to people and to what came, over REST, against views and live scoring. */
class JudgedReplaysIT {
  private static final ReadSide SIDE = new ReadSide();
  private static final List<String> TIERS = List.of("S", "A", "B", "C");
  private static final int EVENTS = 13_000;
  private static AskedReplays asked;
  private static List<Recorded<LedgerEvent>> events = List.of();

  @TempDir static Path folder;

  @BeforeAll
  static void start() throws IOException {
    List<Recorded<LedgerEvent>> all = RandomLedger.of(17, EVENTS, 65);
    SIDE.append(all.subList(0, EVENTS / 3));
    asked = new AskedReplays(SIDE, folder);
    SIDE.append(all.subList(EVENTS / 3, 2 * EVENTS / 3)); // part by part: a busy machine takes long
    SIDE.awaitHead();
    SIDE.append(all.subList(2 * EVENTS / 3, all.size()));
    SIDE.awaitHead();
    events = SIDE.history().after(0, 100_000);
  }

  @AfterAll
  static void stop() {
    asked.close();
  }

  private static String changed() throws IOException {
    return AskedReplays.shipped().replace("business-lunch: 1", "business-lunch: 3");
  }

  private static Map<String, Object> order(String rules) {
    return new HashMap<>(Map.of("rules", rules, "from", "2022-01", "to", "2025-12"));
  }

  private static JsonNode result(Map<String, Object> order) throws Exception {
    JsonNode run = asked.done(asked.order(order));
    assertThat(run.path("state").asString()).isEqualTo("done");
    return run.path("result");
  }

  private static List<Recorded<LedgerEvent>> holding(long upTo) {
    return Effects.effective(events.stream().filter(each -> each.position() <= upTo).toList());
  }

  private static Map<ContactId, Facts> live(long upTo) {
    return CustomerFacts.of(events.stream().filter(each -> each.position() <= upTo).toList())
        .contacts();
  }

  private static Optional<Score> computed(
      @Nullable Facts facts, Dimension dimension, RuleSet rules, LocalDate on) {
    if (facts == null || facts.employmentOn(on).isEmpty()) {
      return Optional.empty();
    }
    var scores = Scoring.score(facts, rules, on);
    return Optional.of(dimension == Dimension.INTIMACY ? scores.intimacy() : scores.support());
  }

  @ParameterizedTest
  @ValueSource(longs = {13_000, 5_000})
  void the_overrides_known_then_lie_beside_what_live_scoring_gives(long position) throws Exception {
    Map<String, Object> order = order(changed());
    order.put("knownAt", Long.toString(position));
    JsonNode agreement = result(order).path("agreement");
    RuleSet after = RuleSets.load("changed", changed());
    Map<ContactId, Facts> live = live(position);
    Map<String, int[]> counts = new TreeMap<>();
    for (Recorded<LedgerEvent> recorded : holding(position)) {
      Optional<Overridden> set =
          recorded.event() instanceof ContactEvent event
              ? Overridden.of(recorded, event)
              : Optional.empty();
      if (set.isEmpty()) {
        continue;
      }
      ContactId contact = ((ContactEvent) recorded.event()).contact();
      Dimension dimension = set.get().dimension();
      int[] of = counts.computeIfAbsent(dimension.key(), _ -> new int[3]);
      of[0]++;
      Optional<Score> score =
          computed(live.get(contact), dimension, after, set.get().valid().from());
      if (score.filter(Score.Known.class::isInstance).isPresent()) {
        of[1]++;
        of[2] += score.get().equals(set.get().score()) ? 1 : 0;
      }
    }
    assertThat(counts).hasSize(2);
    for (JsonNode part : agreement.path("parts")) {
      int[] of = counts.getOrDefault(part.path("of").asString(), new int[3]);
      assertThat(of[1]).isPositive();
      assertThat(part.path("decisions").asInt()).isEqualTo(of[0]);
      assertThat(part.path("after").path("cases").asInt()).isEqualTo(of[1]);
      assertThat(part.path("after").path("withoutComputed").asInt()).isEqualTo(of[0] - of[1]);
      assertThat(part.path("after").path("agreed").asInt()).isEqualTo(of[2]);
      assertThat(part.path("after").path("share").path("value").decimalValue())
          .isEqualByComparingTo(Estimate.rounded((double) of[2] / of[1]));
    }
  }

  @Test
  void what_was_recorded_later_is_no_label() {
    long later =
        holding(13_000).stream()
            .filter(each -> each.event() instanceof ContactEvent.IntimacyOverridden)
            .filter(each -> each.position() > 5_000)
            .count();
    assertThat(later).as("the test above cannot fail otherwise").isPositive();
  }

  @Test
  void disagreements_say_who_by_id_when_and_why_and_no_name() throws Exception {
    JsonNode disagreements = result(order(changed())).path("agreement").path("disagreements");
    assertThat(disagreements).isNotEmpty();
    for (JsonNode each : disagreements) {
      assertThat(each.path("contactId").asString()).startsWith("random-17-p");
      assertThat(each.path("because").asString()).isEqualTo("because");
      assertThat(each.path("steps").asInt()).isPositive();
      assertThat(each.path("people").isInt()).isTrue();
      assertThat(each.path("on").asString()).matches("202[2-5]-\\d\\d-\\d\\d");
    }
    assertThat(disagreements.toString()).doesNotContain("Person ").doesNotContain("人");
  }

  @Test
  void the_same_basis_gives_the_same_judgement_and_both_sides_of_the_same_rules_are_alike()
      throws Exception {
    JsonNode one = result(order(AskedReplays.shipped()));
    JsonNode other = result(order(AskedReplays.shipped()));
    assertThat(other).isEqualTo(one);
    for (JsonNode part : one.path("agreement").path("parts")) {
      assertThat(part.path("after")).isEqualTo(part.path("before"));
    }
    for (JsonNode pair : one.path("backTest").path("pairs")) {
      assertThat(pair.path("after")).isEqualTo(pair.path("before"));
    }
  }

  @Test
  void three_pairs_of_years_have_three_outcomes_each_as_views_and_live_scoring_have_it()
      throws Exception {
    JsonNode pairs = result(order(changed())).path("backTest").path("pairs");
    assertThat(pairs).hasSize(9);
    int concluded = 0;
    for (JsonNode pair : pairs) {
      int year = pair.path("year").asInt();
      assertThat(pair.path("outcomeYear").asInt()).isEqualTo(year + 1);
      Map<CustomerId, Double> scores = keyLayers(year, RuleSets.load("changed", changed()));
      Map<CustomerId, Double> outcomes =
          switch (pair.path("outcome").asString()) {
            case "revenue-growth" -> growth(year);
            case "tier-decided" -> tiers(year + 1);
            default -> Map.of();
          };
      if (!pair.path("outcome").asString().equals("closing-stance")) {
        concluded += same(pair.path("after"), scores, outcomes);
      }
    }
    assertThat(concluded).as("pairs with enough cases").isPositive();
  }

  /** 1 where there were enough cases for a figure. */
  private static int same(
      JsonNode told, Map<CustomerId, Double> scores, Map<CustomerId, Double> outcomes) {
    List<CustomerId> both = new ArrayList<>(outcomes.keySet());
    both.retainAll(scores.keySet());
    assertThat(told.path("cases").asInt()).isEqualTo(both.size());
    assertThat(told.path("excluded").path("unscored").asInt(0))
        .isEqualTo(outcomes.size() - both.size());
    if (both.size() < Estimate.ENOUGH_CASES) {
      assertThat(told.path("correlation").path("undefined").asString()).isEqualTo("too-few-cases");
      assertThat(told.path("correlation").size()).isEqualTo(1);
      assertThat(told.path("deciles")).isEmpty();
      return 0;
    }
    double[] one = both.stream().mapToDouble(scores::get).toArray();
    double[] other = both.stream().mapToDouble(outcomes::get).toArray();
    NaturalRanking ranking = new NaturalRanking();
    double expected = new PearsonsCorrelation().correlation(ranking.rank(one), ranking.rank(other));
    JsonNode correlation = told.path("correlation");
    assertThat(correlation.path("value").decimalValue())
        .isEqualByComparingTo(Estimate.rounded(expected));
    assertThat(correlation.path("low").decimalValue())
        .isLessThan(correlation.path("high").decimalValue());
    assertThat(told.path("deciles")).hasSize(10);
    return 1;
  }

  private static Map<CustomerId, Double> keyLayers(int year, RuleSet rules) {
    LocalDate day = LocalDate.of(year, 12, 31);
    Map<ContactId, NineGrid.Row> grid = SIDE.rows(SIDE.projections().nineGrid());
    Map<CustomerId, CustomerCard.Row> cards = SIDE.rows(SIDE.projections().customerCard());
    return LiveKeyLayers.on(
        day,
        live(Long.MAX_VALUE),
        rules,
        (contact, customer) -> {
          NineGrid.Row row = Objects.requireNonNull(grid.get(contact));
          CustomerCard.Row card = Objects.requireNonNull(cards.get(customer));
          return row.rolesSince().keySet().stream()
              .map(OpportunityId::new)
              .anyMatch(project -> row.hasRoleOn(project, day) && card.isOpen(project, day));
        });
  }

  /** In one currency only, above nothing in the first year. */
  private static Map<CustomerId, Double> growth(int year) {
    Map<CustomerId, Double> growth = new TreeMap<>(Comparator.comparing(CustomerId::value));
    SIDE.rows(SIDE.projections().yearSheet())
        .forEach(
            (customer, row) -> {
              var before = revenue(row, year);
              var after = revenue(row, year + 1);
              var currencies = new TreeSet<>(before.keySet());
              currencies.addAll(after.keySet());
              if (currencies.size() == 1 && before.size() == 1) {
                BigDecimal first = before.firstEntry().getValue();
                BigDecimal then = after.isEmpty() ? BigDecimal.ZERO : after.firstEntry().getValue();
                if (first.signum() > 0) {
                  growth.put(customer, then.doubleValue() / first.doubleValue());
                }
              }
            });
    return growth;
  }

  private static NavigableMap<String, BigDecimal> revenue(YearSheet.Row row, int year) {
    TreeMap<String, BigDecimal> net = new TreeMap<>();
    YearSheet.Tally tally = row.tallies().get(year);
    if (tally != null) {
      tally.revenue().forEach((currency, sum) -> net.put(currency, sum.net()));
    }
    return net;
  }

  private static Map<CustomerId, Double> tiers(int year) {
    Map<CustomerId, Double> heights = new TreeMap<>(Comparator.comparing(CustomerId::value));
    holding(Long.MAX_VALUE).stream()
        .filter(each -> each.event() instanceof TierDecided)
        .map(each -> (TierDecided) each.event())
        .filter(each -> each.scheme().value().equals("sabc") && each.on().getYear() == year)
        .sorted(Comparator.comparing(TierDecided::on))
        .forEach(each -> heights.put(each.customer(), 3.0 - TIERS.indexOf(each.tier().value())));
    return heights;
  }

  @Test
  void a_period_without_two_whole_years_has_no_pairs() throws Exception {
    Map<String, Object> order = order(AskedReplays.shipped());
    order.put("from", "2022-02");
    order.put("to", "2023-12");
    assertThat(result(order).path("backTest").path("pairs")).isEmpty();
  }

  @Test
  void tier_decisions_lie_beside_the_scheme_that_they_were_made_under() throws Exception {
    Map<String, Object> order = order("sabc");
    order.put("against", "pyramid");
    JsonNode result = result(order);
    JsonNode parts = result.path("agreement").path("parts");
    assertThat(parts).hasSize(2);
    for (JsonNode part : parts) {
      String scheme = part.path("scheme").asString();
      long decided =
          holding(Long.MAX_VALUE).stream()
              .filter(
                  each ->
                      each.event() instanceof TierDecided tier
                          && tier.scheme().value().equals(scheme)
                          && tier.on().getYear() < 2026)
              .count();
      assertThat(part.path("decisions").asLong()).isEqualTo(decided);
      String other = scheme.equals("sabc") ? "before" : "after";
      assertThat(part.path(other).path("cases").asInt()).isZero();
      assertThat(part.path(other).path("kappa").path("undefined").asString()).isEqualTo("no-cases");
    }
    assertThat(result.path("backTest").path("pairs")).hasSize(9);
  }

  @Test
  void who_asks_for_no_judgement_gets_none() throws Exception {
    Map<String, Object> order = order(AskedReplays.shipped());
    order.put("judged", false);
    JsonNode result = result(order);
    assertThat(result.has("agreement")).isFalse();
    assertThat(result.has("backTest")).isFalse();
  }

  @Test
  void only_a_rule_author_sees_a_judgement() throws Exception {
    String id = asked.order(order(AskedReplays.shipped())).path("id").asString();
    for (Role role : Role.values()) {
      assertThat(asked.statusFor(role, "/api/v1/replays/" + id))
          .isEqualTo(role == Role.RULE_AUTHOR ? 200 : 403);
    }
  }
}
