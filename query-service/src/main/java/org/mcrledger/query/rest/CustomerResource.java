package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.CustomerCard.Card;
import org.mcrledger.core.report.CustomerCard.TierStep;
import org.mcrledger.core.report.Figure;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.CustomerFile;
import org.mcrledger.query.answer.CustomerFilter;
import org.mcrledger.query.answer.CustomerLine;
import org.mcrledger.query.answer.CustomerOrder;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.PersonName;
import org.mcrledger.query.answer.TierQueries;
import org.mcrledger.query.answer.TimelineFilter;
import org.mcrledger.query.answer.TimelinePart;
import org.mcrledger.query.answer.TimelineQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers: a list, one of them, and what there is on it. */
@RestController
@RequestMapping("/api/v1/customers")
@Requires(Right.READ_CUSTOMERS)
public class CustomerResource {
  private final CustomerQueries customers;
  private final TimelineQueries timelines;
  private final TierQueries tiers;

  public CustomerResource(CustomerQueries customers, TimelineQueries timelines, TierQueries tiers) {
    this.customers = customers;
    this.timelines = timelines;
    this.tiers = tiers;
  }

  @GetMapping
  public Map<String, Object> list(
      Actor actor,
      AsOf asOf,
      PageRequest page,
      @RequestParam(required = false) @Nullable String search,
      @RequestParam(required = false) @Nullable String industry,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String tier,
      @RequestParam(required = false) @Nullable String standing,
      @RequestParam(required = false) @Nullable String sort) {
    CustomerFilter filter =
        new CustomerFilter(
            Choices.text(search),
            Choices.text(industry),
            Choices.text(region),
            Choices.text(owner),
            Choices.text(tier),
            Choices.standing(standing));
    CustomerOrder order =
        Choices.order(
            sort,
            CustomerOrder.NAME,
            CustomerOrder::of,
            Arrays.stream(CustomerOrder.values()).map(CustomerOrder::key));
    return Shapes.list(
        customers.list(Asking.of(actor, asOf), filter, order, page), CustomerResource::line);
  }

  private static Map<String, Object> line(CustomerLine line) {
    Map<String, Object> json = card(line.card(), line.tier(), line.owner());
    json.put("tierStanding", ProposalShape.standing(line.standing()));
    return json;
  }

  static Map<String, Object> card(Card card, Optional<TierStep> tier, Optional<PersonName> owner) {
    Optional<CustomerProfile> profile = card.profile();
    Map<String, Object> json =
        object(
            "customerId", card.customer(),
            "name", profile.map(CustomerProfile::name),
            "nameZh", profile.flatMap(CustomerProfile::nameZh),
            "industry", profile.flatMap(CustomerProfile::industry),
            "region", profile.flatMap(CustomerProfile::region),
            "country", profile.flatMap(CustomerProfile::country),
            "hospitality", card.hospitality(),
            "owner", card.owner());
    Shapes.name(json, "ownerName", owner);
    json.putAll(
        object(
            "tier", tier.map(TierStep::tier),
            "tierSince", tier.map(TierStep::on),
            "contacts", card.contacts(),
            "lastEngagedOn", card.lastEngagedOn(),
            "registeredOn", card.registeredOn()));
    return json;
  }

  @GetMapping("/{id}")
  public Map<String, Object> one(Actor actor, AsOf asOf, @PathVariable CustomerId id) {
    CustomerFile file = customers.find(Asking.of(actor, asOf), id);
    Map<String, Object> json = card(file.card(), file.tier(), file.owner());
    Map<String, Object> schemes = new LinkedHashMap<>();
    file.card().tiers().forEach((scheme, step) -> schemes.put(scheme.value(), step.tier()));
    json.put("tierStanding", ProposalShape.standing(file.standing()));
    json.putAll(
        object(
            "tiers", schemes,
            "keyLayer", file.keyLayer().map(CustomerResource::keyLayer),
            "position", file.position(),
            "waiting", file.waiting()));
    return json;
  }

  static Map<String, Object> keyLayer(KeyLayer layer) {
    return object(
        "value", Shapes.orUnknown(layer.value()),
        "known", layer.known(),
        "unknown", layer.unknown());
  }

  @GetMapping("/{id}/timeline")
  public Map<String, Object> timeline(
      Actor actor,
      AsOf asOf,
      PageRequest page,
      @PathVariable CustomerId id,
      @RequestParam(required = false) @Nullable String concept,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String currency,
      @RequestParam(required = false) @Nullable String figure,
      @RequestParam(required = false) @Nullable String year) {
    TimelineFilter filter =
        new TimelineFilter(
            Choices.text(concept).map(c -> Set.of(c.split(","))).orElse(Set.of()),
            Choices.keys("kind", kind, EngagementKind.class),
            Choices.text(currency),
            Choices.keys("figure", figure, Figure.class).stream().findFirst(),
            Choices.year("year", year));
    TimelinePart part = timelines.of(Asking.of(actor, asOf), id, filter, page);
    Map<String, Object> json = object("total", part.total());
    json.putAll(Shapes.list(part.page(), line -> TimelineShape.of(line, actor.seesNames())));
    return json;
  }

  @GetMapping("/{id}/years")
  public Map<String, Object> years(Actor actor, AsOf asOf, @PathVariable CustomerId id) {
    List<Map<String, Object>> years =
        customers.years(Asking.of(actor, asOf), id).stream().map(YearShape::of).toList();
    return object("years", years);
  }

  @GetMapping("/{id}/tiers")
  public Map<String, Object> tiers(Actor actor, AsOf asOf, @PathVariable CustomerId id) {
    List<Map<String, Object>> items =
        tiers.ofCustomer(Asking.of(actor, asOf), id).stream().map(TierResource::line).toList();
    return object("items", items, "next", null);
  }

  @GetMapping("/{id}/contacts")
  public Map<String, Object> contacts(Actor actor, AsOf asOf, @PathVariable CustomerId id) {
    List<Map<String, Object>> items =
        customers.contacts(Asking.of(actor, asOf), id).stream().map(ContactResource::line).toList();
    return object("items", items, "next", null);
  }
}
