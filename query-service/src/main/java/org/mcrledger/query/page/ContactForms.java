package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Need;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Forms about one person of a customer: a score set by hand, a need served. */
@Controller
public class ContactForms {
  private static final String OVERRIDE = "/customers/{id}/contacts/{contact}/overrides/new";
  private static final String NEED = "/customers/{id}/contacts/{contact}/needs/new";

  private final FormDesk desk;
  private final FormViews views;

  ContactForms(FormDesk desk, FormViews views) {
    this.desk = desk;
    this.views = views;
  }

  @GetMapping(OVERRIDE)
  @Requires(Right.OVERRIDE_SCORE)
  String override(
      @PathVariable CustomerId id, @PathVariable ContactId contact, Actor actor, Model model) {
    FormView view = overrideView(id, contact, actor, model);
    return desk.show("form/override", view, views.filled("from", Map.of(), model), model);
  }

  @PostMapping(OVERRIDE)
  @Requires(Right.OVERRIDE_SCORE)
  String override(
      @PathVariable CustomerId id,
      @PathVariable ContactId contact,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    FormView view = overrideView(id, contact, actor, model);
    Errand errand = errand("/contacts/{id}/overrides", id, contact, form, model);
    return desk.send("form/override", view, form, errand, request, response, model);
  }

  private FormView overrideView(CustomerId id, ContactId contact, Actor actor, Model model) {
    return views
        .ofContact(OVERRIDE, id, contact, actor, model)
        .with(overrideChoices(Given.wording(model)));
  }

  static Map<String, List<Choice>> overrideChoices(Wording w) {
    return Map.of(
        "dimension", Choosing.of(w, "score", Dimension.values()),
        "score", Choosing.scores());
  }

  @GetMapping(NEED)
  @Requires(Right.RECORD_FACTS)
  String need(
      @PathVariable CustomerId id, @PathVariable ContactId contact, Actor actor, Model model) {
    FormView view = needView(id, contact, actor, model);
    return desk.show("form/need", view, views.filled("on", Map.of(), model), model);
  }

  @PostMapping(NEED)
  @Requires(Right.RECORD_FACTS)
  String need(
      @PathVariable CustomerId id,
      @PathVariable ContactId contact,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    FormView view = needView(id, contact, actor, model);
    Errand errand = errand("/contacts/{id}/needs", id, contact, form, model);
    return desk.send("form/need", view, form, errand, request, response, model);
  }

  private FormView needView(CustomerId id, ContactId contact, Actor actor, Model model) {
    return views.ofContact(NEED, id, contact, actor, model).with(needChoices(Given.wording(model)));
  }

  static Map<String, List<Choice>> needChoices(Wording w) {
    return Map.of("need", Choosing.of(w, "need", Need.values()));
  }

  private static Errand errand(
      String command, CustomerId id, ContactId contact, Form form, Model model) {
    String path = Given.links(model).form(command, contact.value());
    return new Errand(path, form.body(), done -> FormViews.customer(id.value(), done.event()));
  }
}
