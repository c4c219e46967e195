package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

  CorrectionForm(FormDesk desk, FormViews views, Tiers tiers) {
    this.desk = desk;
    this.views = views;
    this.tiers = tiers;
  }

  @GetMapping(CORRECTION)
  String correct(
      @PathVariable CustomerId id, @PathVariable String event, Actor actor, Model model) {
    TimelineLine line = line(id, event, actor);
    Optional<Retold> retold = Retold.of(line, Given.wording(model));
    return retold
        .map(
            said -> desk.show(said.template(), right(id, line, actor, model), said.filled(), model))
        .orElseGet(
            () -> desk.show("form/void", wrong(id, line, actor, model), Typed.NOTHING, model));
  }

  @PostMapping(CORRECTION)
  String correct(
      @PathVariable CustomerId id,
      @PathVariable String event,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    TimelineLine line = line(id, event, actor);
    Retold said = Retold.of(line, Given.wording(model)).orElseThrow(() -> notFound(event));
    Form form = desk.sent(request);
    ObjectNode by = form.body();
    said.unshown().accept(by);
    Errand errand = errand(id, form.correction(event, by));
    FormView view = right(id, line, actor, model);
    return desk.send(said.template(), view, form, errand, request, response, model);
  }

  @GetMapping(VOID)
  String voided(@PathVariable CustomerId id, @PathVariable String event, Actor actor, Model model) {
    FormView view = wrong(id, line(id, event, actor), actor, model);
    return desk.show("form/void", view, Typed.NOTHING, model);
  }

  @PostMapping(VOID)
  String voided(
      @PathVariable CustomerId id,
      @PathVariable String event,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    Errand errand = errand(id, form.voiding(event));
    FormView view = wrong(id, line(id, event, actor), actor, model);
    return desk.send("form/void", view, form, errand, request, response, model);
  }

  private static Errand errand(CustomerId id, ObjectNode body) {
    return new Errand(
        "/corrections",
        body,
        Refusal::ofCorrection,
        done -> FormViews.customer(id.value(), body.path("event").asString("")));
  }

  private TimelineLine line(CustomerId id, String event, Actor actor) {
    return views.entry(id, event, actor).orElseThrow(() -> notFound(event));
  }

  private static RuntimeException notFound(String event) {
    return Problem.of("address-unknown", 404).with("value", event).asException();
  }

  private FormView right(CustomerId id, TimelineLine line, Actor actor, Model model) {
    Wording w = Given.wording(model);
    Map<String, List<Choice>> choices = new HashMap<>(CustomerForms.engagementChoices(w));
    choices.putAll(CustomerForms.stanceChoices(w, views.opportunities(id, actor, model)));
    choices.putAll(TierForm.choices(w, tiers, views.evidence(id, actor, model)));
    choices.putAll(ContactForms.overrideChoices(w));
    choices.putAll(ContactForms.needChoices(w));
    return view(CORRECTION, id, line, actor, model, Optional.of(VOID)).with(choices);
  }

  private FormView wrong(CustomerId id, TimelineLine line, Actor actor, Model model) {
    Optional<String> other = Retold.of(line, Given.wording(model)).map(_ -> CORRECTION);
    return view(VOID, id, line, actor, model, other);
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
