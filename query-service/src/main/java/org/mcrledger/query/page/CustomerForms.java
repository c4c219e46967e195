package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Stance;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Form;
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

/** Forms for the facts of a customer: it, its persons, engagements, opportunities and stances. */
@Controller
@Requires(Right.RECORD_FACTS)
public class CustomerForms {
  private final FormDesk desk;
  private final FormViews views;

  CustomerForms(FormDesk desk, FormViews views) {
    this.desk = desk;
    this.views = views;
  }

  @GetMapping("/customers/new")
  String customer(Model model) {
    return desk.show("form/customer", views.plain("/customers/new", model), Typed.NOTHING, model);
  }

  @PostMapping("/customers/new")
  String customer(HttpServletRequest request, HttpServletResponse response, Model model) {
    Form form = desk.sent(request);
    Errand errand =
        new Errand("/customers", form.body(), done -> FormViews.customer(done.id(), done.event()));
    FormView view = views.plain("/customers/new", model);
    return desk.send("form/customer", view, form, errand, request, response, model);
  }

  @GetMapping("/customers/{id}/contacts/new")
  String contact(@PathVariable CustomerId id, Actor actor, Model model) {
    return desk.show("form/contact", contactView(id, actor, model), Typed.NOTHING, model);
  }

  @PostMapping("/customers/{id}/contacts/new")
  String contact(
      @PathVariable CustomerId id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    ObjectNode body = form.body().put("customer", id.value());
    Errand errand = errand("/contacts", body, id);
    FormView view = contactView(id, actor, model);
    return desk.send("form/contact", view, form, errand, request, response, model);
  }

  private FormView contactView(CustomerId id, Actor actor, Model model) {
    return views
        .of("/customers/{id}/contacts/new", id, actor, model)
        .with(Map.of("seniority", Choosing.seniorities(Given.wording(model))));
  }

  @GetMapping("/customers/{id}/engagements/new")
  String engagement(@PathVariable CustomerId id, Actor actor, Model model) {
    Typed filled = views.filled("on", Map.of("status", "held"), model);
    return desk.show("form/engagement", engagementView(id, actor, model), filled, model);
  }

  @PostMapping("/customers/{id}/engagements/new")
  String engagement(
      @PathVariable CustomerId id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    ObjectNode body = form.body();
    body.putArray("customers").add(id.value());
    FormView view = engagementView(id, actor, model);
    Errand errand = errand("/engagements", body, id);
    return desk.send("form/engagement", view, form, errand, request, response, model);
  }

  private FormView engagementView(CustomerId id, Actor actor, Model model) {
    return views
        .of("/customers/{id}/engagements/new", id, actor, model)
        .with(engagementChoices(Given.wording(model)));
  }

  static Map<String, List<Choice>> engagementChoices(Wording w) {
    return Map.of(
        "kind", Choosing.of(w, "kind", EngagementKind.values()),
        "status", Choosing.of(w, "status", "held", "planned"),
        "direction", Choosing.of(w, "direction", Direction.values()),
        "answer", Choosing.of(w, "answer", InvitationAnswer.values()));
  }

  @GetMapping("/customers/{id}/opportunities/new")
  String opportunity(@PathVariable CustomerId id, Actor actor, Model model) {
    Typed filled = views.filled("on", Map.of("importance", "ordinary"), model);
    return desk.show("form/opportunity", opportunityView(id, actor, model), filled, model);
  }

  @PostMapping("/customers/{id}/opportunities/new")
  String opportunity(
      @PathVariable CustomerId id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    ObjectNode body = form.body().put("customer", id.value());
    FormView view = opportunityView(id, actor, model);
    Errand errand = errand("/opportunities", body, id);
    return desk.send("form/opportunity", view, form, errand, request, response, model);
  }

  private FormView opportunityView(CustomerId id, Actor actor, Model model) {
    Wording w = Given.wording(model);
    return views
        .of("/customers/{id}/opportunities/new", id, actor, model)
        .with(Map.of("importance", Choosing.of(w, "importance", Importance.values())));
  }

  @GetMapping("/customers/{id}/stances/new")
  String stance(@PathVariable CustomerId id, Actor actor, Model model) {
    Typed filled = views.filled("on", Map.of(), model);
    return desk.show("form/stance", stanceView(id, actor, model), filled, model);
  }

  @PostMapping("/customers/{id}/stances/new")
  String stance(
      @PathVariable CustomerId id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    String path =
        new Links(Given.frame(model).asOf())
            .form("/opportunities/{id}/stances", views.named(form.value("opportunity")));
    FormView view = stanceView(id, actor, model);
    Errand errand = errand(path, form.body("opportunity"), id);
    return desk.send("form/stance", view, form, errand, request, response, model);
  }

  private FormView stanceView(CustomerId id, Actor actor, Model model) {
    return views
        .of("/customers/{id}/stances/new", id, actor, model)
        .with(stanceChoices(Given.wording(model), views.opportunities(id, actor, model)));
  }

  static Map<String, List<Choice>> stanceChoices(Wording w, List<Choice> opportunities) {
    return Map.of(
        "opportunity", opportunities,
        "stance", Choosing.of(w, "stance", Stance.values()),
        "roles", Choosing.of(w, "power-role", PowerRole.values()));
  }

  private static Errand errand(String path, ObjectNode body, CustomerId id) {
    return new Errand(path, body, done -> FormViews.customer(id.value(), done.event()));
  }
}
