package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

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
import org.mcrledger.query.page.FormDesk.Blank;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

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

  @RequestMapping(
      path = CONTACT,
      method = {GET, POST})
  String contact(@PathVariable ContactId id, Actor actor, ServletWebRequest web, Model model) {
    FormView view = contactView(id, actor, model);
    return desk.answer(
        new Blank(TEMPLATE, view, Typed.NOTHING),
        form -> confirmed(form, contacts.find(views.asking(actor), id).name(), id.value(), model),
        form -> errand(CONTACT, id.value(), form, view.back(), model),
        web,
        model);
  }

  @RequestMapping(
      path = STAFF_FORM,
      method = {GET, POST})
  String staff(
      @RequestParam(required = false) boolean erased,
      Actor actor,
      ServletWebRequest web,
      Model model) {
    if (erased) {
      model.addAttribute("recorded", new Done(Given.wording(model).say("erasure.done"), "", ""));
    }
    return desk.answer(
        new Blank(TEMPLATE, staffView(model), Typed.NOTHING),
        form -> confirmed(form, called(form, actor), who(form), model),
        form -> errand(STAFF, who(form), form, STAFF_FORM + "?erased=true", model),
        web,
        model);
  }

  private String who(Form form) {
    return views.named(form.value(WHO));
  }

  private PersonName called(Form form, Actor actor) {
    return staff.name(views.asking(actor), new StaffId(who(form)));
  }

  private static Errand errand(String command, String id, Form form, String next, Model model) {
    String path = Given.links(model).form(command, id);
    return new Errand(path, form.body(CONFIRM, WHO), _ -> next);
  }

  /**
   * What stands against it unless the name was typed, in either script; of whom there is none, the
   * id.
   */
  private static Optional<Refusal> confirmed(Form form, PersonName name, String id, Model model) {
    List<String> called = Stream.of(name.name(), name.nameZh()).flatMap(Optional::stream).toList();
    boolean typed =
        (called.isEmpty() ? List.of(id) : called)
            .stream().map(String::strip).anyMatch(form.value(CONFIRM)::equals);
    String sentence = Given.wording(model).say("erasure.unconfirmed");
    return typed
        ? Optional.empty()
        : Optional.of(
            new Refusal(Map.of(CONFIRM, sentence), Optional.of(sentence), Optional.empty()));
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
