package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.command.CommandAnswer;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ProposalFile;
import org.mcrledger.query.answer.ProposalLine;
import org.mcrledger.query.answer.ProposalQueries;
import org.mcrledger.query.page.FormDesk.Blank;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.ProposalRow;
import org.mcrledger.query.page.view.ProposalsView.Outcome;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the committee says to proposals, and what it and the relationship office have evaluated. */
@Controller
public class ProposalForms {
  private static final String DECISION = "/proposals/{id}/decision";

  private final ProposalQueries proposals;
  private final ProposalsPage page;
  private final ProposalDesk proposing;
  private final FormDesk desk;
  private final FormViews views;
  private final Tiers tiers;

  ProposalForms(
      ProposalQueries proposals,
      ProposalsPage page,
      ProposalDesk proposing,
      FormDesk desk,
      FormViews views,
      Tiers tiers) {
    this.proposals = proposals;
    this.page = page;
    this.proposing = proposing;
    this.desk = desk;
    this.views = views;
    this.tiers = tiers;
  }

  /** Has all customers evaluated on the day that is looked at; the page shows how far it is. */
  @PostMapping("/proposals/evaluations")
  @Requires(Right.PROPOSE_TIER)
  String evaluate(
      @RequestParam String scheme,
      @RequestParam String on,
      @RequestParam(defaultValue = "") String region,
      HttpServletRequest request) {
    ObjectNode body = Json.mapper().createObjectNode().put("scheme", scheme).put("on", on);
    if (!region.isBlank()) {
      body.put("region", region);
    }
    CommandAnswer answer = proposing.send("/proposals", body, request);
    JsonNode said = Json.mapper().readTree(answer.json());
    if (!answer.isDone()) {
      throw Problem.refused(
              said.path("rule").asString("unexpected"), said.path("field").asString(""), Map.of())
          .asException();
    }
    return "redirect:"
        + Lists.query(request)
            .only("scheme", "region", "validAt")
            .with("job", said.path("id").asString(""))
            .at("/proposals")
            .href();
  }

  /** Accepts what was ticked; each line stands for itself. */
  @PostMapping("/proposals/decisions")
  @Requires(Right.DECIDE_TIER)
  String accept(
      @RequestParam(name = "proposal", defaultValue = "") List<String> ticked,
      @RequestParam(defaultValue = "") String because,
      HttpServletRequest request,
      Actor actor,
      AsOf asOf,
      Model model) {
    ObjectNode body = Json.mapper().createObjectNode().put("because", because);
    ArrayNode lines = body.putArray("decisions");
    ticked.stream()
        .filter(id -> !id.isBlank())
        .forEach(id -> lines.addObject().put("proposal", id).put("decision", "accept"));
    CommandAnswer answer = proposing.send("/proposals/decisions", body, request);
    JsonNode said = Json.mapper().readTree(answer.json());
    proposing.await(said);
    Asking asking = Asking.of(actor, asOf);
    model.addAttribute(
        "page",
        page.view(
            Lists.query(request)
                .only("scheme", "state", "tier", "region", "move", "sort")
                .at("/proposals"),
            asking,
            answer.isDone() ? outcomes(said, asking, model) : List.of(refused(said)),
            model));
    return "proposals";
  }

  private static Outcome refused(JsonNode problem) {
    return new Outcome(Names.of(""), false, problem.path("detail").asString(""));
  }

  private List<Outcome> outcomes(JsonNode said, Asking asking, Model model) {
    Wording w = Given.wording(model);
    ProposalRows rows = new ProposalRows(w, Given.links(model), tiers);
    Map<EventId, ProposalLine> lines =
        proposals.lines(
            asking,
            said.path("items").valueStream().map(ProposalForms::proposal).distinct().toList());
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode item : said.path("items")) {
      ProposalLine line = lines.get(proposal(item));
      if (line == null) {
        outcomes.add(refused(item.path("problem")));
        continue;
      }
      ProposalRow row = rows.row(line);
      boolean done = item.path("status").asInt(500) < 400;
      String sentence =
          done
              ? w.say("proposals.accepted", row.proposed().key())
              : item.path("problem").path("detail").asString("");
      outcomes.add(new Outcome(row.names(), done, sentence));
    }
    return outcomes;
  }

  private static EventId proposal(JsonNode item) {
    return EventId.of(item.path("proposal").asString(""));
  }

  @RequestMapping(
      path = DECISION,
      method = {GET, POST})
  @Requires(Right.DECIDE_TIER)
  String decide(@PathVariable EventId id, Actor actor, ServletWebRequest web, Model model) {
    ProposalFile file = proposals.find(views.asking(actor), id);
    Wording w = Given.wording(model);
    CustomerId customer = file.line().customer();
    ProposalRow row = new ProposalRows(w, Given.links(model), tiers).row(file.line());
    FormView view =
        views
            .of("/customers/{id}", customer, actor, model)
            .correcting(row.decide(), "", Optional.empty())
            .with(
                Map.of(
                    "decision", Choosing.of(w, "way", ways(row)),
                    "tier", others(row, w)));
    model.addAttribute("proposal", row);
    return desk.answer(
        new Blank("form/proposal", view, views.filled("effectiveOn", Map.of(), model)),
        form ->
            new Errand(
                row.decide(),
                form.body(),
                done -> FormViews.customer(customer.value(), done.event())),
        web,
        model);
  }

  private static String[] ways(ProposalRow row) {
    return row.acceptable()
        ? new String[] {"accept", "override", "decline"}
        : new String[] {"override", "decline"};
  }

  private List<Choice> others(ProposalRow row, Wording w) {
    return tiers.find(new SchemeKey(row.scheme())).stream()
        .flatMap(scheme -> tiers.choices(w, scheme).stream())
        .filter(choice -> !choice.key().equals(row.proposed().key()))
        .toList();
  }
}
