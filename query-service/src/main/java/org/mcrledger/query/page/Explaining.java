package org.mcrledger.query.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.Criterion;
import org.mcrledger.core.scoring.Explanation;
import org.mcrledger.core.scoring.NextStep;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Score;
import org.mcrledger.query.answer.ContactFile;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.page.view.ContactView;
import org.mcrledger.query.page.view.ContactView.Explained;
import org.mcrledger.query.page.view.ContactView.Fact;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;

/** Why two scores are what they are: criterion by criterion, with links to the facts behind. */
final class Explaining {
  private final Wording w;
  private final Links links;
  private final String customer;
  private final RuleSet rules;
  private final SilenceWords silence;
  private final Map<EventId, TimelineLine> known = new HashMap<>();

  Explaining(Wording w, Links links, String customer, List<TimelineLine> lines, RuleSet rules) {
    this.w = w;
    this.links = links;
    this.customer = customer;
    this.rules = rules;
    this.silence = new SilenceWords(w);
    lines.forEach(line -> known.put(line.entry().recorded().id(), line));
  }

  List<Explained> both(ContactFile.Judged judged) {
    ContactScores computed = judged.computed();
    return List.of(
        explained(
            Dimension.INTIMACY,
            computed,
            judged.intimacy(),
            judged.reasons(),
            computed
                .explanation()
                .intimacy()
                .silence()
                .map(why -> silence.of(Dimension.INTIMACY, why, computed.at())),
            intimacy(computed.explanation().intimacy(), computed.intimacy()),
            steps(judged.next().intimacy())),
        explained(
            Dimension.SUPPORT,
            computed,
            judged.support(),
            judged.reasons(),
            computed
                .explanation()
                .support()
                .silence()
                .map(why -> silence.of(Dimension.SUPPORT, why, computed.at())),
            support(computed.explanation().support()),
            steps(judged.next().support())));
  }

  private Explained explained(
      Dimension dimension,
      ContactScores computed,
      ShownScore standing,
      Map<EventId, Personal> reasons,
      Optional<String> unknown,
      List<ContactView.Criterion> lines,
      List<String> next) {
    return new Explained(
        dimension.key(),
        computed.ruleSet().key(),
        links.rules("rule-set", computed.ruleSet().key(), computed.ruleSet().hash()),
        Spots.number(standing.score()),
        Spots.number(standing.computed()),
        standing.override().map(by -> overridden(by, reasons)),
        unknown,
        lines,
        next);
  }

  private List<String> steps(List<NextStep> steps) {
    return steps.stream().map(this::step).toList();
  }

  private String step(NextStep step) {
    String to = signed(step.to().value());
    return switch (step) {
      case NextStep.Meet(var kind, var times, _, var gains) ->
          w.say(
              times == 1 ? "score.next.meet" : "score.next.meet-times",
              kind.map(each -> w.word("kind", each.key())).orElseGet(() -> w.say("score.next.any")),
              to,
              gains(gains),
              times);
      case NextStep.Serve(var need, _, var gains) ->
          w.say("score.next.serve", w.word("need", need.key()), to, gains(gains));
      case NextStep.Invite(var kind, _, var gains) ->
          w.say("score.next.invite", w.word("kind", kind.key()), to, gains(gains));
      case NextStep.Convince(var on, var stance, _) ->
          w.say("score.next.convince", called(on), w.word("stance", stance.key()), to);
      case NextStep.Ask(var on, _, var upTo) ->
          w.say("score.next.ask", called(on), to, signed(upTo.value()));
    };
  }

  private String gains(List<NextStep.Gain> gains) {
    return gains.stream()
        .map(gain -> name(gain.criterion()) + " " + signed(gain.points()))
        .collect(Collectors.joining(", "));
  }

  /** What an opportunity is called, where any entry shown speaks of it. */
  private String called(OpportunityId opportunity) {
    return known.values().stream()
        .flatMap(line -> Optional.ofNullable(line.opportunities().get(opportunity)).stream())
        .findFirst()
        .orElse(opportunity.value());
  }

