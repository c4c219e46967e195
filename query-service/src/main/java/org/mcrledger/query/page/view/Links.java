package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.report.Figure;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the pages, each with the as-of choice of the page that links to it. */
public record Links(AsOfChoice asOf) {
  /** Names the timeline's place on the page of a customer. */
  public static final String TIMELINE = "timeline";

  public String customers() {
    return to("/customers");
  }

  public String customer(String id) {
    return to("/customers/{id}", id);
  }

  /** What a scheme makes of the customer, and why; the official one where none is named. */
  public String evaluation(String customer) {
    return to("/customers/{id}/evaluation", customer);
  }

  public String evaluation(String customer, String scheme) {
    return at("/customers/{id}/evaluation", customer)
        .queryParam("scheme", encoded(scheme))
        .build()
        .toUriString();
  }

  /** An event in the timeline of a customer. */
  public String event(String customer, String event) {
    return at("/customers/{id}", customer)
        .queryParam("event", event)
        .fragment("e-" + event)
        .build()
        .toUriString();
  }

  /**
   * The events behind a figure of a customer's year.
   *
   * @param currency of a sum of money
   */
  public String behind(String customer, Figure figure, int year, Optional<String> currency) {
    UriComponentsBuilder link =
        at("/customers/{id}", customer)
            .queryParam("figure", figure.key())
            .queryParam("year", Integer.toString(year));
    currency.ifPresent(code -> link.queryParam("currency", encoded(code)));
    return link.fragment(TIMELINE).build().toUriString();
  }

  public String behind(String customer, Figure figure, int year) {
    return behind(customer, figure, year, Optional.empty());
  }

  /**
   * The same links for figures of whole years: a date within the year that was asked about gives
   * way to its last day.
   */
  public Links ofWholeYear(int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return new Links(
        new AsOfChoice(
            asOf.validAt().map(day -> day.isBefore(end) ? end : day),
            asOf.knownAt(),
            asOf.today()));
  }

  /**
   * An entry of a customer's timeline among those of its concept and year: there it stands on the
   * first part, however old it is.
   */
  public String entry(String customer, String event, String concept, int year) {
    return at("/customers/{id}", customer)
        .queryParam("concept", encoded(concept))
        .queryParam("year", Integer.toString(year))
        .queryParam("event", event)
        .fragment(TimelineEntry.anchor(event))
        .build()
        .toUriString();
  }

  public String jumps() {
    return to("/jumps");
  }

  public String contact(String id) {
    return to("/contacts/{id}", id);
  }

  /** Why a person's scores are what they are, as a file. */
  public String explanation(String contact) {
    return to("/contacts/{id}/explanation.csv", contact);
  }

  public String reviews() {
    return to("/reviews");
  }

  public String review(int year) {
    return to("/reviews/{year}", Integer.toString(year));
  }

  public String proposals() {
    return to("/proposals");
  }

  public String proposal(String id) {
    return to("/proposals/{id}", id);
  }

  /** Rules of one key, at one of their versions where it is named. */
  public String rules(String kind, String key, String hash) {
    UriComponentsBuilder link = at("/rules/{kind}/{key}", kind, key);
    if (!hash.isEmpty()) {
      link.queryParam("version", encoded(hash));
    }
    return link.build().toUriString();
  }

  /** A replay that was saved. */
  public String savedReplay(String id) {
    return to("/lab/saved/{id}", id);
  }

  public String rules() {
    return to("/rules");
  }

  public String audit() {
    return to("/audit");
  }

  /** The decisions on one customer's tier. */
  public String audit(String customer) {
    return at("/audit").queryParam("customer", encoded(customer)).build().toUriString();
  }

  /** A form: it speaks of now whatever date was being looked at. */
  public String form(String template, String... ids) {
    return UriComponentsBuilder.fromPath(template).encode().build((Object[]) ids).toString();
  }

  private String to(String template, String... ids) {
    return at(template, ids).build().toUriString();
  }

  private UriComponentsBuilder at(String template, String... ids) {
    UriComponentsBuilder link =
        UriComponentsBuilder.fromUriString(
            UriComponentsBuilder.fromPath(template).encode().build((Object[]) ids).toString());
    asOf.validAt().ifPresent(date -> link.queryParam("validAt", date));
    asOf.knownAt().ifPresent(known -> link.queryParam("knownAt", encoded(known)));
    return link;
  }

  private static String encoded(String value) {
    return Query.encoded(value);
  }
}
