package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.page.FormDesk.Blank;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says right what was said wrong, on the form on which it was said, or voids it. Whether the reader
 * may, the command decides: it asks for the right that the entry itself needed.
 */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class CorrectionForm {
  private static final String CORRECTION = "/customers/{id}/events/{event}/correction";
  private static final String VOID = "/customers/{id}/events/{event}/void";

  private final FormDesk desk;
  private final FormViews views;
  private final Tiers tiers;
  private final LastDays lastDays;

  CorrectionForm(FormDesk desk, FormViews views, Tiers tiers, LastDays lastDays) {
    this.desk = desk;
    this.views = views;
    this.tiers = tiers;
    this.lastDays = lastDays;
  }

  @RequestMapping(
      path = CORRECTION,
      method = {GET, POST})
  String correct(
      @PathVariable CustomerId id,
      @PathVariable String event,
      Actor actor,
      ServletWebRequest web,
      Model model) {
    TimelineLine line = line(id, event, actor);
    Retold said = retold(id, line, actor, model);
    if (!said.isPossible()) {
      return voided(id, event, actor, web, model);
    }
    model.addAttribute("questions", said.questions());
    FormView view = view(CORRECTION, id, line, actor, model, Optional.of(VOID));
    return desk.answer(
        new Blank("form/correction", view, said.filled()),
        form -> errand(id, form.correction(event, form.body())),
        web,
        model);
  }

  @RequestMapping(
      path = VOID,
      method = {GET, POST})
  String voided(
      @PathVariable CustomerId id,
      @PathVariable String event,
      Actor actor,
      ServletWebRequest web,
      Model model) {
    TimelineLine line = line(id, event, actor);
    Optional<String> other =
        retold(id, line, actor, model).isPossible() ? Optional.of(CORRECTION) : Optional.empty();
    FormView view = view(VOID, id, line, actor, model, other);
    return desk.answer(
        new Blank("form/void", view, Typed.NOTHING),
        form -> errand(id, form.voiding(event)),
        web,
        model);
  }

  private Retold retold(CustomerId id, TimelineLine line, Actor actor, Model model) {
    Wording w = Given.wording(model);
    return Retold.of(line, new Questions(w, tiers, lastDays, views.evidence(id, actor, model)), w);
  }

  private static Errand errand(CustomerId id, ObjectNode body) {
    return new Errand(
        "/corrections",
        body,
        Refusal::ofCorrection,
        done -> FormViews.customer(id.value(), body.path("event").asString("")));
  }

  private TimelineLine line(CustomerId id, String event, Actor actor) {
    return views
        .entry(id, event, actor)
        .orElseThrow(() -> Problem.of("address-unknown", 404).with("value", event).asException());
  }

  private FormView view(
      String address,
      CustomerId id,
      TimelineLine line,
      Actor actor,
      Model model,
      Optional<String> other) {
    Links links = Given.links(model);
    String event = line.entry().recorded().id().toString();
    return views
        .of("/customers/{id}", id, actor, model)
        .correcting(
            links.form(address, id.value(), event),
            FormViews.said(line, Given.wording(model)),
            other.map(way -> links.form(way, id.value(), event)));
  }
}
