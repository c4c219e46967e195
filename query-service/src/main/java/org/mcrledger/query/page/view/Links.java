package org.mcrledger.query.page.view;

import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the pages, each with the as-of choice of the page that links to it. */
public record Links(AsOfChoice asOf) {
  public String customers() {
    return to("/customers");
  }

  public String customer(String id) {
    return to("/customers/{id}", id);
  }

  /** An event in the timeline of a customer. */
  public String event(String customer, String event) {
    return at("/customers/{id}", customer)
        .queryParam("event", event)
        .fragment("e-" + event)
        .build()
        .toUriString();
  }

  public String contact(String id) {
    return to("/contacts/{id}", id);
  }

  public String reviews() {
    return to("/reviews");
  }

  public String review(int year) {
    return to("/reviews/{year}", Integer.toString(year));
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
