package org.mcrledger.core.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Need;

/**
 * One part of intimacy: what of a contact's facts in the window counts, and for how many points.
 */
public sealed interface Criterion {
  Frame frame();

  /** Names the criterion within its rule set, in kebab-case. */
  default String key() {
    return frame().key();
  }

  default Bilingual name() {
    return frame().name();
  }

  /** At customers with these hospitality rules it counts; elsewhere it adds nothing. */
  default Set<HospitalityRule> under() {
    return frame().under();
  }

  /** What a fact still counts as it grows old. */
  ByAge byAge();

  /** Its condition asks how old a fact is: the answer may change on any day. */
  default boolean asksAge() {
    return frame().when().filter(Condition::asksAge).isPresent();
  }

  /**
   * What every criterion says.
   *
   * @param under the hospitality rules under which it counts
   * @param onlyIn the industries in which it counts; all where none is named
   * @param exceptIn the industries in which it does not count
   * @param windowMonths how far back it looks; the rule's own window where it does not say
   * @param when a condition that a fact must meet to count
   */
  record Frame(
      String key,
      Bilingual name,
      Set<HospitalityRule> under,
      Set<String> onlyIn,
      Set<String> exceptIn,
      OptionalInt windowMonths,
      Optional<Condition> when) {
    public Frame {
      under = Ordered.copy(under);
      onlyIn = Ordered.copy(onlyIn);
      exceptIn = Ordered.copy(exceptIn);
    }

    /** Whether it counts at customers of whom that holds. */
    public boolean applies(Situation situation) {
      Optional<String> industry = situation.industry();
      return under.contains(situation.hospitality())
          && (onlyIn.isEmpty() || industry.filter(onlyIn::contains).isPresent())
          && industry.filter(exceptIn::contains).isEmpty();
    }
  }

  /**
   * How often we meet: what is often differs by industry.
   *
   * @param kinds the engagements that count; all where none is named
   * @param seniorityMin touches count with persons of this rank or more; 1 for all
   * @param percent what an older touch still counts, in percent of one
   */
  record Frequency(
      Frame frame,
      Set<EngagementKind> kinds,
      int seniorityMin,
      ByAge percent,
      List<OfIndustries> industries,
      FrequencyTable otherwise)
      implements Criterion {
    public Frequency {
      kinds = Ordered.copy(kinds);
      industries = List.copyOf(industries);
    }

    /** What is often in some industries. */
    public record OfIndustries(Set<String> industries, FrequencyTable table) {
      public OfIndustries {
        industries = Ordered.copy(industries);
      }
    }

    @Override
    public ByAge byAge() {
      return percent;
    }

    /** Every touch of the window counts for one, whatever it was and when. */
    boolean countsEveryTouch() {
      return kinds.isEmpty() && seniorityMin <= 1 && frame.when().isEmpty() && percent.isNever();
    }

    /** The same touches count for as much; only what is often may differ. */
    public boolean countsLike(Frequency other) {
      return frame.equals(other.frame)
          && kinds.equals(other.kinds)
          && seniorityMin == other.seniorityMin
          && percent.equals(other.percent);
    }

    public FrequencyTable of(Optional<String> industry) {
      return industry
          .flatMap(key -> industries.stream().filter(t -> t.industries().contains(key)).findFirst())
          .map(OfIndustries::table)
          .orElse(otherwise);
    }
  }

  /**
   * The highest rung reached; a kind of engagement that is no rung adds nothing.
   *
   * @param less points that a rung loses with age, down to 0
   */
  record Ladder(Frame frame, Map<EngagementKind, Integer> rungs, ByAge less) implements Criterion {
    public Ladder {
      rungs = Ordered.copy(rungs);
    }

    @Override
    public ByAge byAge() {
      return less;
    }
  }

  /**
   * So many points for each kind of need served, at most {@code cap}.
   *
   * @param needs the kinds that count; all where none is named
   * @param less points that a kind loses with the age of its latest service, down to 0
   */
  record NeedsServed(Frame frame, Set<Need> needs, int pointsPerKind, int cap, ByAge less)
      implements Criterion {
    public NeedsServed {
      needs = Ordered.copy(needs);
    }

    @Override
    public ByAge byAge() {
      return less;
    }
  }

  /**
   * Invitations, once however many there were.
   *
   * @param kinds what the contact is invited to
   * @param answers which answers count, and from which seniority on
   * @param uninvited who came without a formal invitation counts like one who was invited and
   *     attended
   * @param less points lost with the age of the latest that counts, down to 0
   */
  record Invitations(
      Frame frame,
      Set<EngagementKind> kinds,
      Map<InvitationAnswer, Integer> answers,
      boolean uninvited,
      int points,
      ByAge less)
      implements Criterion {
    public Invitations {
      kinds = Ordered.copy(kinds);
      answers = Ordered.copy(answers);
    }

    @Override
    public ByAge byAge() {
      return less;
    }
  }

  /**
   * So many points for each engagement of some kinds, at most {@code cap}.
   *
   * @param seniorityMin the contact's rank then, or more; 1 for all
   * @param oursMin someone of ours of this rank or more took part; 1 for all
   * @param less points that an engagement loses with age, down to 0
   */
  record Occasions(
      Frame frame,
      Set<EngagementKind> kinds,
      int seniorityMin,
      int oursMin,
      int pointsEach,
      int cap,
      ByAge less)
      implements Criterion {
    public Occasions {
      kinds = Ordered.copy(kinds);
    }

    @Override
    public ByAge byAge() {
      return less;
    }
  }
}
