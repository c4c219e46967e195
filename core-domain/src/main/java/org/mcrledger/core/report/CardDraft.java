package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.mcrledger.core.report.CustomerCard.Row;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.CustomerCard.Ties;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.Timeline;

/**
 * A card's next row while it is made: the one place where a card is copied, so that each event says
 * only what it changes.
 */
final class CardDraft {
  Optional<LocalDate> registeredOn;
  Timeline<CustomerProfile> profiles;
  Timeline<HospitalityRule> hospitality;
  Timeline<StaffId> owners;
  List<TierStep> tiers;
  Ties ties;
  NavigableSet<LocalDate> engagedOn;

  private CardDraft(Row row) {
    registeredOn = row.registeredOn();
    profiles = row.profiles();
    hospitality = row.hospitality();
    owners = row.owners();
    tiers = row.tiers();
    ties = row.ties();
    engagedOn = row.engagedOn();
  }

  /** The row as it is, but for what the change sets; the row itself stays as it was. */
  static Row of(Row row, Consumer<CardDraft> change) {
    CardDraft next = new CardDraft(row);
    change.accept(next);
    return new Row(
        row.customer(),
        next.registeredOn,
        next.profiles,
        next.hospitality,
        next.owners,
        next.tiers,
        next.ties,
        next.engagedOn);
  }
}
