package org.mcrledger.query.page.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a form needs besides what was typed into it.
 *
 * @param action where it is sent
 * @param back where leaving it leads
 * @param customer whose persons may be picked; empty where that is nobody's
 * @param subject the entry that is corrected or voided, in words; empty where something new is said
 * @param other where the entry can be voided instead of corrected, or corrected instead of voided
 */
public record FormView(
    String action,
    String back,
    String customer,
    String subject,
    Optional<String> other,
    List<Crumb> crumbs,
    Map<String, List<Choice>> choices) {
  /** A place on the way here. */
  public record Crumb(String label, String href) {}

  public FormView {
    crumbs = List.copyOf(crumbs);
    choices = Map.copyOf(choices);
  }

  public boolean isCorrection() {
    return !subject.isEmpty();
  }

  public FormView with(Map<String, List<Choice>> offered) {
    return new FormView(action, back, customer, subject, other, crumbs, offered);
  }

  /** The same form, to say something right that was said wrong. */
  public FormView correcting(String address, String entry, Optional<String> otherWay) {
    return new FormView(address, back, customer, entry, otherWay, crumbs, choices);
  }

  /** Where a field finds those that fit. */
  public String pick(String what) {
    return UriComponentsBuilder.fromPath("/pick/" + what)
        .queryParam("customer", Query.encoded(customer))
        .build()
        .toUriString();
  }
}
