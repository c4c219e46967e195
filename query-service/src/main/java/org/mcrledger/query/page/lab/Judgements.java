package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.Agreement.Disagreement;
import org.mcrledger.core.replay.Agreement.OfScore;
import org.mcrledger.core.replay.Agreement.OfTier;
import org.mcrledger.core.replay.BackTest;
import org.mcrledger.core.replay.BackTest.Decile;
import org.mcrledger.core.replay.Classed;
import org.mcrledger.core.replay.Estimate;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Score;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.lab.judge.Judged;
import org.mcrledger.query.lab.judge.Reasons;
import org.mcrledger.query.page.lab.JudgementView.Agreed;
import org.mcrledger.query.page.lab.JudgementView.Disagreed;
import org.mcrledger.query.page.lab.JudgementView.Figure;
import org.mcrledger.query.page.lab.JudgementView.Tested;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;

/** How runs agree with people and with what came, in the reader's words. */
final class Judgements {
  private final Reasons reasons;
  private final LabResults results;

  Judgements(Reasons reasons, LabResults results) {
    this.reasons = reasons;
    this.results = results;
  }

  /** Of a run that was judged. */
  Optional<JudgementView> view(ReplayRun run, Wording w) {
    return run.judged()
        .flatMap(judged -> run.result().map(result -> new Telling(run, result, w).view(judged)));
  }

  private final class Telling {
    private final Wording w;
    private final String before;
    private final String after;
    private final ReplayResult result;
    private final Optional<TierWords> tiers;

    Telling(ReplayRun run, ReplayResult result, Wording w) {
      this.w = w;
      this.before = LabDesk.named(run.order().before(), run.order());
      this.after = LabDesk.named(run.order().after(), run.order());
      this.result = result;
      this.tiers =
          result instanceof ReplayResult.OfSchemes of
              ? Optional.of(TierWords.of(of, w))
              : Optional.empty();
    }

    JudgementView view(Judged judged) {
      Agreement agreement = judged.agreement();
      Map<CustomerId, Names> names =
          results.names(agreement.largest().stream().map(Disagreement::customer).toList());
      Map<EventId, Optional<String>> because = reasons.of(agreement, result.position());
      List<Agreed> agreed = new ArrayList<>();
      for (Agreement.Part part : agreement.parts()) {
        agreed.add(agreed(part, before, part.before()));
        agreed.add(agreed(part, after, part.after()));
      }
      List<Tested> tested = new ArrayList<>();
      for (BackTest.Pair pair : judged.backTest().pairs()) {
        tested.add(tested(pair, before, pair.before()));
        tested.add(tested(pair, after, pair.after()));
      }
      return new JudgementView(
          agreed,
          agreement.largest().stream().map(each -> disagreed(each, names, because)).toList(),
          tested,
          judged.backTest().pairs().stream()
              .filter(pair -> !pair.after().deciles().isEmpty())
              .map(this::lift)
              .toList());
    }

    private Agreed agreed(Agreement.Part part, String rules, Agreement.Figures figures) {
      return new Agreed(
          subject(part.of(), part.scheme()),
          rules,
          w.number(part.decisions()),
          w.number(figures.withoutComputed()),
          figure(figures.share()),
          figure(figures.kappa()),
          figure(figures.weightedKappa()));
    }

    private String subject(Agreement.Subject subject, Optional<SchemeKey> scheme) {
      return w.say("lab.subject." + subject.key())
          + scheme.map(key -> " (" + key.value() + ")").orElse("");
    }

    private Figure figure(Estimate estimate) {
      return switch (estimate) {
        case Estimate.Known(BigDecimal value, Optional<Estimate.Interval> interval) ->
            new Figure(
                true,
                w.ratio(value),
                interval
                    .map(each -> w.ratio(each.low()) + " – " + w.ratio(each.high()))
                    .orElse(""));
        case Estimate.Undefined(Estimate.Why why) ->
            new Figure(false, w.say("lab.undefined." + why.key()), "");
      };
    }

    private Disagreed disagreed(
        Disagreement of, Map<CustomerId, Names> names, Map<EventId, Optional<String>> because) {
      String customer = of.customer().value();
      Names called = names.getOrDefault(of.customer(), Names.of(customer));
      String on = w.date(of.on());
      return switch (of) {
        case OfScore score ->
            new Disagreed(
                on,
                customer,
                called,
                score.contact().value(),
                subject(score.subject(), Optional.empty()),
                score(score.people()),
                score(score.before()),
                score(score.after()),
                said(score, because));
        case OfTier tier ->
            new Disagreed(
                on,
                customer,
                called,
                "",
                subject(Agreement.Subject.TIER, Optional.of(tier.scheme())),
                classed(Optional.of(Classed.in(tier.people()))),
                classed(tier.before()),
                classed(tier.after()),
                w.say("lab.led", w.word("reason", tier.code().key()), said(tier, because)));
      };
    }

    private String said(Disagreement of, Map<EventId, Optional<String>> because) {
      return because
          .getOrDefault(of.event(), Optional.empty())
          .orElseGet(() -> w.say("lab.erased"));
    }

    private String score(Score score) {
      return switch (score) {
        case Score.Known(int value) -> w.score(Optional.of(value));
        case Score.Unknown _ -> w.score(Optional.empty());
      };
    }

    private String classed(Optional<Classed> classed) {
      return classed.flatMap(each -> tiers.map(words -> words.told(each))).orElse("–");
    }

    private Tested tested(BackTest.Pair pair, String rules, BackTest.Figures figures) {
      return new Tested(
          years(pair),
          w.say("lab.outcome." + pair.outcome().key()),
          rules,
          w.number(figures.cases()),
          figure(figures.correlation()),
          figures.excluded().entrySet().stream()
              .map(each -> w.say("lab.excluded." + each.getKey().key(), w.number(each.getValue())))
              .collect(Collectors.joining(w.isChinese() ? "；" : "; ")));
    }

    private String years(BackTest.Pair pair) {
      return w.year(pair.year()) + " → " + w.year(pair.year() + 1);
    }

    private ChartView lift(BackTest.Pair pair) {
      List<ChartView.Point> points = new ArrayList<>();
      for (int at = 0; at < pair.after().deciles().size(); at++) {
        points.add(
            new ChartView.Point(
                Integer.toString(pair.after().deciles().get(at).decile()),
                List.of(lift(pair.before().deciles(), at), lift(pair.after().deciles(), at))));
      }
      return new ChartView(
          w.say("lab.lift", w.say("lab.outcome." + pair.outcome().key()), years(pair)),
          "bar",
          w.say("lab.lift.unit"),
          w.say("lab.decile"),
          List.of(before, after),
          points);
    }

    private static Optional<BigDecimal> lift(List<Decile> deciles, int at) {
      return at < deciles.size() && deciles.get(at).lift() instanceof Estimate.Known known
          ? Optional.of(known.value())
          : Optional.empty();
    }
  }
}
