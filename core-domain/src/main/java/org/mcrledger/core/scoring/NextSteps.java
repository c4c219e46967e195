package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.mcrledger.core.scoring.Fact.StanceTaken;
import org.mcrledger.core.scoring.NextStep.Ask;
import org.mcrledger.core.scoring.NextStep.Convince;
import org.mcrledger.core.scoring.NextStep.Gain;
import org.mcrledger.core.scoring.NextStep.Invite;
import org.mcrledger.core.scoring.NextStep.Meet;
import org.mcrledger.core.scoring.NextStep.Serve;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;

/**
 * What is missing for the next step up. There are no second rules for it: the scoring function is
 * asked what the score would be with a fact more, for every kind of fact that could still come.
 *
 * @param intimacy the least that is to be done first; empty where nothing that is allowed would do
 */
public record NextSteps(List<NextStep> intimacy, List<NextStep> support) {
  /** More meetings than this in a window are no advice. */
  private static final int TIMES_MAX = 36;

  private static final EventId NOT_HAPPENED = new EventId(new UUID(0, 0));

  public NextSteps {
    intimacy = List.copyOf(intimacy);
    support = List.copyOf(support);
  }

  public static NextSteps of(Facts facts, RuleSet rules, LocalDate at) {
    Asked asked = new Asked(facts, rules, at, Scoring.score(facts, rules, at));
    return new NextSteps(asked.intimacy(), asked.support());
  }

  /** One person's scores, and what they would be. */
  private record Asked(Facts facts, RuleSet rules, LocalDate at, ContactScores now) {

    List<NextStep> intimacy() {
      if (now.intimacy().equals(Score.of(rules.intimacy().highest()))) {
        return List.of();
      }
      List<NextStep> steps = new ArrayList<>(meetings());
      for (Need need : Need.values()) {
        Fact served = new Fact.Service(NOT_HAPPENED, Long.MAX_VALUE, day(), need);
        higher(served).ifPresent(then -> steps.add(new Serve(need, known(then), gains(then))));
      }
      for (EngagementKind kind : allowed()) {
        higher(accepted(kind))
            .ifPresent(then -> steps.add(new Invite(kind, known(then), gains(then))));
      }
      return steps;
    }

    /** Kinds that do no more than any other are told as one. */
    private List<Meet> meetings() {
      List<Meet> found = allowed().stream().flatMap(kind -> meetings(kind).stream()).toList();
      Optional<Meet> least =
          found.size() < allowed().size()
              ? Optional.empty()
              : found.stream()
                  .max(
                      Comparator.comparingInt(Meet::times)
                          .thenComparingInt(meet -> -meet.to().value()));
      List<Meet> told =
          new ArrayList<>(
              found.stream()
                  .filter(meet -> least.filter(other -> isAs(meet, other)).isEmpty())
                  .sorted(Comparator.comparingInt(Meet::times))
                  .toList());
      least.ifPresent(
          meet -> told.add(new Meet(Optional.empty(), meet.times(), meet.to(), meet.gains())));
      return told;
    }

    private static boolean isAs(Meet one, Meet other) {
      return one.times() == other.times() && one.to().equals(other.to());
    }

    private Optional<Meet> meetings(EngagementKind kind) {
      for (int times = 1; times <= TIMES_MAX; times++) {
        Optional<ContactScores> then = higher(Collections.nCopies(times, touch(kind)));
        if (then.isPresent()) {
          return Optional.of(
              new Meet(Optional.of(kind), times, known(then.get()), gains(then.get())));
        }
      }
      return Optional.empty();
    }

    /** What the customer's hospitality rule forbids is no advice. */
    private List<EngagementKind> allowed() {
      return Arrays.stream(EngagementKind.values())
          .filter(kind -> !facts.situationOn(at).hospitality().forbids(kind))
          .toList();
    }

    private Fact touch(EngagementKind kind) {
      return new Fact.Touch(
          NOT_HAPPENED, Long.MAX_VALUE, day(), kind, false, seniority(), Seniority.LOWEST);
    }

    private Fact accepted(EngagementKind kind) {
      return new Fact.Answer(
          NOT_HAPPENED,
          Long.MAX_VALUE,
          day(),
          new EngagementId("not-happened"),
          kind,
          InvitationAnswer.ACCEPTED,
          seniority());
    }

    private int seniority() {
      return facts.employmentOn(at).map(held -> held.seniority().level()).orElse(0);
    }

    List<NextStep> support() {
      return now.explanation().support().voices().stream()
          .flatMap(voice -> better(voice).stream())
          .toList();
    }

    /** Of the stances that would raise it the lowest; all that are one where it is unknown. */
    private Optional<NextStep> better(Explanation.Voice voice) {
      SequencedMap<Stance, Score.Known> then = new LinkedHashMap<>();
      for (Stance stance : Stance.values()) {
        if (support(voice, stance) instanceof Score.Known to && isHigher(to, now.support())) {
          then.put(stance, to);
        }
      }
      if (then.isEmpty()) {
        return Optional.empty();
      }
      var least = then.firstEntry();
      return Optional.of(
          now.support() instanceof Score.Unknown
              ? new Ask(voice.opportunity(), least.getValue(), then.lastEntry().getValue())
              : new Convince(voice.opportunity(), least.getKey(), least.getValue()));
    }

    /** What support would be with that stance on the project, no competitor being favoured. */
    private Score support(Explanation.Voice voice, Stance stance) {
      List<Fact> taken =
          facts.rows().stream()
              .filter(fact -> fact.event().equals(voice.fact()))
              .flatMap(fact -> fact instanceof StanceTaken of ? retaken(of, stance) : Stream.of())
              .toList();
      return Scoring.support(facts.with(taken), rules.support(), at);
    }

    private Stream<Fact> retaken(StanceTaken of, Stance stance) {
      long latest = Long.MAX_VALUE;
      return Stream.of(
          new StanceTaken(
              NOT_HAPPENED, latest, day(), of.opportunity(), stance, of.importance(), false));
    }

    private Optional<ContactScores> higher(Fact fact) {
      return higher(List.of(fact));
    }

    private Optional<ContactScores> higher(List<Fact> more) {
      return Optional.of(Scoring.score(facts.with(more), rules, at))
          .filter(then -> isHigher(then.intimacy(), now.intimacy()));
    }

    /** To be known at all is a step up from unknown. */
    private static boolean isHigher(Score then, Score now) {
      return then instanceof Score.Known(int value)
          && !(now instanceof Score.Known(int before) && before >= value);
    }

    private static Score.Known known(ContactScores then) {
      return (Score.Known) then.intimacy();
    }

    /** Only what is known before has something to gain on; else all of it is gained. */
    private List<Gain> gains(ContactScores then) {
      Explanation.OfIntimacy before = now.explanation().intimacy();
      return then.explanation().intimacy().criteria().stream()
          .map(
              points ->
                  new Gain(
                      points.criterion(),
                      points.points() - before.points(points.criterion()).orElse(0)))
          .filter(gain -> gain.points() != 0)
          .toList();
    }

    private FuzzyDate day() {
      return FuzzyDate.day(at);
    }
  }
}
