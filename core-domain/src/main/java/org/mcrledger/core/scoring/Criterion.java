package org.mcrledger.core.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.InvitationAnswer;

/**
 * One part of intimacy: what of a contact's facts in the window counts, and for how many points.
 */
public sealed interface Criterion {
  /** Names the criterion within its rule set, in kebab-case. */
  String key();

  Bilingual name();

  /** At customers with these hospitality rules it counts; elsewhere it adds nothing. */
  Set<HospitalityRule> under();

  /** How often we meet: what is often differs by industry. */
  record Frequency(
      String key,
      Bilingual name,
      Set<HospitalityRule> under,
      Map<String, FrequencyTable> byIndustry,
      FrequencyTable otherwise)
      implements Criterion {
    public Frequency {
      under = Set.copyOf(under);
      byIndustry = Map.copyOf(byIndustry);
    }

    public FrequencyTable of(Optional<String> industry) {
      return industry.map(byIndustry::get).orElse(otherwise);
    }
  }

  /** The highest rung reached; a kind of engagement that is no rung adds nothing. */
  record Ladder(
      String key, Bilingual name, Set<HospitalityRule> under, Map<EngagementKind, Integer> rungs)
      implements Criterion {
    public Ladder {
      under = Set.copyOf(under);
      rungs = Map.copyOf(rungs);
    }
  }

  /** So many points for each kind of need served, at most {@code cap}. */
  record NeedsServed(
      String key, Bilingual name, Set<HospitalityRule> under, int pointsPerKind, int cap)
      implements Criterion {
    public NeedsServed {
      under = Set.copyOf(under);
    }
  }

  /**
   * Invitations, once however many there were.
   *
   * @param kinds what the contact is invited to
   * @param answers which answers count, and from which seniority on
   * @param uninvited who came without a formal invitation counts like one who was invited
   */
  record Invitations(
      String key,
      Bilingual name,
      Set<HospitalityRule> under,
      Set<EngagementKind> kinds,
      Map<InvitationAnswer, Integer> answers,
      boolean uninvited,
      int points)
      implements Criterion {
    public Invitations {
      under = Set.copyOf(under);
      kinds = Set.copyOf(kinds);
      answers = Map.copyOf(answers);
    }
  }
}
