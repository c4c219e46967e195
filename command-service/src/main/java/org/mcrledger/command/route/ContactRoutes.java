package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mcrledger.core.contact.ContactCommand;
import org.mcrledger.core.contact.ContactCommand.EraseContact;
import org.mcrledger.core.contact.ContactCommand.LeaveCustomer;
import org.mcrledger.core.contact.ContactCommand.OverrideIntimacy;
import org.mcrledger.core.contact.ContactCommand.OverrideSupport;
import org.mcrledger.core.contact.ContactCommand.RegisterContact;
import org.mcrledger.core.contact.ContactCommand.ServeNeed;
import org.mcrledger.core.contact.ContactCommand.TakePosition;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.kit.access.Right;

/** What may be said of a person on the customer's side. */
final class ContactRoutes {
  private ContactRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              "/contacts",
              Right.RECORD_FACTS,
              NewContact.class,
              ContactRegistered.class,
              ContactRoutes::register),
          CommandRoute.post(
              "/contacts/{id}/positions",
              Right.RECORD_FACTS,
              NewPosition.class,
              PositionTaken.class,
              ContactRoutes::take),
          CommandRoute.post(
              "/contacts/{id}/departure",
              Right.RECORD_FACTS,
              Departure.class,
              ContactLeft.class,
              ContactRoutes::leave),
          CommandRoute.post(
              "/contacts/{id}/needs",
              Right.RECORD_FACTS,
              ServedNeed.class,
              NeedServed.class,
              ContactRoutes::serve),
          new CommandRoute<>(
              "/contacts/{id}/overrides",
              Right.OVERRIDE_SCORE,
              ScoreByHand.class,
              Set.of(IntimacyOverridden.class, SupportOverridden.class),
              ContactRoutes::override),
          CommandRoute.post(
              "/contacts/{id}/erasure",
              Right.ADMINISTER,
              Erasing.Body.class,
              ContactErased.class,
              ContactRoutes::erase));

  record NewContact(
      Optional<ContactId> contactId,
      CustomerId customer,
      String name,
      Optional<String> nameZh,
      Optional<String> phone,
      Optional<String> mail,
      String department,
      Optional<String> title,
      Seniority seniority,
      Optional<ContactId> reportsTo,
      Optional<FuzzyDate> since) {}

  record NewPosition(
      CustomerId customer,
      String department,
      Optional<String> title,
      Seniority seniority,
      Optional<ContactId> reportsTo,
      Optional<FuzzyDate> since) {}

  record Departure(Optional<FuzzyDate> on, Optional<ContactId> replacedBy) {}

  record ServedNeed(Need need, String what, Optional<FuzzyDate> on) {}

  record ScoreByHand(
      Dimension dimension,
      Score.Known score,
      String because,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {}

  private static RegisterContact register(Request<NewContact> request) {
    NewContact body = request.body();
    ContactId contact = request.newId(body.contactId(), ContactId::new);
    FuzzyDate since = request.date(body.since());
    return new RegisterContact(
        contact,
        body.customer(),
        request.facts().standing(body.customer(), since.to()),
        new PersonNames(
            Personal.of(contact, body.name()),
            body.nameZh().map(name -> Personal.of(contact, name))),
        body.phone().map(phone -> Personal.of(contact, phone)),
        body.mail().map(mail -> Personal.of(contact, mail)),
        new Position(body.department(), body.title(), body.seniority(), body.reportsTo()),
        request.facts().registered(body.reportsTo()),
        since);
  }

  private static TakePosition take(Request<NewPosition> request) {
    NewPosition body = request.body();
    FuzzyDate since = request.date(body.since());
    return new TakePosition(
        contact(request),
        body.customer(),
        request.facts().standing(body.customer(), since.to()),
        new Position(body.department(), body.title(), body.seniority(), body.reportsTo()),
        request.facts().registered(body.reportsTo()),
        since);
  }

  private static LeaveCustomer leave(Request<Departure> request) {
    Departure body = request.body();
    return new LeaveCustomer(
        contact(request),
        request.date(body.on()),
        body.replacedBy(),
        request.facts().registered(body.replacedBy()));
  }

  private static ServeNeed serve(Request<ServedNeed> request) {
    ServedNeed body = request.body();
    ContactId contact = contact(request);
    return new ServeNeed(
        contact, body.need(), Personal.of(contact, body.what()), request.date(body.on()));
  }

  private static ContactCommand override(Request<ScoreByHand> request) {
    ScoreByHand body = request.body();
    ContactId contact = contact(request);
    Personal because = Personal.of(contact, body.because());
    LocalDate from = request.day(body.from());
    OptionalInt longest = request.facts().rules().on(from).overrideMonthsMax();
    return switch (body.dimension()) {
      case INTIMACY ->
          new OverrideIntimacy(contact, body.score(), because, from, body.until(), longest);
      case SUPPORT ->
          new OverrideSupport(contact, body.score(), because, from, body.until(), longest);
    };
  }

  private static EraseContact erase(Request<Erasing.Body> request) {
    Erasing.Body body = request.body();
    return new EraseContact(contact(request), body.because(), body.reference(), request.today());
  }

  private static ContactId contact(Request<?> request) {
    return new ContactId(request.id());
  }
}
