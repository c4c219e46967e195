package org.mcrledger.query.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Reading;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.TierFinding.Because;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ProposalFile;
import org.mcrledger.query.answer.ProposalQueries;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.ProposalView;
import org.mcrledger.query.page.view.ProposalView.Evidence;
import org.mcrledger.query.page.view.ProposalView.Measured;
import org.mcrledger.query.page.view.ProposalView.Next;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One proposal: why it is made, on which events, and what became of it. */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class ProposalPage {
  private final ProposalQueries proposals;
  private final Tiers tiers;

  ProposalPage(ProposalQueries proposals, Tiers tiers) {
    this.proposals = proposals;
    this.tiers = tiers;
  }

  @GetMapping("/proposals/{id}")
  String show(@PathVariable EventId id, Actor actor, AsOf asOf, Model model) {
    ProposalFile file = proposals.find(Asking.of(actor, asOf), id);
    model.addAttribute("page", view(file, Given.wording(model), Given.links(model)));
    return "proposal";
  }

  private ProposalView view(ProposalFile file, Wording w, Links links) {
    Proposal proposal = file.line().proposal();
    SchemeKey scheme = proposal.scheme();
    String customer = file.line().customer().value();
    return new ProposalView(
        new ProposalRows(w, links, tiers).row(file.line()),
        file.line()
            .scheme()
            .map(known -> Tiers.names(known.name()))
            .orElse(Names.of(scheme.value())),
        file.proposed().found().because().map(because -> because(because, scheme, w)),
        file.next()
            .map(
                step ->
                    new Next(
                        tiers.mark(scheme, step.tier()), ConditionWords.say(w, step.missing()))),
        file.proposed().found().measures().stream()
            .map(reading -> measured(reading, customer, file.evidence(), w, links))
            .toList(),
        proposal.basis(),
        w.say(
            "timeline.recorded",
            w.day(proposal.recordedAt()),
            People.account(proposal.account(), w)));
  }

  private String because(Because because, SchemeKey scheme, Wording w) {
    if (because.rule().isPresent()) {
      return w.say("proposal.because.rule", because.rule().getAsInt());
    }
    Optional<String> place =
        because
            .place()
            .map(at -> w.say("proposal.because.place", at.place(), at.of(), at.lastOfTier()));
    return place.orElseGet(
        () ->
            w.say(
                "proposal.because.levels",
                because.levels().stream()
                    .map(
                        level ->
                            MeasureWords.name(w, level.measure())
                                + " "
                                + w.first(tiers.mark(scheme, level.tier()).names()))
                    .collect(Collectors.joining(w.isChinese() ? "、" : ", "))));
  }

  private static Measured measured(
      Reading reading,
      String customer,
      Map<EventId, LedgerEvent> evidence,
      Wording w,
      Links links) {
    List<Evidence> events =
        reading.events().stream()
            .map(
                event ->
                    new Evidence(
                        Optional.ofNullable(evidence.get(event))
                            .map(told -> w.date(told.occurred()) + " " + EventWords.title(w, told))
                            .orElse(event.toString()),
                        links.event(customer, event.toString())))
            .toList();
    return new Measured(
        MeasureWords.name(w, reading.measure()),
        MeasureWords.value(w, reading.measure(), reading.value()),
        reading.on(),
        events);
  }
}
