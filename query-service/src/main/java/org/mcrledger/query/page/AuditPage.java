package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.TierFilter;
import org.mcrledger.query.answer.TierQueries;
import org.mcrledger.query.page.view.AuditView;
import org.mcrledger.query.page.view.Chosen;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.TierLine;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The tier audit: who changed which tier, when, why, on what evidence. */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class AuditPage {
  private final TierQueries decisions;
  private final CustomerQueries customers;
  private final Frames frames;
  private final Tiers tiers;
  private final OfficialLines official;

  AuditPage(
      TierQueries decisions,
      CustomerQueries customers,
      Frames frames,
      Tiers tiers,
      OfficialLines official) {
    this.decisions = decisions;
    this.customers = customers;
    this.frames = frames;
    this.tiers = tiers;
    this.official = official;
  }

  @GetMapping("/audit")
  String show(HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Asking asking = Asking.of(actor, asOf);
    Query query = Lists.query(request);
    Wording w = Given.wording(model);
    var page = decisions.history(asking, filter(query), Lists.part(query, Lists.LINES));
    List<TierLine> lines =
        new TierLines(w, Given.frame(model), Given.links(model), tiers).lines(page.items());
    String customer = customerShown(asking, query, w);
    Paging paging = Paging.of(query, lines.size(), Optional.ofNullable(page.next()));
    model.addAttribute(
        "page",
        new AuditView(
            query, customer, lines, official.all(asOf, model), chosen(query, customer, w), paging));
    return "audit";
  }

  @GetMapping("/audit.csv")
  ResponseEntity<byte[]> file(HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Query query = Lists.query(request);
    Wording w = Given.wording(model);
    var page = decisions.history(Asking.of(actor, asOf), filter(query), Lists.whole(query));
    CsvFile csv = new CsvFile(heads(w));
    new TierLines(w, Given.frame(model), Given.links(model), tiers)
        .lines(page.items())
        .forEach(line -> csv.line(cells(line, w)));
    return csv.answer("tier-audit", frames.asOf(request));
  }

  private static List<String> heads(Wording w) {
    return List.of(
        w.say("tiers.recorded"),
        "customer",
        w.say("column.customer"),
        "scheme",
        "from",
        "to",
        w.say("tiers.effective"),
        w.say("field.until"),
        w.say("tiers.by"),
        w.say("field.code"),
        w.say("tiers.because"),
        w.say("tiers.evidence"),
        w.say("timeline.voided"));
  }

  private static List<?> cells(TierLine line, Wording w) {
    return List.of(
        w.moment(line.recordedAt()),
        line.customer(),
        line.names().name(),
        line.scheme(),
        line.from().key(),
        line.to().key(),
        line.effectiveOn(),
        line.until(),
        line.decidedBy(),
        line.code(),
        line.because(),
        String.join(" ", line.evidence().stream().map(TierLine.Evidence::event).toList()),
        line.voidedBy());
  }

  private static TierFilter filter(Query query) {
    return new TierFilter(
        query.get("by"), customer(query), Optional.empty(), day(query, "from"), day(query, "to"));
  }

  private static Optional<CustomerId> customer(Query query) {
    try {
      return query.get("customer").map(CustomerId::new);
    } catch (IllegalArgumentException _) {
      throw Problem.of("expects-an-id", 400)
          .at("customer")
          .with("value", query.value("customer"))
          .asException();
    }
  }

  private static Optional<LocalDate> day(Query query, String name) {
    try {
      return query.get(name).map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      throw Problem.of("expects-a-date", 400)
          .at(name)
          .with("value", query.value(name))
          .asException();
    }
  }

  private String customerShown(Asking asking, Query query, Wording w) {
    return customer(query)
        .map(id -> w.first(People.customer(customers.find(asking, id).card().profile(), id)))
        .orElse("");
  }

  private static List<Chosen> chosen(Query query, String customer, Wording w) {
    List<Chosen> chosen = new ArrayList<>();
    add(chosen, query, "customer", w.say("column.customer") + ": " + customer);
    add(chosen, query, "by", w.say("tiers.by") + ": " + query.value("by"));
    add(chosen, query, "from", w.say("audit.from") + " " + query.value("from"));
    add(chosen, query, "to", w.say("audit.to") + " " + query.value("to"));
    return chosen;
  }

  private static void add(List<Chosen> chosen, Query query, String name, String label) {
    query.get(name).ifPresent(_ -> chosen.add(new Chosen(label, query.withoutFilter(name))));
  }
}
