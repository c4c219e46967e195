package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.term.Layer;
import org.mcrledger.query.answer.CustomerFile;
import org.mcrledger.query.answer.YearLine;
import org.mcrledger.query.page.view.Delta;
import org.mcrledger.query.page.view.LayerView;
import org.mcrledger.query.page.view.Wording;

/**
 * The house of the three layers. As long as nothing measures the two outer ones they are unknown,
 * with what is missing.
 */
final class House {
  private final CustomerFile file;
  private final List<YearLine> years;
  private final Tiers tiers;
  private final Wording w;

  House(CustomerFile file, List<YearLine> years, Tiers tiers, Wording w) {
    this.file = file;
    this.years = years;
    this.tiers = tiers;
    this.w = w;
  }

  List<LayerView> layers() {
    return List.of(organisational(), key(), general());
  }

  private LayerView organisational() {
    List<String> says = new ArrayList<>();
    if (!years.isEmpty()) {
      Year year = years.getLast().figures();
      says.add(w.say("layer.agreements", year.agreementsInForce()));
      says.add(w.say("layer.alignment", year.alignmentMeetings()));
      says.add(w.say("layer.high-level", year.highLevelVisits()));
    }
    says.add(w.say("layer.missing.targets"));
    return layer(Layer.ORGANISATIONAL, says);
  }

  private LayerView general() {
    return layer(
        Layer.GENERAL, List.of(w.say("layer.missing.survey"), w.say("layer.missing.coverage")));
  }

  private LayerView layer(Layer layer, List<String> says) {
    boolean needed = needed(layer);
    return new LayerView(
        layer.key(),
        needed,
        Optional.empty(),
        Optional.empty(),
        needed ? says : List.of(w.say("layer.not-needed")));
  }

  private boolean needed(Layer layer) {
    return tiers.official().needs(layer, file.tier().map(TierStep::tier));
  }

  private LayerView key() {
    Optional<KeyLayer> layer = file.keyLayer();
    List<String> says =
        layer.map(known -> List.of(persons(known))).orElseGet(() -> List.of(w.say("nine.hidden")));
    return new LayerView(
        Layer.KEY.key(), needed(Layer.KEY), layer.flatMap(KeyLayer::value), delta(), says);
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
