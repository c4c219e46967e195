package org.mcrledger.query.page.view;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a form needs besides what was typed into it.
 *
 * @param action where it is sent
 * @param back where leaving it leads
 * @param customer whose persons may be picked; empty where that is nobody's
 * @param subject what it is about, in words
 */
public record FormView(
    String action,
    String back,
    String customer,
    String subject,
    List<Crumb> crumbs,
    Map<String, List<Choice>> choices) {
  /** A place on the way here. */
  public record Crumb(String label, String href) {}

  public FormView {
    crumbs = List.copyOf(crumbs);
    choices = Map.copyOf(choices);
  }

  /** Where a field finds those that fit. */
  public String pick(String what) {
    return UriComponentsBuilder.fromPath("/pick/" + what)
        .queryParam("customer", Query.encoded(customer))
        .build()
        .toUriString();
  }
}
