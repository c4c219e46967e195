package org.mcrledger.core.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Layer;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;

/**
 * All numbers and choices by which contacts are scored. It is data, read from a file; no part of
 * the core knows a number of it.
 *
 * @param ref its key, and the hash of its canonical form by which results name it
 * @param flaggedJump a computed score that moves by so many steps or more is flagged for a look
 * @param overrideMonthsMax an override lasts so long at most, and so long where no end is given;
 *     without a number any length will do, but an end must be given
 * @param layers how the other layers of the relationship are measured
 */
public record RuleSet(
    RuleSetRef ref,
    Bilingual name,
    IntimacyRule intimacy,
    SupportRule support,
    GridCuts grid,
    KeyLayerRule keyLayer,
    int flaggedJump,
    OptionalInt overrideMonthsMax,
    List<Diagnosis> diagnoses,
    List<LayerRule> layers) {
  public RuleSet {
    diagnoses = List.copyOf(diagnoses);
    layers = List.copyOf(layers);
  }

  /** The same rules under that key and hash. */
  public RuleSet identified(RuleSetRef as) {
    return new RuleSet(
        as,
        name,
        intimacy,
        support,
        grid,
        keyLayer,
        flaggedJump,
        overrideMonthsMax,
        diagnoses,
        layers);
  }

  /**
   * Intimacy: the sum of the criteria's points, kept within two bounds.
   *
   * @param windowMonths how far back criteria look that do not say it themselves
   * @param touchesMin with fewer touches than these intimacy is unknown
   * @param unknownAfterMonths the time in which those touches must lie; the window where it does
   *     not say
   * @param scale which sum gives which score, rising; a sum below the first gives {@code lowest}.
   *     Where there is none, the sum is the score
   */
  public record IntimacyRule(
      int windowMonths,
      int touchesMin,
      OptionalInt unknownAfterMonths,
      int lowest,
      int highest,
      List<ScaleStep> scale,
      List<Criterion> criteria) {
    public IntimacyRule {
      scale = List.copyOf(scale);
      criteria = List.copyOf(criteria);
    }

    /** How far back the touches lie by which intimacy is known. */
    public int knownMonths() {
      return unknownAfterMonths.orElse(windowMonths);
    }

    /** How far back the criterion looks. */
    public int windowMonths(Criterion criterion) {
      return criterion.frame().windowMonths().orElse(windowMonths);
    }

    /** The ages in months at which a fact may begin to count for less to it, or for nothing. */
    public IntStream ages(Criterion criterion) {
      return IntStream.concat(
          IntStream.of(windowMonths(criterion)),
          criterion.byAge().steps().stream().mapToInt(ByAge.Step::afterMonths));
    }

    /** How far back any part of it looks: older facts change nothing. */
    public int longestWindow() {
      IntStream ofCriteria = criteria.stream().flatMapToInt(this::ages);
      return IntStream.concat(IntStream.of(knownMonths()), ofCriteria).max().orElse(windowMonths);
    }

    /** What a sum of points is as a score. */
    public int scoreOf(int sum) {
      if (scale.isEmpty()) {
        return Math.clamp(sum, lowest, highest);
      }
      int score = lowest;
      for (int i = 0; i < scale.size() && scale.get(i).from() <= sum; i++) {
        score = scale.get(i).score();
      }
      return score;
    }
  }

  /** A sum of so many points or more gives this score, up to the next step. */
  public record ScaleStep(int from, int score) {}

  /** How a layer beside the key relationships is measured: the weighted mean of its criteria. */
  public record LayerRule(Layer layer, List<LayerCriterion> criteria) {
    public LayerRule {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * One part of a layer, as data: which numbers a kind takes is known to the registry of kinds.
   *
   * @param kind what is measured
   * @param weight its share among the parts that are measured
   */
  public record LayerCriterion(
      String key, Bilingual name, String kind, int weight, Map<String, Integer> numbers) {
    public LayerCriterion {
      numbers = Ordered.copy(numbers);
    }
  }

  /** Below {@code middleFrom} a score is low, from {@code highFrom} on it is high. */
  public record GridCuts(int middleFrom, int highFrom) {
    public Band band(Score score) {
      return switch (score) {
        case Score.Unknown _ -> Band.UNKNOWN;
        case Score.Known(int value) ->
            value < middleFrom ? Band.LOW : value < highFrom ? Band.MIDDLE : Band.HIGH;
      };
    }

    public GridCell cell(Score intimacy, Score support) {
      return new GridCell(band(intimacy), band(support));
    }
  }

  /** Persons of this seniority or more are of the key layer, also without a role. */
  public record KeyLayerRule(Seniority seniorityMin) {}

  /**
   * What a cell of the nine-grid tells.
   *
   * @param key kebab-case, such as {@code rational-switch-risk}
   */
  public record Diagnosis(
      String key, Bilingual name, Bilingual advice, Set<Band> intimacy, Set<Band> support) {
    public Diagnosis {
      intimacy = Ordered.copy(intimacy);
      support = Ordered.copy(support);
    }

    boolean fits(GridCell cell) {
      return intimacy.contains(cell.intimacy()) && support.contains(cell.support());
    }
  }

  /** The first diagnosis that fits the cell; most cells have none. */
  public Optional<Diagnosis> diagnosis(GridCell cell) {
    return diagnoses.stream().filter(diagnosis -> diagnosis.fits(cell)).findFirst();
  }
}
