package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ContactLine;
import org.mcrledger.query.answer.CustomerFile;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.MeasureQueries;
import org.mcrledger.query.answer.ProposalQueries;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.answer.TierQueries;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.answer.TimelinePart;
import org.mcrledger.query.answer.TimelineQueries;
import org.mcrledger.query.answer.YearLine;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.CustomerView;
import org.mcrledger.query.page.view.Done;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.NineGridChart;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.TimelineView;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One customer: house, nine-grid, years, tiers, timeline. */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class CustomerPage {
  private static final List<String> CONCEPTS =
      List.of(
          "engagement",
          "customer",
          "contact",
          "opportunity",
          "agreement",
          "revenue",
          "measures",
          "proposals",
          "scores");

  private final CustomerQueries customers;
  private final TierQueries decisions;
  private final MeasureQueries measures;
  private final ProposalQueries proposals;
  private final TimelineQueries timelines;
  private final FormViews forms;
  private final Tiers tiers;
  private final ReportRules rules;

  CustomerPage(
      CustomerQueries customers,
      TierQueries decisions,
      MeasureQueries measures,
      ProposalQueries proposals,
      TimelineQueries timelines,
      FormViews forms,
      Tiers tiers,
      ReportRules rules) {
    this.customers = customers;
    this.decisions = decisions;
    this.measures = measures;
    this.proposals = proposals;
    this.timelines = timelines;
    this.forms = forms;
    this.tiers = tiers;
    this.rules = rules;
  }

  @GetMapping("/customers/{id}")
  String show(
      @PathVariable CustomerId id,
      HttpServletRequest request,
      Actor actor,
      AsOf asOf,
      Model model) {
    Looking looking = Looking.of(model, Asking.of(actor, asOf), Lists.query(request));
    model.addAttribute("page", view(id, looking));
    pointedAt(id, actor, looking).ifPresent(done -> model.addAttribute("recorded", done));
    return "customer";
  }

  /** The entry that the address points at: just recorded, or named as evidence. */
  private Optional<Done> pointedAt(CustomerId id, Actor actor, Looking looking) {
    Optional<String> recorded = looking.query().get("recorded");
    return recorded
        .or(() -> looking.query().get("event"))
        .flatMap(event -> done(id, event, recorded.isPresent(), actor, looking));
  }

  /** Of an entry that is not there only that it was recorded can be said, where it just was. */
  private Optional<Done> done(
      CustomerId id, String event, boolean isNew, Actor actor, Looking looking) {
    Wording w = looking.w();
    Timelines words = new Timelines(w, looking.frame(), looking.links());
    return forms
        .entry(id, event, actor)
        .map(
            line -> {
              String said = FormViews.said(line, w);
              LedgerEvent entry = line.entry().recorded().event();
              String see =
                  looking
                      .links()
                      .entry(id.value(), event, entry.stream().concept(), entry.occurred().year());
              String fix = words.entry(id.value(), line).correction().orElse("");
              return new Done(isNew ? w.say("recorded.sentence", said) : said, see, fix);
            })
        .or(
            () ->
                isNew ? Optional.of(new Done(w.say("recorded.plain"), "", "")) : Optional.empty());
  }

  /** What of the request the parts of the page need. */
  private record Looking(Asking asking, Query query, Wording w, Frame frame, Links links) {
    static Looking of(Model model, Asking asking, Query query) {
      return new Looking(
          asking, query, Given.wording(model), Given.frame(model), Given.links(model));
    }
  }

  private CustomerView view(CustomerId id, Looking looking) {
    CustomerFile file = customers.find(looking.asking(), id);
    List<YearLine> years = customers.years(looking.asking(), id);
    List<ContactLine> persons = customers.contacts(looking.asking(), id);
    YearTables tables =
        new YearTables(
            id.value(),
            years,
            looking.asking().asOf().validAt(),
            looking.w(),
            looking.links(),
            tiers);
    Optional<CustomerProfile> profile = file.card().profile();
    TierLines lines = new TierLines(looking.w(), looking.frame(), looking.links(), tiers);
    return new CustomerView(
        id.value(),
        People.customer(profile, id),
        tiers.mark(file.tier()),
        file.tier().map(step -> step.on()),
        ProposalRows.standing(tiers, file.standing()),
        new ProposalRows(looking.w(), looking.links(), tiers)
            .open(proposals.ofCustomer(looking.asking(), id), file.official().key()),
        owner(file, looking.w()),
        profile.flatMap(CustomerProfile::industry),
        profile.flatMap(CustomerProfile::region),
        profile.flatMap(CustomerProfile::country),
        file.card().hospitality().key(),
        new House(file, years, looking.w(), looking.links()).layers(),
        NineGridChart.of(
            Spots.of(persons, YearTables.trails(years), looking.w()),
            rules.ruleSet(looking.asking().asOf())),
        file.keyLayer().isPresent(),
        tables.table(),
        tables.charts(),
        lines.lines(decisions.ofCustomer(looking.asking(), id)),
        new MeasureLines(looking.w(), looking.links())
            .of(measures.sheet(looking.asking(), id), looking.asking().asOf().validAt()),
        timeline(id, looking, years),
        !file.waiting().isEmpty());
  }

  private static Optional<String> owner(CustomerFile file, Wording w) {
    return file.card()
        .owner()
        .map(
            id ->
                file.owner()
                    .map(name -> People.names(name, id.value(), w))
                    .orElseGet(() -> Names.of(id.value())))
        .map(w::first);
  }

  private TimelineView timeline(CustomerId id, Looking looking, List<YearLine> years) {
    Query query = looking.query();
    TimelineFilters filters = new TimelineFilters(query);
    TimelinePart part =
        timelines.of(looking.asking(), id, filters.filter(), Lists.part(query, Lists.ENTRIES));
    List<TimelineLine> lines = part.page().items();
    Timelines words = new Timelines(looking.w(), looking.frame(), looking.links());
    return new TimelineView(
        query,
        lines.stream().map(line -> words.entry(id.value(), line)).toList(),
        Paging.of(query, lines.size(), part.total(), Optional.ofNullable(part.page().next())),
        CONCEPTS.stream().map(key -> new Choice(key, looking.w().word("concept", key))).toList(),
        yearChoices(looking, years),
        filters.kept(),
        filters.chosen(looking.w()));
  }

  private static List<Choice> yearChoices(Looking looking, List<YearLine> years) {
    if (years.isEmpty()) {
      return List.of();
    }
    int first = years.getFirst().figures().year();
    int last = years.getLast().figures().year();
    return IntStream.rangeClosed(first, last)
        .map(i -> last - (i - first))
        .mapToObj(year -> new Choice(Integer.toString(year), looking.w().year(year)))
        .toList();
  }
}
