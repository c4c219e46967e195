package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.tiering.Move.Direction;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ComparisonQueries;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.ProposalCsv;
import org.mcrledger.query.answer.ProposalFilter;
import org.mcrledger.query.answer.ProposalLine;
import org.mcrledger.query.answer.ProposalList;
import org.mcrledger.query.answer.ProposalOrder;
import org.mcrledger.query.answer.ProposalQueries;
import org.mcrledger.query.answer.SchemeFile;
import org.mcrledger.query.answer.SchemeQueries;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Choices;
import org.mcrledger.query.page.view.Chosen;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.ProposalRow;
import org.mcrledger.query.page.view.ProposalsView;
import org.mcrledger.query.page.view.ProposalsView.Outcome;
import org.mcrledger.query.page.view.ProposalsView.Running;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a scheme makes of the portfolio, and what it proposes to the committee. */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class ProposalsPage {
  private static final List<String> FILTERS = List.of("state", "tier", "region", "move");
  private static final List<String> STATES = List.of("open", "settled", "superseded", "all");

  private final ProposalQueries proposals;
  private final ComparisonQueries comparisons;
  private final CustomerQueries customers;
  private final ProposalDesk desk;
  private final Frames frames;
  private final SchemeQueries schemes;
  private final Tiers tiers;

  ProposalsPage(
      ProposalQueries proposals,
      ComparisonQueries comparisons,
      CustomerQueries customers,
      ProposalDesk desk,
      Frames frames,
      SchemeQueries schemes,
      Tiers tiers) {
    this.proposals = proposals;
    this.comparisons = comparisons;
    this.customers = customers;
    this.desk = desk;
    this.frames = frames;
    this.schemes = schemes;
    this.tiers = tiers;
  }

  @GetMapping("/proposals")
  String show(
      HttpServletRequest request,
      HttpServletResponse response,
      Actor actor,
      AsOf asOf,
      Model model) {
    ProposalsView view = view(Lists.query(request), Asking.of(actor, asOf), List.of(), model);
    boolean asksAgain = request.getHeader("HX-Request") != null;
    boolean over = view.job().filter(job -> !job.isUnderWay()).isPresent();
    if (asksAgain && over && "running".equals(request.getHeader("HX-Target"))) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("page", view);
    return "proposals";
  }

  /** The page, with what became of lines that were just sent. */
  ProposalsView view(Query query, Asking asking, List<Outcome> outcomes, Model model) {
    Optional<Running> job = query.get("job").flatMap(id -> desk.running(id, query));
    job.ifPresent(desk::await);
    Wording w = Given.wording(model);
    SchemeChoice choice = new SchemeChoice(schemes.all(asking.asOf()), asking.asOf().validAt());
    SchemeFile asked = choice.asked(query);
    TierScheme scheme = asked.scheme().orElseThrow();
    ProposalList list =
        proposals.list(asking, filter(query, scheme), order(query), Lists.part(query, Lists.LINES));
    List<ProposalRow> rows = rows(list.page().items(), model);
    return new ProposalsView(
        query,
        scheme.key().value(),
        Tiers.names(scheme.name()),
        asking.asOf().validAt(),
        choices(asking, choice, scheme, w),
        choice.notInForce(asked, w),
        asked.isInForce()
            ? Optional.of(new Comparisons(comparisons.compare(asking, scheme), w, tiers).compared())
            : Optional.empty(),
        rows,
        Paging.of(query, rows.size(), list.total(), Optional.ofNullable(list.page().next())),
        chosen(query, scheme, w),
        job,
        outcomes);
  }

  @GetMapping("/proposals.csv")
  ResponseEntity<byte[]> file(HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Query query = Lists.query(request);
    TierScheme scheme =
        new SchemeChoice(schemes.all(asOf), asOf.validAt()).asked(query).scheme().orElseThrow();
    ProposalList list =
        proposals.list(
            Asking.of(actor, asOf), filter(query, scheme), order(query), Lists.whole(query));
    CsvFile csv =
        new CsvFile(ProposalCsv.of(list.page().items(), new ProposalWords(Given.wording(model))));
    return csv.answer("proposals-" + scheme.key(), frames.asOf(request));
  }

  private List<ProposalRow> rows(List<ProposalLine> lines, Model model) {
    return new ProposalRows(Given.wording(model), Given.links(model), tiers).rows(lines);
  }

  private static ProposalFilter filter(Query query, TierScheme scheme) {
    return new ProposalFilter(
        query.get("state").filter(STATES::contains).orElse(ProposalFilter.OPEN),
        Optional.of(scheme.key().value()),
        query.get("tier"),
        query.get("region"),
        query.get("owner"),
        query.get("move").flatMap(key -> Keyed.find(Direction.class, key)),
        Optional.empty());
  }

  private static ProposalOrder order(Query query) {
    return query.get("sort").flatMap(ProposalOrder::of).orElse(ProposalOrder.UP);
  }

  private List<Choices> choices(Asking asking, SchemeChoice choice, TierScheme scheme, Wording w) {
    List<Choice> ways = new ArrayList<>();
    for (Direction way : Direction.values()) {
      ways.add(new Choice(way.key(), w.word("move", way.key())));
    }
    return List.of(
        new Choices("scheme", choice.choices(w)),
        new Choices("state", words(w, "state", STATES)),
        new Choices("tier", tiers.choices(w, scheme)),
        new Choices("region", words(w, "region", customers.facets(asking).regions())),
        new Choices("move", ways));
  }

  private static List<Choice> words(Wording w, String kind, List<String> keys) {
    return keys.stream().map(key -> new Choice(key, w.word(kind, key))).toList();
  }

  private List<Chosen> chosen(Query query, TierScheme scheme, Wording w) {
    List<Chosen> chosen = new ArrayList<>();
    for (String name : FILTERS) {
      query
          .get(name)
          .map(value -> name.equals("tier") ? tierName(scheme, value, w) : w.word(name, value))
          .map(label -> w.say("column." + name) + ": " + label)
          .ifPresent(label -> chosen.add(new Chosen(label, query.withoutFilter(name))));
    }
    return chosen;
  }

  private String tierName(TierScheme scheme, String key, Wording w) {
    return tiers.choices(w, scheme).stream()
        .filter(choice -> choice.key().equals(key))
        .map(Choice::label)
        .findFirst()
        .orElse(key);
  }
}
