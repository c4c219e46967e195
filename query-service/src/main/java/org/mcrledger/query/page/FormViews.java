package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.Outcome;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.TimelineFilter;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.answer.TimelineQueries;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.AsOfChoice;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.FormView.Crumb;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What forms have in common: where they stand, what they offer, what is filled in already. */
final class FormViews {
  /** So many of the latest entries are offered as evidence. */
  private static final int EVIDENCE_MAX = 15;

  /** A customer with more open opportunities than this is none. */
  private static final int OPPORTUNITIES_MAX = 500;

  private static final PageRequest ALL =
      new PageRequest("", Integer.MAX_VALUE - 1, Optional.empty());

  private final CustomerQueries customers;
  private final TimelineQueries timelines;
  private final BusinessClock clock;

  FormViews(CustomerQueries customers, TimelineQueries timelines, BusinessClock clock) {
    this.customers = customers;
    this.timelines = timelines;
    this.clock = clock;
  }

  /** Where one comes to once something on a customer is recorded. */
  static String customer(String id, String event) {
    return UriComponentsBuilder.fromUriString(
            new Links(AsOfChoice.now(java.time.LocalDate.EPOCH)).customer(id))
        .queryParam("recorded", event)
        .build()
        .toUriString();
  }

  FormView plain(String action, Model model) {
    Wording w = Given.wording(model);
    return new FormView(
        action,
        "/customers",
        "",
        "",
        Optional.empty(),
        List.of(new Crumb(w.say("nav.customers"), "/customers")),
        Map.of());
  }

  /** A form about a customer; refused where the customer is out of the reader's scope. */
  FormView of(String action, CustomerId id, Actor actor, Model model) {
    Wording w = Given.wording(model);
    Links now = new Links(AsOfChoice.now(clock.today()));
    Names names = People.customer(customers.find(asking(actor), id).card().profile(), id);
    return new FormView(
        now.form(action, id.value()),
        now.customer(id.value()),
        id.value(),
        "",
        Optional.empty(),
        List.of(
            new Crumb(w.say("nav.customers"), "/customers"),
            new Crumb(w.first(names), now.customer(id.value()))),
        Map.of());
  }

  /** A form about a person of a customer. */
  FormView ofContact(String action, CustomerId id, ContactId contact, Actor actor, Model model) {
    Wording w = Given.wording(model);
    FormView customer = of("/customers/{id}", id, actor, model);
    Links now = new Links(AsOfChoice.now(clock.today()));
    String name =
        customers.contacts(asking(actor), id).stream()
            .filter(line -> line.standing().contact().equals(contact))
            .map(line -> w.first(People.names(line.name(), contact.value(), w)))
            .findFirst()
            .orElse(contact.value());
    List<Crumb> crumbs = new ArrayList<>(customer.crumbs());
    crumbs.add(new Crumb(name, now.contact(contact.value())));
    return new FormView(
        now.form(action, id.value(), contact.value()),
        now.contact(contact.value()),
        id.value(),
        "",
        Optional.empty(),
        crumbs,
        Map.of());
  }

  /** Forms are filled in as of now. */
  Asking asking(Actor actor) {
    return Asking.of(actor, AsOf.now(clock.today()));
  }

  /** Today in the date's field, and what else is usual. */
  Typed filled(String dateField, Map<String, String> usual, Model model) {
    Map<String, String> filled = new HashMap<>(usual);
    filled.put(dateField, clock.today().toString());
    return Typed.of(filled);
  }

  /** An id for an address; one that nobody chose is named so that it is refused as unknown. */
  String named(String id) {
    return id.isEmpty() ? "-" : id;
  }

  /** The customer's open opportunities, the last opened first. */
  List<Choice> opportunities(CustomerId id, Actor actor, Model model) {
    TimelineFilter filter = TimelineFilter.ofConcepts(Set.of("opportunity"));
    Set<OpportunityId> closed = new HashSet<>();
    List<OpportunityEvent.OpportunityOpened> opened = new ArrayList<>();
    for (TimelineLine line : lines(id, actor, filter, OPPORTUNITIES_MAX)) {
      switch (line.entry().recorded().event()) {
        case OpportunityEvent.OpportunityOpened e -> opened.add(e);
        case OpportunityEvent.OpportunityClosed e -> closed.add(e.opportunity());
        case LedgerEvent _ -> {}
      }
    }
    Wording w = Given.wording(model);
    return opened.stream()
        .filter(e -> !closed.contains(e.opportunity()))
        .map(
            e ->
                new Choice(
                    e.opportunity().value(),
                    e.name() + " · " + w.word("importance", e.importance().key())))
        .toList();
  }

  /** The latest entries, to be named as evidence. */
  List<Choice> evidence(CustomerId id, Actor actor, Model model) {
    Wording w = Given.wording(model);
    return lines(id, actor, TimelineFilter.ALL, 3 * EVIDENCE_MAX).stream()
        .filter(line -> !(line.entry().recorded().event() instanceof Outcome))
        .limit(EVIDENCE_MAX)
        .map(line -> new Choice(line.entry().recorded().id().toString(), said(line, w)))
        .toList();
  }

  /** An entry in one line. */
  static String said(TimelineLine line, Wording w) {
    LedgerEvent event = line.entry().recorded().event();
    EventWords.Told told = new EventWords(w, line).tell(event);
    String said = w.date(event.occurred()) + " " + told.title();
    return told.detail().isEmpty() ? said : said + " · " + told.detail();
  }

  /** All of a customer's timeline. */
  List<TimelineLine> lines(CustomerId id, Asking asking) {
    return timelines.of(asking, id, TimelineFilter.ALL, ALL).page().items();
  }

  private List<TimelineLine> lines(CustomerId id, Actor actor, TimelineFilter filter, int limit) {
    PageRequest first = new PageRequest("", limit, Optional.empty());
    return timelines.of(asking(actor), id, filter, first).page().items().stream()
        .filter(line -> !line.entry().isVoided())
        .toList();
  }

  /** The entry of a customer's timeline with this event. */
  Optional<TimelineLine> entry(CustomerId id, String event, Actor actor) {
    return lines(id, asking(actor)).stream()
        .filter(line -> line.entry().recorded().id().toString().equals(event))
        .findFirst();
  }
}
