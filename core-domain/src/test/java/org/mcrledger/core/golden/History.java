package org.mcrledger.core.golden;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Invitee;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Stance;
import org.mcrledger.core.term.TheirParticipant;

/** Reads the rows of a golden history; what a row leaves unsaid it takes from the rows before. */
final class History {
  private final Map<String, ContactRegistered> contacts = new HashMap<>();
  private final Map<String, OpportunityOpened> opportunities = new HashMap<>();
  private final Map<String, EngagementPlanned> plans = new HashMap<>();

  /** One row: its label, the day it is recorded on, and its fields. */
  private record Row(String label, LocalDate recordedOn, Map<String, String> with) {
    String text(String field) {
      return Optional.ofNullable(with.get(field))
          .orElseThrow(() -> new IllegalArgumentException(label + " does not say " + field));
    }

    LocalDate day(String field) {
      return LocalDate.parse(text(field));
    }

    <E extends Enum<E> & Keyed> E key(String field, Class<E> type) {
      return Keyed.find(type, text(field)).orElseThrow();
    }
  }

  /** The steps in the order in which they are recorded. */
  List<Step> steps(List<Map<String, String>> rows) {
    List<Step> steps = new ArrayList<>();
    for (Map<String, String> cells : rows) {
      Row row =
          new Row(
              cells.get("label"),
              LocalDate.parse(cells.get("recorded")),
              fields(cells.get("with")));
      steps.addAll(steps(cells.get("event"), row));
    }
    steps.sort(Comparator.comparing(Step::recordedOn));
    return List.copyOf(steps);
  }

