package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Need;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.query.page.FormDesk.Blank;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Forms about one person of a customer: a score set by hand, a need served. */
@Controller
public class ContactForms {
  private static final String OVERRIDE = "/customers/{id}/contacts/{contact}/overrides/new";
  private static final String NEED = "/customers/{id}/contacts/{contact}/needs/new";

  private final FormDesk desk;
  private final FormViews views;
  private final LastDays lastDays;
  private final BusinessClock clock;

  ContactForms(FormDesk desk, FormViews views, LastDays lastDays, BusinessClock clock) {
    this.desk = desk;
    this.views = views;
    this.lastDays = lastDays;
    this.clock = clock;
  }

  @RequestMapping(
      path = OVERRIDE,
      method = {GET, POST})
  @Requires(Right.OVERRIDE_SCORE)
  String override(
      @PathVariable CustomerId id,
      @PathVariable ContactId contact,
      Actor actor,
      ServletWebRequest web,
      Model model) {
    Wording w = Given.wording(model);
    FormView view =
        views
            .ofContact(OVERRIDE, id, contact, actor, model)
            .with(
                Map.of(
                    "dimension", Choosing.of(w, "score", Dimension.values()),
                    "score", Choosing.scores()));
    model.addAttribute("lastDay", lastDays.of(firstDay(web), w));
    return desk.answer(
        new Blank("form/override", view, views.filled("from", Map.of(), model)),
        form -> errand("/contacts/{id}/overrides", id, contact, form, model),
        web,
        model);
  }

  /** As it was typed, if it was. */
  private LocalDate firstDay(ServletWebRequest web) {
    try {
      return LocalDate.parse(Objects.requireNonNullElse(web.getParameter("from"), ""));
    } catch (DateTimeParseException _) {
      return clock.today();
    }
  }

  @RequestMapping(
      path = NEED,
      method = {GET, POST})
  @Requires(Right.RECORD_FACTS)
  String need(
      @PathVariable CustomerId id,
      @PathVariable ContactId contact,
      Actor actor,
      ServletWebRequest web,
      Model model) {
    Wording w = Given.wording(model);
    FormView view =
        views
            .ofContact(NEED, id, contact, actor, model)
            .with(Map.of("need", Choosing.of(w, "need", Need.values())));
    return desk.answer(
        new Blank("form/need", view, views.filled("on", Map.of(), model)),
        form -> errand("/contacts/{id}/needs", id, contact, form, model),
        web,
        model);
  }

  private static Errand errand(
      String command, CustomerId id, ContactId contact, Form form, Model model) {
    String path = Given.links(model).form(command, contact.value());
    return new Errand(path, form.body(), done -> FormViews.customer(id.value(), done.event()));
  }
}
