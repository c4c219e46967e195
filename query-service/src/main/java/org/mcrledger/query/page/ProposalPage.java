package org.mcrledger.query.page;

import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.SchemeKey;
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
    return new ProposalView(
        new ProposalRows(w, links, tiers).row(file.line()),
        file.line()
            .scheme()
            .map(known -> Tiers.names(known.name()))
            .orElse(Names.of(scheme.value())),
        new TierWhys(w, links, tiers).of(file),
        proposal.basis(),
        w.say(
            "timeline.recorded",
            w.day(proposal.recordedAt()),
            People.account(proposal.account(), w)));
  }
}