  private static Map<String, String> fields(String cell) {
    return Stream.of(cell.split(";"))
        .map(field -> field.strip().split("=", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  private List<Step> steps(String event, Row row) {
    return switch (event) {
      case "void" ->
          List.of(
              new Step.Voiding(row.label(), row.recordedOn(), row.text("of"), row.text("because")));
      case "refused" ->
          List.of(new Step.Refusal(row.label(), row.recordedOn(), held(row), row.text("rule")));
      case "often" -> often(row);
      default -> List.of(new Step.Happening(row.label(), row.recordedOn(), event(event, row)));
    };
  }

  private LedgerEvent event(String event, Row row) {
    return switch (event) {
      case "customer-registered" -> customer(row);
      case "hospitality-ruled" ->
          new HospitalityRuled(
              new CustomerId(row.text("customer")),
              row.key("rule", HospitalityRule.class),
              row.recordedOn());
      case "opportunity-opened" -> opportunity(row);
      case "contact-registered" -> contact(row);
      case "held" -> held(row);
      case "planned" -> planned(row);
      case "invited" -> invited(row);
      case "answered" -> answered(row);
      case "need-served" -> need(row);
      case "stance" -> stance(row);
      case "intimacy-overridden" -> overridden(row);
      default -> throw new IllegalArgumentException(row.label() + ": no event '" + event + "'");
    };
  }

  private static LedgerEvent customer(Row row) {
    CustomerProfile profile =
        new CustomerProfile(
            row.text("name"),
            Optional.empty(),
            Optional.of(row.text("industry")),
            Optional.empty(),
            Optional.empty());
    return new CustomerRegistered(new CustomerId(row.text("customer")), profile, row.recordedOn());
  }

  private LedgerEvent opportunity(Row row) {
    OpportunityOpened opened =
        new OpportunityOpened(
            new OpportunityId(row.text("opportunity")),
            new CustomerId(row.text("customer")),
            row.text("opportunity"),
            row.key("importance", Importance.class),
            row.recordedOn());
    opportunities.put(row.text("opportunity"), opened);
    return opened;
  }

  private LedgerEvent contact(Row row) {
    ContactId id = new ContactId(row.text("contact"));
    Seniority seniority = new Seniority(Integer.parseInt(row.text("seniority")));
    ContactRegistered registered =
        new ContactRegistered(
            id,
            new CustomerId(row.text("customer")),
            new PersonNames(Personal.of(id, row.text("contact")), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            new Position("Purchasing", Optional.empty(), seniority, Optional.empty()),
            FuzzyDate.day(row.recordedOn()));
    contacts.put(row.text("contact"), registered);
    return registered;
  }

  private EngagementHeld held(Row row) {
    EngagementKind kind = row.key("kind", EngagementKind.class);
    return held(row, row.label(), kind, FuzzyDate.parse(row.text("on")));
  }

  private EngagementHeld held(Row row, String label, EngagementKind kind, FuzzyDate on) {
    ContactRegistered who = contacts.get(row.text("contact"));
    Seniority seniority = who.position().seniority();
    List<Invitee> invited =
        row.with().containsKey("invited")
            ? List.of(
                new Invitee(
                    who.contact(),
                    who.customer(),
                    seniority,
                    row.key("invited", InvitationAnswer.class)))
            : List.of();
    return new EngagementHeld(
        new EngagementId("touch-" + label),
        kind,
        Optional.empty(),
        on,
        Set.of(who.customer()),
        List.of(new TheirParticipant(who.contact(), who.customer(), Optional.of(seniority))),
        List.of(),
        invited,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private List<Step> often(Row row) {
    List<String> kinds = List.of(row.text("kinds").split(","));
    YearMonth last = YearMonth.parse(row.text("to"));
    List<Step> steps = new ArrayList<>();
    for (YearMonth month = YearMonth.parse(row.text("from"));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      for (String day : row.text("days").split(",")) {
        LocalDate on = month.atDay(Integer.parseInt(day));
        String kind = kinds.get(steps.size() % kinds.size());
        String label = row.label() + "." + (steps.size() + 1);
        EngagementKind known = Keyed.find(EngagementKind.class, kind).orElseThrow();
        steps.add(new Step.Happening(label, on, held(row, label, known, FuzzyDate.day(on))));
      }
    }
    return steps;
  }

  private LedgerEvent planned(Row row) {
    EngagementPlanned planned =
        new EngagementPlanned(
            new EngagementId(row.text("engagement")),
            row.key("kind", EngagementKind.class),
            Optional.empty(),
            FuzzyDate.parse(row.text("on")),
            Set.of(new CustomerId(row.text("customer"))),
            Set.of(),
            Optional.empty());
    plans.put(row.text("engagement"), planned);
    return planned;
  }

  private LedgerEvent invited(Row row) {
    EngagementPlanned plan = plans.get(row.text("engagement"));
    return new ContactInvited(
        plan.engagement(),
        plan.customers(),
        new ContactId(row.text("contact")),
        FuzzyDate.parse(row.text("on")));
  }

  private LedgerEvent answered(Row row) {
    EngagementPlanned plan = plans.get(row.text("engagement"));
    return new InvitationAnswered(
        plan.engagement(),
        plan.customers(),
        new ContactId(row.text("contact")),
        row.key("answer", InvitationAnswer.class),
        FuzzyDate.parse(row.text("on")));
  }

  private LedgerEvent need(Row row) {
    ContactRegistered who = contacts.get(row.text("contact"));
    return new NeedServed(
        who.contact(),
        Set.of(who.customer()),
        row.key("need", Need.class),
        Personal.of(who.contact(), "what was done"),
        FuzzyDate.parse(row.text("on")));
  }

  private LedgerEvent stance(Row row) {
    OpportunityOpened opened = opportunities.get(row.text("opportunity"));
    return new StanceRecorded(
        opened.opportunity(),
        opened.customer(),
        new ContactId(row.text("contact")),
        row.key("stance", Stance.class),
        opened.importance(),
        Set.of(),
        Optional.ofNullable(row.with().get("competitor")),
        Optional.empty(),
        row.day("on"));
  }

  private LedgerEvent overridden(Row row) {
    ContactRegistered who = contacts.get(row.text("contact"));
    return new IntimacyOverridden(
        who.contact(),
        Set.of(who.customer()),
        new Score.Known(Integer.parseInt(row.text("score"))),
        Personal.of(who.contact(), row.text("because")),
        Period.of(row.day("from"), row.day("until")));
  }
}
