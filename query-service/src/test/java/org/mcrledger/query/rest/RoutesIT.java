package org.mcrledger.query.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.query.rest.QueryApp.actor;
import static org.mcrledger.query.rest.QueryApp.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ProposalEvent.TierProposed;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.report.RandomLedger;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.RightsTable;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.access.RouteRights;
import org.mcrledger.kit.json.Json;
import org.mcrledger.query.answer.CustomerPlaces;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayOrders;
import org.mcrledger.query.lab.SavedDocuments;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.rules.Canonical;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleSets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the read side, for every role: who gets in, and what is then shown. */
class RoutesIT {
  private static final ReadSide SIDE = new ReadSide();
  private static final List<Recorded<LedgerEvent>> EVENTS = RandomLedger.of(5, 900);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
  private static final RulesId RULES = RulesId.ruleSet("default-1");
  private static final RulesId SCHEME = RulesId.scheme("five-classes");
  private static QueryApp app;
  private static Map<CustomerId, CustomerCard.Row> cards;
  private static Map<ContactId, NineGrid.Row> grid;
  private static List<CustomerId> customers;
  private static final ReplayId SAVED = new ReplayId("saved-1");
  private static final byte[] DOCUMENT = "{}".getBytes(UTF_8);
  private static String replay = "";

  @TempDir static Path folder;

  @BeforeAll
  static void start() throws IOException {
    SIDE.append(EVENTS);
    SIDE.tell(Stream.of(RULES, SCHEME).map(RoutesIT::drafted).toList());
    app = new QueryApp(SIDE, folder);
    SIDE.awaitHead();
    replay = asked();
    SIDE.tell(List.of(saved()));
    app.bean(SavedDocuments.class).keep(SAVED, DOCUMENT);
    cards = SIDE.rows(SIDE.projections().customerCard());
    grid = SIDE.rows(SIDE.projections().nineGrid());
    customers = ordered();
  }

  @AfterAll
  static void stop() {
    app.close();
    SIDE.close();
  }

  @Test
  void every_route_says_which_right_it_needs() {
    assertThat(RouteRights.gaps(routes())).isEmpty();
  }

