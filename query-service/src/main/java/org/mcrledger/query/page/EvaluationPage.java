package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.tiering.Findings;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ComparedLine;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.EvaluationCsv;
import org.mcrledger.query.answer.EvaluationFile;
import org.mcrledger.query.answer.EvaluationFiles;
import org.mcrledger.query.answer.SchemeFile;
import org.mcrledger.query.answer.SchemeQueries;
import org.mcrledger.query.page.view.EvaluationView;
import org.mcrledger.query.page.view.EvaluationView.Found;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tier that any scheme gives one customer on the day looked at, and why. */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class EvaluationPage {
  private final EvaluationFiles evaluations;
  private final CustomerQueries customers;
  private final SchemeQueries schemes;
  private final Tiers tiers;
  private final Frames frames;

  EvaluationPage(
      EvaluationFiles evaluations,
      CustomerQueries customers,
      SchemeQueries schemes,
      Tiers tiers,
      Frames frames) {
    this.evaluations = evaluations;
    this.customers = customers;
    this.schemes = schemes;
    this.tiers = tiers;
    this.frames = frames;
  }

  @GetMapping("/customers/{id}/evaluation")
  String show(
      @PathVariable CustomerId id,
      HttpServletRequest request,
      Actor actor,
      AsOf asOf,
      Model model) {
    model.addAttribute("page", view(id, Lists.query(request), Asking.of(actor, asOf), model));
    return "evaluation";
  }

  /** The same as a file; refused where the scheme is not in force on the day. */
  @GetMapping("/customers/{id}/evaluation.csv")
  ResponseEntity<byte[]> file(
      @PathVariable CustomerId id,
      HttpServletRequest request,
      Actor actor,
      AsOf asOf,
      Model model) {
    TierScheme scheme = schemes.asked(Lists.query(request).get("scheme"), asOf);
    EvaluationFile file = evaluations.find(Asking.of(actor, asOf), id, scheme);
    EvaluationWords words =
        new EvaluationWords(
            Given.wording(model), new TierWhys(Given.wording(model), Given.links(model), tiers));
    return new CsvFile(EvaluationCsv.of(List.of(file.compared().line()), asOf.validAt(), words))
        .answer("evaluation-" + id + "-" + scheme.key(), frames.asOf(request));
  }

  private EvaluationView view(CustomerId id, Query query, Asking asking, Model model) {
    Wording w = Given.wording(model);
    Links links = Given.links(model);
    SchemeChoice choice = new SchemeChoice(schemes.all(asking.asOf()), asking.asOf().validAt());
    SchemeFile asked = choice.asked(query);
    TierScheme scheme = asked.scheme().orElseThrow();
    return new EvaluationView(
        query,
        id.value(),
        People.customer(customers.find(asking, id).card().profile(), id),
        asked.key(),
        Tiers.names(scheme.name()),
        links.rules("tier-scheme", asked.key(), scheme.version()),
        choice.choices(w),
        asking.asOf().validAt(),
        choice.notInForce(asked, w),
        asked.isInForce()
            ? Optional.of(found(evaluations.find(asking, id, scheme), w, links))
            : Optional.empty());
  }

  private Found found(EvaluationFile file, Wording w, Links links) {
    ComparedLine compared = file.compared();
    TierScheme scheme = compared.line().scheme();
    return new Found(
        mark(scheme, compared.held().map(Decision::tier)),
        ProposalRows.standing(tiers, compared.standing()),
        mark(scheme, compared.line().evaluation().given()),
        Findings.of(scheme, compared.line().evaluation()).result().key(),
        compared.open().map(proposal -> links.proposal(proposal.event().toString())),
        new TierWhys(w, links, tiers).of(file));
  }

  private TierMark mark(TierScheme scheme, Optional<TierKey> tier) {
    return tier.map(key -> tiers.mark(scheme, key)).orElse(TierMark.NONE);
  }
}
