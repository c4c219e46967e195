package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.answer.ContactQueries;
import org.mcrledger.query.answer.PersonName;
import org.mcrledger.query.answer.StaffQueries;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Done;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.FormView.Crumb;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Erases a person of either side for good. Nothing brings the person back, so the name has to be
 * typed: a click in the wrong place must not be enough.
 */
@Controller
@Requires(Right.ADMINISTER)
public class ErasureForm {
  private static final String TEMPLATE = "form/erasure";
  private static final String CONTACT = "/contacts/{id}/erasure";
  private static final String STAFF = "/staff/{id}/erasure";
  private static final String STAFF_FORM = "/staff/erasure";
  private static final String CONFIRM = "confirm";
  private static final String WHO = "staff";

  private final FormDesk desk;
  private final FormViews views;
  private final ContactQueries contacts;
  private final StaffQueries staff;

  ErasureForm(FormDesk desk, FormViews views, ContactQueries contacts, StaffQueries staff) {
    this.desk = desk;
    this.views = views;
    this.contacts = contacts;
    this.staff = staff;
  }

  @GetMapping(CONTACT)
  String contact(@PathVariable ContactId id, Actor actor, Model model) {
    return desk.show(TEMPLATE, contactView(id, actor, model), Typed.NOTHING, model);
  }

  @PostMapping(CONTACT)
  String contact(
      @PathVariable ContactId id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    FormView view = contactView(id, actor, model);
    PersonName name = contacts.find(views.asking(actor), id).name();
    Errand errand = errand(CONTACT, id.value(), form, view.back(), model);
    return isConfirmed(form, name, id.value())
        ? desk.send(TEMPLATE, view, form, errand, request, response, model)
        : desk.refuse(TEMPLATE, view, form, unconfirmed(model), response, model);
  }

  @GetMapping(STAFF_FORM)
  String staff(@RequestParam(required = false) boolean erased, Model model) {
    if (erased) {
      model.addAttribute("recorded", new Done(Given.wording(model).say("erasure.done"), "", ""));
    }
    return desk.show(TEMPLATE, staffView(model), Typed.NOTHING, model);
  }

  @PostMapping(STAFF_FORM)
  String staff(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
    Form form = desk.sent(request);
    String id = views.named(form.value(WHO));
    PersonName name = staff.name(views.asking(actor), new StaffId(id));
    Errand errand = errand(STAFF, id, form, STAFF_FORM + "?erased=true", model);
    return isConfirmed(form, name, id)
        ? desk.send(TEMPLATE, staffView(model), form, errand, request, response, model)
        : desk.refuse(TEMPLATE, staffView(model), form, unconfirmed(model), response, model);
  }

  private static Errand errand(String command, String id, Form form, String next, Model model) {
    String path = Given.links(model).form(command, id);
    return new Errand(path, form.body(CONFIRM, WHO), _ -> next);
  }

  /** The name in either script; of whom there is none, the id. */
  private static boolean isConfirmed(Form form, PersonName name, String id) {
    List<String> called = Stream.of(name.name(), name.nameZh()).flatMap(Optional::stream).toList();
    return (called.isEmpty() ? List.of(id) : called)
        .stream().map(String::strip).anyMatch(form.value(CONFIRM)::equals);
  }

  private static Refusal unconfirmed(Model model) {
    String sentence = Given.wording(model).say("erasure.unconfirmed");
    return new Refusal(Map.of(CONFIRM, sentence), Optional.of(sentence), Optional.empty());
  }

  private FormView contactView(ContactId id, Actor actor, Model model) {
    Wording w = Given.wording(model);
    var file = contacts.find(views.asking(actor), id);
    FormView of = views.ofContact(CONTACT, file.customer(), id, actor, model);
    String address = Given.links(model).form(CONTACT, id.value());
    return new FormView(
            address,
            of.back(),
            of.customer(),
            w.first(People.names(file.name(), id.value(), w)),
            Optional.empty(),
            of.crumbs(),
            Map.of())
        .with(choices(w));
  }

  private FormView staffView(Model model) {
    Wording w = Given.wording(model);
    Crumb ledger = new Crumb(w.say("nav.ledger"), "/ledger");
    return new FormView(
        STAFF_FORM, "/ledger", "", "", Optional.empty(), List.of(ledger), choices(w));
  }

  private static Map<String, List<Choice>> choices(Wording w) {
    return Map.of("because", Choosing.of(w, "erasure", ErasureReason.values()));
  }
}
