package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.NineGrid.Employment;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ContactLine;
import org.mcrledger.query.answer.ContactQueries;
import org.mcrledger.query.answer.GridFilter;
import org.mcrledger.query.answer.GridLine;
import org.mcrledger.query.answer.NineGridQueries;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons of customers: one, explained, and the nine-grid of many. */
@RestController
public class ContactResource {
  private final ContactQueries contacts;
  private final NineGridQueries grid;

  public ContactResource(ContactQueries contacts, NineGridQueries grid) {
    this.contacts = contacts;
    this.grid = grid;
  }

  @GetMapping("/api/v1/contacts/{id}")
  @Requires(Right.READ_CUSTOMERS)
  public Map<String, Object> one(Actor actor, AsOf asOf, @PathVariable ContactId id) {
    return ContactShape.of(contacts.find(Asking.of(actor, asOf), id));
  }

  /** Why this person's scores are what they are, by which rules, and what would raise them. */
  @GetMapping(
      path = "/api/v1/contacts/{id}/explanation",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Requires(Right.READ_JUDGEMENTS)
  public Map<String, Object> explanation(Actor actor, AsOf asOf, @PathVariable String id) {
    return ContactShape.explained(contacts.find(Asking.of(actor, asOf), new ContactId(id)));
  }

  @GetMapping("/api/v1/nine-grid")
  @Requires(Right.READ_JUDGEMENTS)
  public Map<String, Object> nineGrid(
      Actor actor,
      AsOf asOf,
      PageRequest page,
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String industry,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(defaultValue = "false") boolean flagged) {
    GridFilter filter =
        new GridFilter(
            Choices.customer(customer),
            Choices.text(industry),
            Choices.text(region),
            Choices.text(owner),
            flagged);
    return Shapes.list(grid.page(Asking.of(actor, asOf), filter, page), ContactResource::gridLine);
  }

  private static Map<String, Object> gridLine(GridLine line) {
    Map<String, Object> json = line(line.contact());
    json.putAll(object("customerName", line.customerName()));
    return json;
  }

  static Map<String, Object> line(ContactLine line) {
    Optional<Employment> employment = line.standing().employment();
    Map<String, Object> json = object("contactId", line.standing().contact());
    Shapes.name(json, "name", Optional.of(line.name()));
    json.putAll(employment(employment));
    line.judged()
        .ifPresent(
            judged ->
                json.putAll(
                    object(
                        "intimacy", Shapes.score(judged.intimacy().score()),
                        "support", Shapes.score(judged.support().score()),
                        "cell", Shapes.cell(judged.cell()),
                        "diagnosis", judged.diagnosis(),
                        "flagged", judged.flagged(),
                        "computed", computed(judged.intimacy(), judged.support()),
                        "overridden",
                            judged.intimacy().override().isPresent()
                                || judged.support().override().isPresent())));
    return json;
  }

  private static Map<String, Object> computed(ShownScore intimacy, ShownScore support) {
    return object(
        "intimacy", Shapes.score(intimacy.computed()),
        "support", Shapes.score(support.computed()));
  }

  static Map<String, Object> employment(Optional<Employment> employment) {
    return object(
        "customerId", employment.map(Employment::customer),
        "department", employment.map(Employment::department),
        "title", employment.flatMap(Employment::title),
        "seniority", employment.map(Employment::seniority),
        "reportsTo", employment.flatMap(Employment::reportsTo));
  }
}
