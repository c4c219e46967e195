package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.report.Mentions;
import org.mcrledger.core.report.NineGrid.Employment;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ContactFile;
import org.mcrledger.query.answer.ContactQueries;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.page.view.ContactView;
import org.mcrledger.query.page.view.ContactView.StanceLine;
import org.mcrledger.query.page.view.JumpView;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.NineGridChart;
import org.mcrledger.query.page.view.NineGridChart.GridPerson;
import org.mcrledger.query.page.view.NineGridChart.Step;
import org.mcrledger.query.page.view.TimelineEntry;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One person: where we stand with them, how it came to be, and why the scores are what they are.
 */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class ContactPage {
  private final ContactQueries contacts;
  private final CustomerQueries customers;
  private final FormViews timelines;
  private final ReportRules rules;
  private final Frames frames;

  ContactPage(
      ContactQueries contacts,
      CustomerQueries customers,
      FormViews timelines,
      ReportRules rules,
      Frames frames) {
    this.contacts = contacts;
    this.customers = customers;
    this.timelines = timelines;
    this.rules = rules;
    this.frames = frames;
  }

  @GetMapping("/contacts/{id}")
  String show(@PathVariable ContactId id, Actor actor, AsOf asOf, Model model) {
    model.addAttribute("page", view(id, Asking.of(actor, asOf), model));
    return "contact";
  }

  /** The same explanation as a file: a line for each criterion, stance and way up. */
  @GetMapping("/contacts/{id}/explanation.csv")
  @Requires(Right.READ_JUDGEMENTS)
  ResponseEntity<byte[]> file(
      @PathVariable ContactId id, HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Asking asking = Asking.of(actor, asOf);
    ContactFile file = contacts.find(asking, id);
    List<TimelineLine> lines = linesOf(id, file.customer(), asking);
    Wording w = Given.wording(model);
    CsvFile csv = new CsvFile(ExplainedFile.heads(w));
    ExplainedFile.lines(id.value(), file, explained(file, lines, model)).forEach(csv::line);
    return csv.answer("explanation-" + id.value(), frames.asOf(request));
  }

  private ContactView view(ContactId id, Asking asking, Model model) {
    Wording w = Given.wording(model);
    ContactFile file = contacts.find(asking, id);
    List<TimelineLine> lines = linesOf(id, file.customer(), asking);
    Names names = People.names(file.name(), id.value(), w);
    Optional<Employment> held = file.employment();
    Employment last = held.orElseGet(() -> file.row().employments().since().lastEntry().getValue());
    return new ContactView(
        id.value(),
        Given.links(model).explanation(id.value()),
        names,
        file.name().erased(),
        Spots.role(last),
        Optional.of(last.seniority().level()),
        file.customer().value(),
        People.customer(customers.find(asking, file.customer()).card().profile(), file.customer()),
        held.isPresent() ? Optional.empty() : leftOn(file),
        file.judged().isPresent(),
        jump(file, asking),
        grid(id, names, last, file, trail(id, file.customer(), asking), asking),
        explained(file, lines, model),
        stances(id, lines),
        touches(file.customer(), lines, model));
  }

  private static Optional<JumpView> jump(ContactFile file, Asking asking) {
    return file.judged().flatMap(_ -> file.row().at(asking.asOf().validAt()).jump()).map(Jumps::of);
  }

  private static Optional<LocalDate> leftOn(ContactFile file) {
    return Optional.of(file.row().employments().since().lastEntry())
        .filter(last -> last.getValue().ended())
        .map(Map.Entry::getKey);
  }

  /** What the customer's timeline says of this person; nothing of one that left out of scope. */
  private List<TimelineLine> linesOf(ContactId id, CustomerId customer, Asking asking) {
    return timelines.lines(customer, asking).stream()
        .filter(line -> Mentions.of(event(line)).contacts().contains(id))
        .toList();
  }

  private static LedgerEvent event(TimelineLine line) {
    return line.entry().recorded().event();
  }

  private List<Step> trail(ContactId id, CustomerId customer, Asking asking) {
    return YearTables.trails(customers.years(asking, customer)).getOrDefault(id, List.of());
  }

  private NineGridChart grid(
      ContactId id,
      Names names,
      Employment held,
      ContactFile file,
      List<Step> trail,
      Asking asking) {
    List<GridPerson> people =
        file.judged().stream()
            .map(
                judged ->
                    new GridPerson(
                        id.value(),
                        names,
                        Spots.role(held),
                        Spots.number(judged.intimacy().score()),
                        Spots.number(judged.support().score()),
                        judged.intimacy().override().isPresent()
                            || judged.support().override().isPresent(),
                        trail))
            .toList();
    return NineGridChart.of(
        people,
        file.judged().map(ContactFile.Judged::rules).orElseGet(() -> rules.ruleSet(asking.asOf())));
  }

  private List<ContactView.Explained> explained(
      ContactFile file, List<TimelineLine> lines, Model model) {
    return file.judged()
        .map(
            judged ->
                new Explaining(
                        Given.wording(model),
                        Given.links(model),
                        file.customer().value(),
                        lines,
                        judged.rules())
                    .both(judged))
        .orElse(List.of());
  }

  private List<StanceLine> stances(ContactId id, List<TimelineLine> lines) {
    return lines.stream()
        .filter(line -> !line.entry().isVoided())
        .flatMap(
            line ->
                event(line) instanceof StanceRecorded e && e.contact().equals(id)
                    ? java.util.stream.Stream.of(stance(e, line))
                    : java.util.stream.Stream.of())
        .toList();
  }

  private static StanceLine stance(StanceRecorded e, TimelineLine line) {
    return new StanceLine(
        e.on(),
        line.opportunities().getOrDefault(e.opportunity(), e.opportunity().value()),
        e.importance().key(),
        e.stance().key(),
        e.competitorFavoured());
  }

  private static List<TimelineEntry> touches(
      CustomerId customer, List<TimelineLine> lines, Model model) {
    Timelines words = new Timelines(Given.wording(model), Given.frame(model), Given.links(model));
    return lines.stream()
        .filter(line -> event(line) instanceof EngagementHeld)
        .map(line -> words.entry(customer.value(), line))
        .toList();
  }
}
