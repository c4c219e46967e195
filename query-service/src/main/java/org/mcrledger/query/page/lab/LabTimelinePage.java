package org.mcrledger.query.page.lab;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.replay.PersonTimeline;
import org.mcrledger.core.replay.PersonTimeline.Stood;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.lab.ReplayTimelines;
import org.mcrledger.query.page.Given;
import org.mcrledger.query.page.lab.TimelineView.Customer;
import org.mcrledger.query.page.lab.TimelineView.PersonLine;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One person or one customer under both rules, month-end by month-end. */
@Controller
@Requires(Right.AUTHOR_RULES)
public class LabTimelinePage {
  private final LabDesk desk;
  private final LabResults results;
  private final ReplayTimelines timelines;

  LabTimelinePage(LabDesk desk, LabResults results, ReplayTimelines timelines) {
    this.desk = desk;
    this.results = results;
    this.timelines = timelines;
  }

  @GetMapping("/lab/runs/{run}/contacts/{contact}")
  String contact(@PathVariable String run, @PathVariable String contact, Model model) {
    ReplayRun done = desk.require(run);
    PersonTimeline person =
        switch (done.requireResult()) {
          case ReplayResult.OfRuleSets result ->
              timelines
                  .ofContact(result, new ContactId(contact))
                  .orElseThrow(() -> unknown(contact));
          case ReplayResult.OfSchemes _ -> throw unknown(contact);
        };
    Wording w = Given.wording(model);
    LabTimelines words = new LabTimelines(w);
    model.addAttribute(
        "page",
        new TimelineView(
            Optional.of(contact),
            LabTimelines.last(person).map(Stood::with).map(this::customer),
            desk.href(done),
            LabDesk.named(done.order().after(), done.order()),
            LabDesk.named(done.order().before(), done.order()),
            words.charts(person),
            words.ofPerson(person),
            List.of()));
    return "lab-timeline";
  }

  @GetMapping("/lab/runs/{run}/customers/{customer}")
  String customer(@PathVariable String run, @PathVariable String customer, Model model) {
    ReplayRun done = desk.require(run);
    CustomerId id = new CustomerId(customer);
    Wording w = Given.wording(model);
    model.addAttribute(
        "page",
        switch (done.requireResult()) {
          case ReplayResult.OfRuleSets result ->
              view(done, id, List.of(), persons(done, result, id, new LabTimelines(w)));
          case ReplayResult.OfSchemes result -> view(done, id, tiers(result, id, w), List.of());
        });
    return "lab-timeline";
  }

  private TimelineView view(
      ReplayRun run,
      CustomerId id,
      List<TimelineView.Stretch> stretches,
      List<PersonLine> persons) {
    return new TimelineView(
        Optional.empty(),
        Optional.of(customer(id)),
        desk.href(run),
        LabDesk.named(run.order().after(), run.order()),
        LabDesk.named(run.order().before(), run.order()),
        List.of(),
        stretches,
        persons);
  }

  private List<PersonLine> persons(
      ReplayRun run, ReplayResult.OfRuleSets result, CustomerId customer, LabTimelines words) {
    return timelines.ofCustomer(result, customer).stream()
        .map(person -> line(run, person, words))
        .toList();
  }

  private static PersonLine line(ReplayRun run, PersonTimeline person, LabTimelines words) {
    Optional<Stood> last = LabTimelines.last(person);
    String id = person.contact().value();
    return new PersonLine(
        id,
        LabResults.address(run) + "/contacts/" + id,
        last.map(stood -> words.cell(stood.before().cell())),
        last.map(stood -> words.cell(stood.after().cell())),
        LabTimelines.differing(person));
  }

  private static List<TimelineView.Stretch> tiers(
      ReplayResult.OfSchemes result, CustomerId customer, Wording w) {
    return new LabTimelines(w)
        .ofCustomer(
            result.compared().timeline(customer).orElseThrow(() -> unknown(customer.value())),
            new TierResults(result, w));
  }

  private Customer customer(CustomerId id) {
    return new Customer(
        id.value(), results.names(List.of(id)).getOrDefault(id, Names.of(id.value())));
  }

  private static RuntimeException unknown(String who) {
    return Problem.of("not-in-this-replay", 404).with("id", who).asException();
  }
}
