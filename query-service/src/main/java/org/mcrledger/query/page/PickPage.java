package org.mcrledger.query.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.answer.CustomerFilter;
import org.mcrledger.query.answer.CustomerOrder;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.StaffQueries;
import org.mcrledger.query.page.view.Names;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Those who fit what is being typed into a picker. */
@RestController
@Requires(Right.READ_CUSTOMERS)
public class PickPage {
  /** More are not read in a list under a field: one types on. */
  private static final int FOUND_MAX = 12;

  private final CustomerQueries customers;
  private final StaffQueries staff;
  private final FormViews views;

  PickPage(CustomerQueries customers, StaffQueries staff, FormViews views) {
    this.staff = staff;
    this.customers = customers;
    this.views = views;
  }

  /** Someone or something to pick; {@code about} tells those of one name apart. */
  record Found(String id, String name, String about) {}

  @GetMapping("/pick/customers")
  List<Found> customers(@RequestParam(defaultValue = "") String q, Actor actor) {
    CustomerFilter fits =
        new CustomerFilter(
            Optional.of(q).filter(text -> !text.isBlank()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    PageRequest first = new PageRequest("", FOUND_MAX, Optional.empty());
    return customers.list(views.asking(actor), fits, CustomerOrder.NAME, first).items().stream()
        .map(
            line ->
                found(
                    line.card().customer().value(),
                    People.customer(line.card().profile(), line.card().customer()),
                    line.card().profile().flatMap(CustomerProfile::region).orElse("")))
        .toList();
  }

  @GetMapping("/pick/contacts")
  List<Found> contacts(
      @RequestParam CustomerId customer,
      @RequestParam(defaultValue = "") String q,
      Actor actor,
      Model model) {
    Stream<Found> all =
        customers.contacts(views.asking(actor), customer).stream()
            .filter(line -> !line.name().erased())
            .map(
                line -> {
                  String id = line.standing().contact().value();
                  String role = line.standing().employment().map(Spots::role).orElse("");
                  return found(id, People.names(line.name(), id, Given.wording(model)), role);
                });
    return all.filter(found -> fits(found, q)).limit(FOUND_MAX).toList();
  }

  @GetMapping("/pick/staff")
  List<Found> staff(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
    PageRequest first = new PageRequest("", FOUND_MAX, Optional.empty());
    return staff.list(views.asking(actor), Optional.of(q), first).items().stream()
        .filter(line -> !line.name().erased())
        .map(
            line -> {
              String id = line.row().staff().value();
              return found(
                  id,
                  People.names(line.name(), id, Given.wording(model)),
                  line.row().region().orElse(""));
            })
        .toList();
  }

  private static Found found(String id, Names names, String about) {
    String name = names.nameZh().map(zh -> names.name() + " " + zh).orElse(names.name());
    return new Found(id, name, about);
  }

  private static boolean fits(Found found, String typed) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    return Stream.of(found.name(), found.about(), found.id())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
  }
}