  /** The routes as the context has them, so that a new one is in the matrix at once. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void a_route_opens_to_the_roles_that_have_its_right_and_to_nobody_else(Role role) {
    Map<String, String> rights = readRoutes();
    assertThat(rights).hasSizeGreaterThan(10);
    Actor actor = reaching(role);
    List<String> wrong = new ArrayList<>();
    rights.forEach(
        (path, right) -> {
          boolean may = RightsTable.reach(right(right), role).isPresent();
          int status = ask(actor, filled(path)).getStatus();
          if (status != (may ? 200 : 403)) {
            wrong.add(role + " " + path + " " + status);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void an_account_manager_sees_own_customers_and_no_others_wherever_they_are_listed() {
    CustomerId own = withOwner();
    String staff = place(own).owner();
    Actor manager = actor(Role.ACCOUNT_MANAGER, Optional.of(staff));
    for (String path :
        List.of(
            "/customers",
            "/reviews/2024",
            "/tiers/history",
            "/nine-grid",
            "/evaluations",
            "/proposals")) {
      List<String> seen = customersIn(manager, path + "?limit=500");
      assertThat(seen).as(path).allSatisfy(id -> assertThat(owner(id)).isEqualTo(staff));
    }
    assertThat(customersIn(manager, "/customers?limit=500")).contains(own.value());
    CustomerId other =
        customers.stream().filter(c -> !staff.equals(owner(c.value()))).findFirst().orElseThrow();
    for (String path :
        List.of("", "/timeline", "/years", "/tiers", "/contacts", "/evaluations", "/proposals")) {
      assertThat(ask(manager, "/api/v1/customers/" + own + path).getStatus()).isEqualTo(200);
      assertThat(ask(manager, "/api/v1/customers/" + other + path).getStatus())
          .as(path)
          .isEqualTo(403);
    }
  }

  @Test
  void a_regional_head_sees_the_customers_of_the_region() {
    Actor head = actor(Role.REGIONAL_HEAD, Optional.empty(), "north");
    List<String> seen = customersIn(head, "/customers?limit=500");
    assertThat(seen).isNotEmpty();
    assertThat(seen)
        .allSatisfy(id -> assertThat(place(new CustomerId(id)).region()).isEqualTo("north"));
  }

  @Test
  void a_rule_author_sees_persons_without_names_and_an_admin_names_without_judgements() {
    CustomerId customer = withContacts();
    String path = "/api/v1/customers/" + customer + "/contacts";
    List<Map<String, Object>> toAuthor = items(ask(reaching(Role.RULE_AUTHOR), path));
    List<Map<String, Object>> toAdmin = items(ask(reaching(Role.ADMIN), path));
    assertThat(toAuthor).isNotEmpty();
    assertThat(toAuthor)
        .allSatisfy(
            one -> {
              assertThat(one).containsEntry("name", null).containsKey("intimacy");
            });
    assertThat(toAdmin)
        .allSatisfy(
            one -> {
              assertThat(one.get("name")).isNotNull();
              assertThat(one).doesNotContainKeys("intimacy", "support", "cell", "computed");
            });
  }

  @Test
  void no_answer_to_a_rule_author_holds_a_person_s_name() {
    Actor author = reaching(Role.RULE_AUTHOR);
    readRoutes()
        .forEach(
            (path, right) -> {
              if (author.may(right(right))) {
                assertThat(text(ask(author, filled(path))))
                    .as(path)
                    .doesNotContain("Person random")
                    .doesNotContain("Staff 0")
                    .doesNotContain("+86 1");
              }
            });
  }

  @Test
  void an_explanation_as_csv_has_a_line_for_each_criterion_stance_way_up_and_silence() {
    Actor committee = reaching(Role.COMMITTEE);
    String contact =
        (String)
            items(ask(committee, "/api/v1/customers/" + withContacts() + "/contacts"))
                .getFirst()
                .get("contactId");
    String path = "/api/v1/contacts/" + contact + "/explanation";
    Map<String, Object> why = mapOf(json(ask(committee, path)).get("explanation"));
    Map<String, Object> intimacy = mapOf(why.get("intimacy"));
    Map<String, Object> support = mapOf(why.get("support"));
    long expected =
        Stream.of(
                    intimacy.get("criteria"),
                    intimacy.get("next"),
                    support.get("voices"),
                    support.get("next"))
                .mapToLong(lines -> listOf(lines).size())
                .sum()
            + Stream.of(intimacy.get("criteria"), support.get("voices"))
                .filter(lines -> !listOf(lines).isEmpty())
                .count()
            + Stream.of(intimacy, support)
                .filter(score -> score.get("unknownBecause") != null)
                .count();
    List<String> csv = text(ask(committee, path, "text/csv")).lines().toList();
    assertThat(csv.getFirst()).contains("contact,validAt,ruleSet,version,dimension,score,computed");
    assertThat(csv).hasSize((int) expected + 1);
    assertThat(csv.subList(1, csv.size()))
        .allSatisfy(line -> assertThat(line).startsWith(contact + ",2026-01-20,default-1,"));
  }

  @Test
  void the_nine_grid_of_one_customer_holds_its_persons_alone() {
    CustomerId customer = withContacts();
    List<String> seen =
        customersIn(reaching(Role.COMMITTEE), "/nine-grid?limit=500&customer=" + customer);
    assertThat(seen).isNotEmpty().containsOnly(customer.value());
  }

  @Test
  void before_anybody_was_with_a_customer_the_nine_grid_is_empty() {
    Actor committee = reaching(Role.COMMITTEE);
    assertThat(items(ask(committee, "/api/v1/nine-grid?validAt=1990-01-01"))).isEmpty();
  }

  @Test
  void lists_come_in_pages_that_together_are_the_list() {
    Actor committee = reaching(Role.COMMITTEE);
    for (String path :
        List.of(
            "/api/v1/customers",
            "/api/v1/customers?sort=last-engaged",
            "/api/v1/customers?sort=tier",
            "/api/v1/nine-grid",
            "/api/v1/tiers/history",
            "/api/v1/reviews/2024",
            "/api/v1/evaluations?scheme=pyramid",
            "/api/v1/staff",
            "/api/v1/ledger/events",
            "/api/v1/customers/" + withContacts() + "/timeline")) {
      String and = path.contains("?") ? "&" : "?";
      List<Map<String, Object>> whole = items(ask(committee, path + and + "limit=500"));
      List<Map<String, Object>> pieces = new ArrayList<>();
      String next = "";
      while (next != null && pieces.size() < 500) {
        String cursor = next.isEmpty() ? "" : "&cursor=" + next;
        Map<String, Object> page = json(ask(committee, path + and + "limit=7" + cursor));
        pieces.addAll(itemsOf(page));
        next = (String) page.get("next");
      }
      int compared = Math.min(400, Math.min(whole.size(), pieces.size()));
      assertThat(compared).as(path).isEqualTo(Math.min(400, whole.size()));
      assertThat(pieces.subList(0, compared)).as(path).isEqualTo(whole.subList(0, compared));
    }
  }

  @Test
  void as_of_the_head_every_list_is_as_it_is_now() {
    Actor committee = reaching(Role.COMMITTEE);
    long head = SIDE.history().head();
    for (String path :
        List.of(
            "/customers",
            "/nine-grid",
            "/tiers/history",
            "/reviews/2024",
            "/staff",
            "/evaluations")) {
      String url = "/api/v1" + path + "?limit=500";
      assertThat(items(ask(committee, url + "&knownAt=" + head)))
          .as(path)
          .isEqualTo(items(ask(committee, url)));
    }
    assertThat(ask(committee, "/api/v1/customers?knownAt=" + (head + 1)).getStatus())
        .isEqualTo(400);
  }

  @Test
  void a_customer_s_years_count_what_was_held_and_say_the_difference() {
    Actor committee = reaching(Role.COMMITTEE);
    CustomerId customer = withContacts();
    Map<String, Object> answer =
        json(ask(committee, "/api/v1/customers/" + customer + "/years?validAt=2025-12-31"));
    List<Map<String, Object>> years = listOf(answer.get("years"));
    assertThat(years).isNotEmpty();
    assertThat(years.getFirst())
        .containsKeys(
            "year",
            "tier",
            "persons",
            "engagements",
            "engagementsByKind",
            "highLevelVisits",
            "contactsMet",
            "alignmentMeetings",
            "agreementsInForce",
            "revenue",
            "delta");
    assertThat(mapOf(years.getFirst().get("delta"))).containsEntry("engagements", "unknown");
    for (int i = 1; i < years.size(); i++) {
      int difference =
          (int) years.get(i).get("engagements") - (int) years.get(i - 1).get("engagements");
      assertThat(mapOf(years.get(i).get("delta"))).containsEntry("engagements", difference);
    }
  }

  @Test
  void of_years_still_ahead_nothing_is_known_and_no_zero() {
    Actor committee = reaching(Role.COMMITTEE);
    assertThat(items(ask(committee, "/api/v1/reviews/2027"))).isEmpty();
    assertThat(items(ask(committee, "/api/v1/reviews/2027?validAt=2027-06-30"))).isEmpty();
    List<Map<String, Object>> years =
        listOf(
            json(ask(
                    committee, "/api/v1/customers/" + withContacts() + "/years?validAt=9999-12-31"))
                .get("years"));
    assertThat(years.getLast()).containsEntry("year", 2026);
  }

  @Test
  void by_tier_the_highest_of_the_scheme_stands_first_and_those_without_last() {
    List<String> scheme = List.of("S", "A", "B", "C", "null");
    Actor committee = reaching(Role.COMMITTEE);
    for (String path : List.of("/api/v1/customers", "/api/v1/reviews/2025")) {
      List<Integer> places =
          items(ask(committee, path + "?sort=tier&limit=500")).stream()
              .map(item -> scheme.indexOf(String.valueOf(item.get("tier"))))
              .toList();
      assertThat(places).as(path).isSorted().contains(0).doesNotContain(-1);
    }
  }

  @Test
  void an_unknown_customer_is_404_and_a_misread_parameter_400() {
    Actor committee = reaching(Role.COMMITTEE);
    assertThat(ask(committee, "/api/v1/customers/nobody").getStatus()).isEqualTo(404);
    assertThat(ask(committee, "/api/v1/contacts/nobody").getStatus()).isEqualTo(404);
    assertThat(ask(committee, "/api/v1/schemes/nobody").getStatus()).isEqualTo(404);
    assertThat(ask(committee, "/api/v1/evaluations?scheme=nobody").getStatus()).isEqualTo(404);
    assertThat(ask(committee, "/api/v1/customers/nobody/evaluations").getStatus()).isEqualTo(404);
    assertThat(ask(committee, "/api/v1/reviews/abc").getStatus()).isEqualTo(400);
    assertThat(ask(committee, "/api/v1/customers?sort=weight").getStatus()).isEqualTo(400);
    assertThat(ask(committee, "/api/v1/tiers/history?from=yesterday").getStatus()).isEqualTo(400);
  }

  @Test
  void what_can_be_no_id_is_refused_as_such_wherever_it_stands() {
    Actor committee = reaching(Role.COMMITTEE);
    String tooLong = "x".repeat(401);
    for (String path :
        List.of(
            "/customers/" + tooLong,
            "/customers/%20/years",
            "/customers/" + tooLong + "/measures",
            "/customers/" + tooLong + "/evaluations",
            "/contacts/" + tooLong,
            "/nine-grid?customer=" + tooLong,
            "/tiers/history?customer=" + tooLong)) {
      MockHttpServletResponse answer = ask(committee, "/api/v1" + path);
      assertThat(answer.getStatus()).as(path).isEqualTo(400);
      assertThat(text(answer)).as(path).contains("\"rule\":\"expects-an-id\"");
    }
  }

  @Test
  void every_scheme_says_of_a_customer_which_tier_follows_or_what_is_needed() {
    Actor committee = reaching(Role.COMMITTEE);
    List<String> schemes =
        items(ask(committee, "/api/v1/schemes")).stream()
            .map(scheme -> String.valueOf(scheme.get("key")))
            .toList();
    assertThat(schemes).hasSize(9).contains("sabc", "five-classes", "channel");
    for (String scheme : schemes) {
      assertThat(json(ask(committee, "/api/v1/schemes/" + scheme)))
          .containsKeys("key", "version", "name", "official", "method", "measures", "tiers");
    }
    List<Map<String, Object>> evaluations =
        items(ask(committee, "/api/v1/customers/" + customers.getFirst() + "/evaluations"));
    assertThat(evaluations).extracting(one -> one.get("scheme")).isEqualTo(schemes);
    assertThat(evaluations)
        .allSatisfy(
            one -> {
              String result = String.valueOf(one.get("result"));
              assertThat(one).containsKeys("version", "measures", "customerName");
              assertThat(one.containsKey("because")).isEqualTo(result.equals("assessed"));
              assertThat(one.containsKey("needs")).isEqualTo(result.equals("not-assessable"));
            });
  }

  @Test
  void the_review_comes_as_a_table_too() throws Exception {
    MockHttpServletResponse csv =
        app.mvc()
            .perform(
                get("/api/v1/reviews/2024").accept("text/csv").with(as(reaching(Role.COMMITTEE))))
            .andReturn()
            .getResponse();
    List<String> lines = text(csv).lines().toList();
    assertThat(lines.getFirst()).contains("customerId", "engagementsDelta");
    assertThat(lines)
        .hasSize(1 + items(ask(reaching(Role.COMMITTEE), "/api/v1/reviews/2024?limit=500")).size());
  }

  @Test
  void proposals_come_as_a_table_too_with_what_the_list_has() throws Exception {
    String address = "/api/v1/proposals?state=all";
    MockHttpServletResponse csv =
        app.mvc()
            .perform(get(URI.create(address)).accept("text/csv").with(as(reaching(Role.COMMITTEE))))
            .andReturn()
            .getResponse();
    List<String> lines = text(csv).lines().toList();
    assertThat(csv.getContentType()).startsWith("text/csv");
    MockHttpServletResponse anything =
        app.mvc()
            .perform(get(URI.create(address)).accept("*/*").with(as(reaching(Role.COMMITTEE))))
            .andReturn()
            .getResponse();
    assertThat(anything.getContentType()).startsWith("application/json");
    assertThat(lines.getFirst())
        .endsWith(
            "customer,name,nameZh,region,scheme,held,proposed,move,on,state,needs,standing,decided,until,answeredBy,answeredAt,because,proposal");
    List<Map<String, Object>> listed = items(ask(reaching(Role.COMMITTEE), address + "&limit=500"));
    assertThat(listed).isNotEmpty();
    assertThat(lines.subList(1, lines.size()))
        .extracting(line -> line.substring(line.lastIndexOf(',') + 1))
        .isEqualTo(listed.stream().map(item -> String.valueOf(item.get("proposal"))).toList());
  }

  @Test
  void the_nine_grid_shows_on_request_only_those_whose_score_jumped() {
    Actor committee = reaching(Role.COMMITTEE);
    List<Map<String, Object>> all = items(ask(committee, "/api/v1/nine-grid?limit=500"));
    List<Map<String, Object>> jumped =
        items(ask(committee, "/api/v1/nine-grid?limit=500&flagged=true"));
    assertThat(jumped).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(jumped)
        .isEqualTo(all.stream().filter(line -> line.get("flagged").equals(true)).toList());
  }

  private static RequestMappingHandlerMapping routes() {
    return app.context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  /** Path to right, of what is read under /api/v1 from the ledger's tables. */
  private static Map<String, String> readRoutes() {
    Map<String, String> read = new TreeMap<>();
    RouteRights.of(routes())
        .forEach(
            (route, right) -> {
              if (route.startsWith("{GET [/api/v1/")
                  && !route.contains("accounts")
                  && !route.contains("text/csv")) {
                read.put(route.replaceAll("^\\{GET \\[([^\\]]*)\\].*$", "$1"), right);
              }
            });
    return read;
  }

  /** There is a draft to read. */
  private static Recorded<LedgerEvent> drafted(RulesId rules) {
    EventId id = new EventId(UUID.nameUUIDFromBytes(rules.value().getBytes(UTF_8)));
    RulesDrafted draft =
        new RulesDrafted(rules, "not: done", Optional.empty(), "", LocalDate.of(2025, 1, 1));
    Recorded<LedgerEvent> last = EVENTS.getLast();
    return new Recorded<>(last.position() + 1, id, 0, last.recordedAt(), last.by(), draft);
  }

  /** There is a saved replay to read. */
  private static Recorded<LedgerEvent> saved() {
    ReplayBasis.Rules rules = new ReplayBasis.Rules(RULES, hash(RULES), "");
    YearMonth month = YearMonth.of(2024, 1);
    ReplayBasis basis = new ReplayBasis(1, rules, rules, month, month, 1, false);
    LocalDate on = LocalDate.of(2025, 1, 1);
    ReplaySaved event =
        new ReplaySaved(SAVED, basis, 0, 0, Canonical.hash(DOCUMENT), "to be read", on);
    EventId id = new EventId(UUID.nameUUIDFromBytes(DOCUMENT));
    Recorded<LedgerEvent> last = EVENTS.getLast();
    return new Recorded<>(last.position() + 3, id, 0, last.recordedAt(), last.by(), event);
  }

  private static String hash(RulesId rules) {
    return RuleBook.shipped().inForce().latest(rules).orElseThrow().hash();
  }

  private static String filled(String path) {
    return path.replace("/customers/{id}", "/customers/" + customers.getFirst())
        .replace("/contacts/{id}", "/contacts/" + contact())
        .replace(
            "/proposals/{id}",
            "/proposals/" + proposed(customers.getFirst()).findFirst().orElseThrow())
        .replace("{run}", replay)
        .replace("{replay}", SAVED.value())
        .replace("/json-schemas/{kind}", "/json-schemas/tier-scheme")
        .replace("/schemes/{key}", "/schemes/" + SCHEME.key())
        .replace("/rule-sets/{key}", "/rule-sets/" + RULES.key())
        .replace("{hash}", hash(path.contains("/schemes/") ? SCHEME : RULES))
        .replace("{year}", "2024");
  }

  /** A replay, for the route that shows one. */
  private static String asked() {
    ReplayOrders.Wish wish =
        new ReplayOrders.Wish(
            RuleSets.DEFAULT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(YearMonth.of(2024, 1)),
            Optional.of(YearMonth.of(2024, 12)),
            ReplayOrder.NOW,
            false);
    ReplayOrder order = app.bean(ReplayOrders.class).order(wish, Locale.ENGLISH);
    return app.bean(ReplayDesk.class).take("someone", order, true).id();
  }

  private static Right right(String key) {
    return Arrays.stream(Right.values())
        .filter(right -> right.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Someone in the role who reaches the first customer, so that only the right decides. */
  private static Actor reaching(Role role) {
    CustomerPlaces.Place place = place(customers.getFirst());
    return actor(
        role,
        Optional.ofNullable(place.owner()),
        place.region() == null ? "nowhere" : place.region());
  }

  /** Those with an owner and a region first. */
  private static List<CustomerId> ordered() {
    return EVENTS.stream()
        .map(Recorded::event)
        .filter(CustomerEvent.CustomerRegistered.class::isInstance)
        .map(e -> ((CustomerEvent) e).customer())
        .filter(cards::containsKey)
        .sorted(
            Comparator.comparing(
                    (CustomerId c) -> place(c).owner() == null || place(c).region() == null)
                .thenComparing(c -> proposed(c).findAny().isEmpty()))
        .toList();
  }

  /** What was proposed for the customer. */
  private static Stream<EventId> proposed(CustomerId customer) {
    return EVENTS.stream()
        .filter(
            each -> each.event() instanceof TierProposed made && made.customer().equals(customer))
        .map(Recorded::id);
  }

  private static CustomerPlaces.Place place(CustomerId customer) {
    CustomerCard.Row row = cards.get(customer);
    return new CustomerPlaces.Place(
        row.owners().on(TODAY).map(s -> s.value()).orElse(null),
        row.profileOn(TODAY).flatMap(p -> p.region()).orElse(null));
  }

  private static String owner(String customer) {
    return String.valueOf(place(new CustomerId(customer)).owner());
  }

  private static CustomerId withOwner() {
    return customers.stream().filter(c -> place(c).owner() != null).findFirst().orElseThrow();
  }

  private static CustomerId withContacts() {
    return customers.stream()
        .filter(
            c ->
                grid.values().stream()
                        .filter(
                            row ->
                                row.employmentOn(TODAY)
                                    .filter(e -> e.customer().equals(c))
                                    .isPresent())
                        .count()
                    > 1)
        .findFirst()
        .orElseThrow();
  }

  /** A contact with the first customer. */
  private static String contact() {
    return EVENTS.stream()
        .map(Recorded::event)
        .filter(ContactEvent.ContactRegistered.class::isInstance)
        .map(e -> ((ContactEvent) e).contact())
        .filter(c -> grid.containsKey(c) && grid.get(c).customers().contains(customers.getFirst()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<String> customersIn(Actor actor, String path) {
    return items(ask(actor, "/api/v1" + path)).stream()
        .map(item -> String.valueOf(item.get("customerId")))
        .toList();
  }

  private static MockHttpServletResponse ask(Actor actor, String path) {
    return ask(actor, path, "application/json");
  }

  private static MockHttpServletResponse ask(Actor actor, String path, String accept) {
    try {
      return app.mvc()
          .perform(get(URI.create(path)).accept(accept).with(as(actor)))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static String text(MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> json(MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
    return mapOf(Json.mapper().readValue(text(answer), Map.class));
  }

  private static List<Map<String, Object>> items(MockHttpServletResponse answer) {
    return itemsOf(json(answer));
  }

  private static List<Map<String, Object>> itemsOf(Map<String, Object> page) {
    return listOf(page.get("items"));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> listOf(Object value) {
    return (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapOf(Object value) {
    return (Map<String, Object>) value;
  }
}
