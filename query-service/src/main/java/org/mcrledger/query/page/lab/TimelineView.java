package org.mcrledger.query.page.lab;

import java.util.List;
import java.util.Optional;
import org.mcrledger.query.page.lab.ResultView.Place;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Names;

/**
 * One person, or one customer, at every month-end under both rules.
 *
 * @param person by id; empty of a customer
 * @param customer whom the page speaks of, or with whom the person is; empty where that is nobody
 * @param run where the run is
 * @param charts the scores as steps; empty of a customer
 * @param stretches neighbouring month-ends at which nothing changes are one line
 */
public record TimelineView(
    Optional<String> person,
    Optional<Customer> customer,
    String run,
    String rules,
    String against,
    List<ChartView> charts,
    List<Stretch> stretches,
    List<PersonLine> persons) {
  public TimelineView {
    charts = List.copyOf(charts);
    stretches = List.copyOf(stretches);
    persons = List.copyOf(persons);
  }

  /** Whom the page speaks of, or with whom the person is. */
  public record Customer(String id, Names names) {}

  /**
   * So many month-ends on which both stand where they stand.
   *
   * @param to empty of a single month
   * @param before empty where the person was with nobody
   */
  public record Stretch(
      String from,
      String to,
      long months,
      Optional<Place> before,
      Optional<Place> after,
      boolean differs) {}

  /** A person of the customer, and at how many month-ends the cells differ. */
  public record PersonLine(
      String id, String href, Optional<Place> before, Optional<Place> after, long months) {}
}
