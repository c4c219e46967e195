package org.mcrledger.core.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;

/**
 * All numbers and choices by which contacts are scored. It is data, read from a file; no part of
 * the core knows a number of it.
 *
 * @param ref its key, and the hash of its canonical form by which results name it
 * @param flaggedJump a computed score that moves by so many steps or more is flagged for a look
 */
public record RuleSet(
    RuleSetRef ref,
    Bilingual name,
    IntimacyRule intimacy,
    SupportRule support,
    GridCuts grid,
    KeyLayerRule keyLayer,
    int flaggedJump,
    List<Diagnosis> diagnoses) {
  public RuleSet {
    diagnoses = List.copyOf(diagnoses);
  }

  /**
   * Intimacy: the sum of the criteria's points, kept within two bounds.
   *
   * @param touchesMin with fewer touches in the window intimacy is unknown
   */
  public record IntimacyRule(
      int windowMonths, int touchesMin, int lowest, int highest, List<Criterion> criteria) {
    public IntimacyRule {
      criteria = List.copyOf(criteria);
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
      intimacy = Set.copyOf(intimacy);
      support = Set.copyOf(support);
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
