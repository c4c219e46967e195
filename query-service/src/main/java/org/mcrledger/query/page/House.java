package org.mcrledger.query.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.Figure;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.term.Layer;
import org.mcrledger.query.answer.CustomerFile;
import org.mcrledger.query.answer.YearLine;
import org.mcrledger.query.page.view.Delta;
import org.mcrledger.query.page.view.LayerView;
import org.mcrledger.query.page.view.LayerView.Said;
import org.mcrledger.query.page.view.Linked;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;

/**
 * The house of the three layers. As long as nothing measures the two outer ones they are unknown,
 * with what is missing.
 */
final class House {
  private final CustomerFile file;
  private final List<YearLine> years;
  private final Wording w;
  private final Links links;

  House(CustomerFile file, List<YearLine> years, Wording w, Links links) {
    this.file = file;
    this.years = years;
    this.w = w;
    this.links = links;
  }

  List<LayerView> layers() {
    return List.of(organisational(), key(), general());
  }

  private LayerView organisational() {
    List<Said> says = new ArrayList<>();
    if (!years.isEmpty()) {
      Year year = years.getLast().figures();
      says.add(counted("layer.agreements", year.agreementsInForce(), Figure.AGREEMENTS_IN_FORCE));
      says.add(counted("layer.alignment", year.alignmentMeetings(), Figure.ALIGNMENT_MEETINGS));
      says.add(counted("layer.high-level", year.highLevelVisits(), Figure.HIGH_LEVEL_VISITS));
    }
    says.add(Said.of(w.say("layer.missing.targets")));
    return layer(Layer.ORGANISATIONAL, says);
  }

  private LayerView general() {
    return layer(
        Layer.GENERAL,
        List.of(Said.of(w.say("layer.missing.survey")), Said.of(w.say("layer.missing.coverage"))));
  }

  /** A number of the last year, with the events behind it where there are any. */
  private Said counted(String key, int count, Figure figure) {
    return new Said(w.say(key, count), count == 0 ? Optional.empty() : Optional.of(behind(figure)));
  }

  private String behind(Figure figure) {
    return links.behind(file.card().customer().value(), figure, years.getLast().figures().year());
  }

  private LayerView layer(Layer layer, List<Said> says) {
    boolean needed = needed(layer);
    return new LayerView(
        layer.key(),
        needed,
        new Linked(Optional.empty(), Optional.empty()),
        Optional.empty(),
        needed ? says : List.of(Said.of(w.say("layer.not-needed"))));
  }

  private boolean needed(Layer layer) {
    return file.official().needs(layer, file.tier().map(TierStep::tier));
  }

  private LayerView key() {
    Optional<KeyLayer> layer = file.keyLayer();
    String says = layer.map(this::persons).orElseGet(() -> w.say("nine.hidden"));
    Optional<BigDecimal> value = layer.flatMap(KeyLayer::value);
    return new LayerView(
        Layer.KEY.key(),
        needed(Layer.KEY),
        years.isEmpty()
            ? new Linked(value, Optional.empty())
            : Linked.ofSum(value, behind(Figure.KEY_LAYER)),
        delta(),
        List.of(Said.of(says)));
  }

  private String persons(KeyLayer layer) {
    int all = layer.known() + layer.unknown();
    return all == 0 ? w.say("layer.key.none") : w.say("layer.persons", all, layer.unknown());
  }

  /** Against the end of the year before. */
  private Optional<Delta> delta() {
    if (years.isEmpty() || file.keyLayer().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Delta.between(
            years.getLast().endBefore().keyLayer().flatMap(KeyLayer::value),
            file.keyLayer().flatMap(KeyLayer::value)));
  }
}
