package org.mcrledger.core.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.NineGrid.Standing;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.scoring.RuleSet.KeyLayerRule;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.SchemeKey;

/** One customer in the review of a year: how the year ended, beside how the year before ended. */
public record ReviewLine(CustomerId customer, int year, Side now, Side before) {
  /**
   * One of the two years.
   *
   * @param tier in the scheme that was official at the year's end, on that day
   * @param persons those with the customer at the year's end
   * @param keyLayer at the year's end
   * @param figures empty for a year before anything is known of the customer
   */
  public record Side(
      LocalDate day,
      Optional<TierStep> tier,
      List<Standing> persons,
      KeyLayer keyLayer,
      Optional<Year> figures) {}

  /** What a line is made of. */
  public record Basis(CustomerCard.Row card, YearSheet.Row sheet, List<NineGrid.Row> contacts) {}

  /**
   * What the review asks for.
   *
   * @param official the scheme whose tiers are shown, by the day looked at
   * @param keyLayer who belongs to the key layer, by the rules of the day looked at
   * @param until the last day asked for: a year that has not ended is asked on it
   */
  public record Question(
      int year,
      Function<LocalDate, SchemeKey> official,
      Function<LocalDate, KeyLayerRule> keyLayer,
      LocalDate until) {}

  public static ReviewLine of(Question question, Basis basis) {
    return new ReviewLine(
        basis.card().customer(),
        question.year(),
        side(question, basis, question.year()),
        side(question, basis, question.year() - 1));
  }

  private static Side side(Question question, Basis basis, int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate day = question.until().isBefore(end) ? question.until() : end;
    List<Standing> persons =
        basis.contacts().stream()
            .map(contact -> contact.at(day))
            .filter(
                s ->
                    s.employment()
                        .filter(e -> e.customer().equals(basis.card().customer()))
                        .isPresent())
            .sorted(Comparator.comparing(s -> s.contact().value()))
            .toList();
    return new Side(
        day,
        basis.card().tierOn(question.official().apply(day), day),
        persons,
        KeyPersons.layer(basis.card(), basis.contacts(), question.keyLayer().apply(day), day),
        basis.sheet().year(year, day));
  }

  /** Points of the key layer gained or lost; empty where one of the two is unknown. */
  public Optional<BigDecimal> keyLayerDelta() {
    return now.keyLayer()
        .value()
        .flatMap(points -> before.keyLayer().value().map(points::subtract));
  }

  /** Engagements more or fewer than in the year before; empty where that is unknown. */
  public OptionalInt engagementsDelta() {
    return now.figures().isPresent() && before.figures().isPresent()
        ? OptionalInt.of(now.figures().get().engagements() - before.figures().get().engagements())
        : OptionalInt.empty();
  }

  /**
   * The largest fall first: by points of the key layer lost, then by engagements fewer, then by
   * customer id. A change that is not known counts as none: it is neither a fall nor a rise.
   */
  public static Comparator<ReviewLine> byLargestFall() {
    return Comparator.<ReviewLine, BigDecimal>comparing(
            line -> line.keyLayerDelta().orElse(BigDecimal.ZERO))
        .thenComparingInt(line -> line.engagementsDelta().orElse(0))
        .thenComparing(line -> line.customer().value());
  }
}
