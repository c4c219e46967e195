package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

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
import org.mcrledger.query.page.FormDesk.Blank;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ObjectNode;

/** Forms for the facts of a customer: it, its persons, engagements, opportunities and stances. */
@Controller
@Requires(Right.RECORD_FACTS)
public class CustomerForms {
  private static final String CUSTOMER = "/customers/new";
  private static final String CONTACT = "/customers/{id}/contacts/new";
  private static final String ENGAGEMENT = "/customers/{id}/engagements/new";
  private static final String OPPORTUNITY = "/customers/{id}/opportunities/new";
  private static final String STANCE = "/customers/{id}/stances/new";

  private final FormDesk desk;
  private final FormViews views;

  CustomerForms(FormDesk desk, FormViews views) {
    this.desk = desk;
    this.views = views;
  }

  @RequestMapping(
      path = CUSTOMER,
      method = {GET, POST})
  String customer(ServletWebRequest web, Model model) {
    Blank blank = new Blank("form/customer", views.plain(CUSTOMER, model), Typed.NOTHING);
    return desk.answer(
        blank,
        form ->
            new Errand(
                "/customers", form.body(), done -> FormViews.customer(done.id(), done.event())),
        web,
        model);
  }

  @RequestMapping(
      path = CONTACT,
      method = {GET, POST})
  String contact(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    FormView view =
        views
            .of(CONTACT, id, actor, model)
            .with(Map.of("seniority", Choosing.seniorities(Given.wording(model))));
    return desk.answer(
        new Blank("form/contact", view, Typed.NOTHING),
        form -> errand("/contacts", form.body().put("customer", id.value()), id),
        web,
        model);
  }

  @RequestMapping(
      path = ENGAGEMENT,
      method = {GET, POST})
  String engagement(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    Wording w = Given.wording(model);
    Map<String, List<Choice>> choices =
        Map.of(
            "kind", Choosing.of(w, "kind", EngagementKind.values()),
            "status", Choosing.of(w, "status", "held", "planned"),
            "direction", Choosing.of(w, "direction", Direction.values()),
            "answer", Choosing.of(w, "answer", InvitationAnswer.values()));
    Typed filled = views.filled("on", Map.of("status", "held"), model);
    return desk.answer(
        new Blank("form/engagement", views.of(ENGAGEMENT, id, actor, model).with(choices), filled),
        form -> {
          ObjectNode body = form.body();
          body.putArray("customers").add(id.value());
          return errand("/engagements", body, id);
        },
        web,
        model);
  }

  @RequestMapping(
      path = OPPORTUNITY,
      method = {GET, POST})
  String opportunity(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    Wording w = Given.wording(model);
    FormView view =
        views
            .of(OPPORTUNITY, id, actor, model)
            .with(Map.of("importance", Choosing.of(w, "importance", Importance.values())));
    Typed filled = views.filled("on", Map.of("importance", "ordinary"), model);
    return desk.answer(
        new Blank("form/opportunity", view, filled),
        form -> errand("/opportunities", form.body().put("customer", id.value()), id),
        web,
        model);
  }

  @RequestMapping(
      path = STANCE,
      method = {GET, POST})
  String stance(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    Wording w = Given.wording(model);
    Map<String, List<Choice>> choices =
        Map.of(
            "opportunity", views.opportunities(id, actor, model),
            "stance", Choosing.of(w, "stance", Stance.values()),
            "roles", Choosing.of(w, "power-role", PowerRole.values()));
    FormView view = views.of(STANCE, id, actor, model).with(choices);
    return desk.answer(
        new Blank("form/stance", view, views.filled("on", Map.of(), model)),
        form -> {
          String opportunity = views.named(form.value("opportunity"));
          String path = Given.links(model).form("/opportunities/{id}/stances", opportunity);
          return errand(path, form.body("opportunity"), id);
        },
        web,
        model);
  }

  private static Errand errand(String path, ObjectNode body, CustomerId id) {
    return new Errand(path, body, done -> FormViews.customer(id.value(), done.event()));
  }
}