  private String overridden(ShownScore.Overridden by, Map<EventId, Personal> reasons) {
    String until = w.say("override.in-force", by.valid().to().map(w::date).orElse("…"));
    return Optional.ofNullable(reasons.get(by.event()))
        .map(reason -> until + ": " + reason.text().orElseGet(() -> w.say("person.erased")))
        .orElse(until);
  }

  private List<ContactView.Criterion> intimacy(Explanation.OfIntimacy found, Score score) {
    List<ContactView.Criterion> lines = new ArrayList<>();
    for (Explanation.Points points : found.criteria()) {
      lines.add(
          new ContactView.Criterion(
              name(points.criterion()),
              found(found, points),
              signed(points.points()),
              cap(points.cap()),
              facts(points.facts())));
    }
    if (!lines.isEmpty()) {
      lines.add(sum(signed(found.sum()) + kept(found.sum(), score)));
    }
    return lines;
  }

  private String found(Explanation.OfIntimacy found, Explanation.Points points) {
    String count = w.say("score.facts", points.facts().size());
    return criterion(points.criterion()) instanceof Criterion.Frequency
        ? w.say("score.touches", found.touches(), period(found.window()))
        : count;
  }

  private static String cap(OptionalInt cap) {
    return cap.isPresent() ? signed(cap.getAsInt()) : "";
  }

  /** Where the sum lies outside the bounds of the scale. */
  private static String kept(int sum, Score score) {
    return score instanceof Score.Known(int value) && value != sum ? " → " + signed(value) : "";
  }

  private ContactView.Criterion sum(String points) {
    return new ContactView.Criterion(w.say("score.sum"), "", points, "", List.of());
  }

  private List<ContactView.Criterion> support(Explanation.OfSupport found) {
    List<ContactView.Criterion> lines = new ArrayList<>();
    for (Explanation.Voice voice : found.voices()) {
      lines.add(
          new ContactView.Criterion(
              opportunity(voice),
              w.word("stance", voice.stance().key())
                  + (voice.capped() ? " · " + w.say("score.capped-competitor") : ""),
              signed(voice.value()) + " × " + weight(voice),
              cap(voice.cap()),
              facts(List.of(voice.fact()))));
    }
    if (!lines.isEmpty()) {
      lines.add(sum(signed(found.sum()) + " ÷ " + w.exact(found.weights())));
    }
    return lines;
  }

  /** What age takes away is said where it takes something. */
  private static String weight(Explanation.Voice voice) {
    return voice.weight() + (voice.percent() == 100 ? "" : " × " + voice.percent() + "%");
  }

  /** What the opportunity of a stance is called, where the stance is among the lines. */
  private String opportunity(Explanation.Voice voice) {
    return Optional.ofNullable(known.get(voice.fact()))
        .map(line -> line.opportunities().get(voice.opportunity()))
        .orElse(voice.opportunity().value());
  }

  private String name(String criterion) {
    return Optional.ofNullable(criterion(criterion))
        .map(found -> w.first(Tiers.names(found.name())))
        .orElse(criterion);
  }

  private @org.jspecify.annotations.Nullable Criterion criterion(String key) {
    return rules.intimacy().criteria().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private List<Fact> facts(List<EventId> events) {
    return events.stream().map(this::fact).toList();
  }

  private Fact fact(EventId event) {
    String label =
        Optional.ofNullable(known.get(event))
            .map(line -> w.date(line.entry().recorded().event().occurred()))
            .orElse(event.toString());
    return new Fact(label, links.event(customer, event.toString()), event.toString());
  }

  private String period(Period window) {
    return w.date(window.from()) + window.to().map(last -> " – " + w.date(last)).orElse("");
  }

  private String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + w.exact(value);
  }

  private static String signed(int value) {
    return value > 0 ? "+" + value : Integer.toString(value);
  }
}
