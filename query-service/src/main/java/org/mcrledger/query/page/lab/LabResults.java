package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.query.answer.CustomerProfiles;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.Grouping;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.page.People;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;

/** What belongs to results of every kind: names, addresses, and where those who move are. */
final class LabResults {
  /** So many who move are listed; the file has all. */
  static final int LISTED = 50;

  /** So many bars tell a finding; the rest is in the file. */
  private static final int BARS = 12;

  private final CustomerProfiles customers;
  private final BusinessClock clock;

  LabResults(CustomerProfiles customers, BusinessClock clock) {
    this.customers = customers;
    this.clock = clock;
  }

  /** What customers are called; one that nobody described by its id. */
  Map<CustomerId, Names> names(Collection<CustomerId> ids) {
    var profiles = customers.of(ids, clock.today());
    Map<CustomerId, Names> names = new HashMap<>();
    ids.forEach(
        id -> names.put(id, People.customer(profiles.getOrDefault(id, Optional.empty()), id)));
    return names;
  }

  /** Where what belongs to the run stands. */
  static String address(ReplayRun run) {
    return LabChoice.PATH + "/runs/" + run.id();
  }

  static String csv(ReplayRun run) {
    return address(run) + "/movers.csv";
  }

  static List<ChartView> totals(ReplayResult result, String unit, Wording w) {
    return List.of(
        total(result, Grouping.REGION, "region", unit, w),
        total(result, Grouping.INDUSTRY, "industry", unit, w),
        total(result, Grouping.OWNER, "owner", unit, w));
  }

  private static ChartView total(
      ReplayResult result, Grouping grouping, String kind, String unit, Wording w) {
    List<ChartView.Point> points =
        result.totals().getOrDefault(grouping, Map.of()).entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(BARS)
            .map(each -> point(each.getKey(), each.getValue(), kind, w))
            .toList();
    return new ChartView(
        w.say("lab.total." + kind),
        "bar",
        unit,
        w.say("column." + kind),
        List.of(w.say("lab.moved")),
        points);
  }

  /** People of ours by their ids: who authors rules sees no names. */
  private static String label(String kind, String key, Wording w) {
    return kind.equals("owner") ? key : w.word(kind, key);
  }

  private static ChartView.Point point(String key, int count, String kind, Wording w) {
    return new ChartView.Point(
        key.isEmpty() ? w.say("lab.nobody-said") : label(kind, key, w),
        List.of(Optional.of(BigDecimal.valueOf(count))));
  }
}
