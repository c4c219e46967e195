package org.mcrledger.query.page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.Reading;
import org.mcrledger.core.term.TierFinding.Because;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.Evaluation.Step;
import org.mcrledger.core.tiering.Findings;
import org.mcrledger.core.tiering.Missing;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.answer.EvaluationFile;
import org.mcrledger.query.answer.ProposalFile;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.TierWhy;
import org.mcrledger.query.page.view.TierWhy.Measured;
import org.mcrledger.query.page.view.TierWhy.Next;
import org.mcrledger.query.page.view.Wording;

/** Why a scheme gives a tier, as people read it: of what was proposed once, and of any day. */
final class TierWhys {
  private final Wording w;
  private final Links links;
  private final Tiers tiers;

  TierWhys(Wording w, Links links, Tiers tiers) {
    this.w = w;
    this.links = links;
    this.tiers = tiers;
  }

  /** As it was recorded: with the measures that were known. */
  TierWhy of(ProposalFile file) {
    Evidences evidence = new Evidences(w, links, file.line().customer().value(), file.evidence());
    return new TierWhy(
        file.proposed().found().because().map(each -> because(each, file.line().scheme())),
        listed(file.line().proposal().needs()),
        file.next().flatMap(step -> file.line().scheme().map(scheme -> next(step, scheme))),
        file.proposed().found().measures().stream().map(evidence::measured).toList());
  }

  /** As it is on the day: with every measure that the scheme reads, known or not. */
  TierWhy of(EvaluationFile file) {
    TierScheme scheme = file.compared().line().scheme();
    Evaluation evaluation = file.compared().line().evaluation();
    String customer = file.compared().line().customer().value();
    Evidences evidence = new Evidences(w, links, customer, file.evidence());
    List<Measured> measures =
        scheme.measures().stream().map(each -> measured(each, evaluation, evidence)).toList();
    return switch (evaluation) {
      case Evaluation.Assessed(_, _, var because, var next) ->
          new TierWhy(
              Optional.of(because(because, scheme)),
              "",
              next.map(step -> next(step, scheme)),
              measures);
      case Evaluation.NotAssessable(_, var needs) ->
          new TierWhy(
              Optional.empty(),
              listed(needs.stream().map(Missing::measure).toList()),
              Optional.empty(),
              measures);
      case Evaluation.NotRanked _ ->
          new TierWhy(Optional.of(w.say("evaluation.not-ranked")), "", Optional.empty(), measures);
    };
  }

  String because(Reason reason, TierScheme scheme) {
    return switch (reason) {
      case Reason.RuleFits(var rule, var when) when when.equals(Condition.always()) ->
          w.say("proposal.because.rule-else", rule);
      case Reason.RuleFits(var rule, var when) ->
          w.say("proposal.because.rule-when", rule, ConditionWords.say(w, when));
      case Reason.LowestLevel _, Reason.Place _ ->
          because(Findings.because(reason), Optional.of(scheme));
    };
  }

  private String because(Because because, Optional<TierScheme> scheme) {
    if (because.rule().isPresent()) {
      return w.say("proposal.because.rule", because.rule().getAsInt());
    }
    Optional<String> place =
        because
            .place()
            .map(at -> w.say("proposal.because.place", at.place(), at.of(), at.lastOfTier()));
    return place.orElseGet(() -> w.say("proposal.because.levels", levels(because, scheme)));
  }

  private String levels(Because because, Optional<TierScheme> scheme) {
    return joined(
        because.levels().stream()
            .map(
                level ->
                    MeasureWords.name(w, level.measure())
                        + " "
                        + scheme
                            .map(known -> w.first(tiers.mark(known, level.tier()).names()))
                            .orElse(level.tier().value())));
  }

  private Next next(Step step, TierScheme scheme) {
    TierMark above = tiers.mark(scheme, step.tier());
    return new Next(above, ConditionWords.say(w, step.missing()));
  }

  private Measured measured(Measure measure, Evaluation evaluation, Evidences evidence) {
    return evaluation
        .measures()
        .find(measure)
        .map(found -> new Reading(measure, found.value(), found.on(), found.events()))
        .map(evidence::measured)
        .orElseGet(() -> unknown(evaluation.measures().whyMissing(measure)));
  }

  private Measured unknown(Missing why) {
    String note =
        why.ratesFor().isEmpty()
            ? w.say("evaluation.record", listed(why.record()))
            : w.say("evaluation.rates", String.join(", ", why.ratesFor()));
    return new Measured(
        MeasureWords.name(w, why.measure()),
        w.say("score.unknown"),
        Optional.empty(),
        List.of(),
        Optional.of(note));
  }

  private String listed(Collection<Measure> measures) {
    return MeasureWords.listed(w, measures);
  }

  private String joined(Stream<String> words) {
    return words.collect(Collectors.joining(w.isChinese() ? "、" : ", "));
  }
}
