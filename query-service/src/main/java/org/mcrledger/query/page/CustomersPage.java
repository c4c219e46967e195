package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.CustomerFilter;
import org.mcrledger.query.answer.CustomerOrder;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Choices;
import org.mcrledger.query.page.view.Chosen;
import org.mcrledger.query.page.view.CustomerLine;
import org.mcrledger.query.page.view.CustomersView;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of customers. */
@Controller
@Requires(Right.READ_CUSTOMERS)
public class CustomersPage {
  private static final List<String> FILTERS =
      List.of("tier", "standing", "industry", "region", "owner");
  private static final List<String> STANDINGS = List.of("stale", "expired");
  private final CustomerQueries customers;
  private final Frames frames;
  private final Tiers tiers;

  CustomersPage(CustomerQueries customers, Frames frames, Tiers tiers) {
    this.customers = customers;
    this.frames = frames;
    this.tiers = tiers;
  }

  @GetMapping("/customers")
  String list(HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Asking asking = Asking.of(actor, asOf);
    Query query = Lists.query(request);
    Wording w = frames.wording(request);
    var page = customers.list(asking, filter(query), order(query), Lists.part(query, Lists.LINES));
    long total = customers.count(asking, filter(query));
    Paging paging = Paging.of(query, page.items().size(), total, Optional.ofNullable(page.next()));
    List<CustomerLine> lines = page.items().stream().map(found -> line(found, w)).toList();
    model.addAttribute(
        "page", new CustomersView(query, lines, paging, offered(asking, w), chosen(query, w)));
    return "customers";
  }

  @GetMapping("/customers.csv")
  ResponseEntity<byte[]> file(HttpServletRequest request, Actor actor, AsOf asOf) {
    Query query = Lists.query(request);
    Wording w = frames.wording(request);
    Page<org.mcrledger.query.answer.CustomerLine> page =
        customers.list(Asking.of(actor, asOf), filter(query), order(query), Lists.whole(query));
    CsvFile csv = new CsvFile(heads(w));
    page.items().stream().map(found -> line(found, w)).forEach(line -> csv.line(cells(line)));
    return csv.answer("customers", frames.asOf(request));
  }

  private static List<String> heads(Wording w) {
    return List.of(
        "customer",
        w.say("column.name"),
        w.say("field.name-zh"),
        w.say("column.tier"),
        w.say("column.industry"),
        w.say("column.region"),
        w.say("column.owner"),
        w.say("column.contacts"),
        w.say("column.last-engagement"));
  }

  private static List<?> cells(CustomerLine line) {
    return List.of(
        line.id(),
        line.names().name(),
        line.names().nameZh(),
        line.tier().key(),
        line.industry(),
        line.region(),
        line.owner(),
        line.contacts(),
        line.lastEngagement());
  }

  private CustomerLine line(org.mcrledger.query.answer.CustomerLine found, Wording w) {
    var card = found.card();
    String owner = card.owner().map(id -> id.value()).orElse("");
    return new CustomerLine(
        card.customer().value(),
        People.customer(card.profile(), card.customer()),
        tiers.mark(found.tier()),
        ProposalRows.standing(tiers, found.standing()),
        card.profile().flatMap(CustomerProfile::industry),
        card.profile().flatMap(CustomerProfile::region),
        found.owner().map(name -> People.names(name, owner, w)).map(w::first),
        card.contacts(),
        card.lastEngagedOn());
  }

  static CustomerFilter filter(Query query) {
    return new CustomerFilter(
        query.get("q"),
        query.get("industry"),
        query.get("region"),
        query.get("owner"),
        query.get("tier"),
        query.get("standing").filter(STANDINGS::contains));
  }

  private static CustomerOrder order(Query query) {
    return query.get("sort").flatMap(CustomerOrder::of).orElse(CustomerOrder.NAME);
  }

  private List<Choices> offered(Asking asking, Wording w) {
    List<Choices> offered = new ArrayList<>(choices(customers, tiers, asking, w));
    offered.add(1, new Choices("standing", words(w, "standing", STANDINGS)));
    return offered;
  }

  static List<Choices> choices(CustomerQueries customers, Tiers tiers, Asking asking, Wording w) {
    List<Choices> choices = new ArrayList<>(places(customers, asking, w));
    choices.addFirst(new Choices("tier", tiers.choices(w, tiers.official(asking.asOf()))));
    return choices;
  }

  /** The industries and regions that occur. */
  static List<Choices> places(CustomerQueries customers, Asking asking, Wording w) {
    var facets = customers.facets(asking);
    return List.of(
        new Choices("industry", words(w, "industry", facets.industries())),
        new Choices("region", words(w, "region", facets.regions())));
  }

  private static List<Choice> words(Wording w, String kind, List<String> keys) {
    return keys.stream().map(key -> new Choice(key, w.word(kind, key))).toList();
  }

  static List<Chosen> chosen(Query query, Wording w) {
    List<Chosen> chosen = new ArrayList<>();
    query.get("q").ifPresent(q -> chosen.add(new Chosen("“" + q + "”", query.withoutFilter("q"))));
    for (String name : FILTERS) {
      query
          .get(name)
          .map(value -> w.say("column." + name) + ": " + w.word(name, value))
          .ifPresent(label -> chosen.add(new Chosen(label, query.withoutFilter(name))));
    }
    return chosen;
  }
}
