package org.mcrledger.core.tiering;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.term.Reading;
import org.mcrledger.core.term.TierFinding;
import org.mcrledger.core.term.TierFinding.Because;
import org.mcrledger.core.term.TierFinding.Level;
import org.mcrledger.core.term.TierFinding.Place;
import org.mcrledger.core.term.TierFinding.Result;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.NotAssessable;
import org.mcrledger.core.tiering.Evaluation.NotRanked;
import org.mcrledger.core.tiering.Evaluation.Reason;

/** Evaluations as they are recorded: the words of people, and no rule of the scheme in them. */
public final class Findings {
  private Findings() {}

  /** What the scheme found, with every measure of the scheme that was known. */
  public static TierFinding of(TierScheme scheme, Evaluation evaluation) {
    List<Reading> measures =
        scheme.measures().stream()
            .flatMap(
                measure ->
                    evaluation.measures().find(measure).stream()
                        .map(m -> new Reading(measure, m.value(), m.on(), m.events())))
            .toList();
    return switch (evaluation) {
      case Assessed(_, var tier, var because, _) ->
          new TierFinding(
              Result.ASSESSED,
              Optional.of(tier),
              Optional.of(because(because)),
              Set.of(),
              measures);
      case NotAssessable(_, var needs) ->
          new TierFinding(
              Result.NOT_ASSESSABLE,
              Optional.empty(),
              Optional.empty(),
              needs.stream().map(Missing::measure).collect(Collectors.toUnmodifiableSet()),
              measures);
      case NotRanked _ ->
          new TierFinding(
              Result.NOT_RANKED, Optional.empty(), Optional.empty(), Set.of(), measures);
    };
  }

  /** Why a tier follows, as it is recorded. */
  public static Because because(Reason reason) {
    return switch (reason) {
      case Reason.RuleFits(var rule, _) ->
          new Because(OptionalInt.of(rule), List.of(), Optional.empty());
      case Reason.LowestLevel(var levels) ->
          new Because(
              OptionalInt.empty(),
              levels.entrySet().stream()
                  .map(level -> new Level(level.getKey(), level.getValue()))
                  .toList(),
              Optional.empty());
      case Reason.Place(var place, var of, var last) ->
          new Because(OptionalInt.empty(), List.of(), Optional.of(new Place(place, of, last)));
    };
  }
}
