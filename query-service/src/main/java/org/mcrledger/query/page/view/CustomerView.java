package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the page of one customer shows.
 *
 * @param standing how far the tier can be relied on
 * @param proposal what the official scheme proposes and nobody has answered yet
 * @param judgements whether this reader sees judgements of persons
 * @param stuck whether an event could not be folded into what is shown
 */
public record CustomerView(
    String id,
    Names names,
    TierMark tier,
    Optional<LocalDate> tierSince,
    StandingView standing,
    Optional<ProposalRow> proposal,
    Optional<String> owner,
    Optional<String> industry,
    Optional<String> region,
    Optional<String> country,
    String hospitality,
    List<LayerView> house,
    NineGridChart grid,
    boolean judgements,
    YearsView years,
    List<ChartView> charts,
    List<TierLine> tiers,
    List<MeasureLine> measures,
    TimelineView timeline,
    boolean stuck) {
  public CustomerView {
    house = List.copyOf(house);
    charts = List.copyOf(charts);
    tiers = List.copyOf(tiers);
    measures = List.copyOf(measures);
  }
}
