package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.route.CommandRoute;
import org.mcrledger.command.route.CommandRoutes;
import org.mcrledger.kit.access.Reach;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.RightsTable;
import org.mcrledger.kit.access.Role;
import org.mcrledger.kit.access.RouteRights;
import org.mcrledger.standalone.process.ReadRoutes.Read;
import org.mcrledger.standalone.process.ReadRoutes.Somewhere;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Every way into the assembled product, by every role: pages, files and resources of both services.
 * What each service's own tests show by itself is shown here of both together, by real logins; the
 * table that comes of it is for people to read.
 */
class RolesIT {
  private static final Path TABLE = Path.of("target", "routes-by-role.md");

  /** A dry run by the relationship office: it adds nothing to what is shown of customers. */
  private static String triedOut = "";

  /** A replay that is over. */
  private static String replayed = "";

  /** A replay that was saved. */
  private static String kept = "";

  /** A proposal on each customer, which both are told to have by the office. */
  private static final Map<TwoCustomers, String> PROPOSED = new EnumMap<>(TwoCustomers.class);

  private static final Map<Role, PageVisitor> VISITORS = new EnumMap<>(Role.class);

  /** Where addresses lead to, with the ids of a customer. */
  private static Somewhere at(TwoCustomers place) {
    return new Somewhere(
        place.customer,
        place.contact,
        place.event("/engagements"),
        PROPOSED.getOrDefault(place, "{id}"),
        replayed,
        kept,
        triedOut,
        "default-1",
        "sabc");
  }

  @BeforeAll
  static void everybody_is_logged_in() throws Exception {
    TwoCustomers.tell();
    Evaluated.all(Map.of("customers", List.of("own-works", "other-works")));
    for (TwoCustomers place : TwoCustomers.values()) {
      PROPOSED.put(place, Evaluated.proposal(place.customer));
    }
    for (Role role : Role.values()) {
      PageVisitor visitor = new PageVisitor(OneServer.API.address());
      visitor.logIn(role.key(), Api.PASSWORD);
      VISITORS.put(role, visitor);
    }
    triedOut = triedOut(VISITORS.get(Role.RELATIONSHIP_OFFICE));
    replayed = Replayed.shipped();
    kept = Replayed.saved(replayed, "A test");
  }

  /** There is something to read where drafts are read. */
  private static void drafted() {
    for (String rules : List.of("/rule-sets/default-1", "/schemes/sabc")) {
      Map<String, String> draft = Map.of("text", "not: done");
      OneServer.API.done(login(Role.RULE_AUTHOR), rules + "/drafts", draft);
    }
  }

  private static String triedOut(PageVisitor office) throws Exception {
    String rows = "customer_id,country,month,invoices,sales_gbp,returns_gbp\n1,EIRE,then,1,1,0\n";
    HttpResponse<String> answer =
        office.upload(
            office.get("/imports"),
            "/imports",
            Map.of("mapping", "online-retail-ii"),
            "sales.csv",
            rows);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.uri().getPath().replace("/imports/", "");
  }

  @Test
  void every_route_of_both_services_needs_a_right_or_says_why_it_is_open() {
    Map<String, String> rights = RouteRights.of(ReadRoutes.mapping());
    assertThat(RouteRights.gaps(ReadRoutes.mapping())).isEmpty();
    assertThat(
            rights.entrySet().stream()
                .filter(route -> route.getValue().equals("open"))
                .map(Map.Entry::getKey)
                .filter(route -> !route.contains("/v3/api-docs") && !route.contains("/error")))
        .as("open to everybody")
        .allMatch(route -> route.contains("/login"));
    assertThat(rights).hasSizeGreaterThan(40);
  }

  @Test
  void what_a_role_may_read_opens_and_all_else_stays_closed() throws Exception {
    drafted();
    Map<String, Map<Role, String>> table = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Read read : ReadRoutes.all()) {
      for (Role role : Role.values()) {
        List<Integer> found = new ArrayList<>();
        for (TwoCustomers place : TwoCustomers.values()) {
          Optional<String> path = read.of(at(place));
          if (path.isPresent()) {
            int status = VISITORS.get(role).get(path.get(), read.accept()).statusCode();
            found.add(status);
            if (status != expected(read, role, place)) {
              wrong.add(role.key() + " GET " + path.get() + " " + status);
            }
          }
        }
        note(table, "GET " + read.path(), read.right(), role, found);
      }
    }
    writing(table, wrong);
    print(table);
    assertThat(wrong).isEmpty();
  }

  private static int expected(Read read, Role role, TwoCustomers place) {
    return RightsTable.reach(read.right(), role)
        .map(reach -> isWithin(reach, read, place) ? 200 : 403)
        .orElse(403);
  }

  private static boolean isWithin(Reach reach, Read read, TwoCustomers place) {
    return reach == Reach.ALL || place == TwoCustomers.OWN || !read.isOfOneCustomer();
  }

  private static void writing(Map<String, Map<Role, String>> table, List<String> wrong) {
    for (CommandRoute<?> route : CommandRoutes.ALL) {
      writing(route.path(), "nothing", route.right(), table, wrong);
    }
    writing("/proposals", "nothing", Right.PROPOSE_TIER, table, wrong);
    writing("/proposals/decisions", "nothing", Right.DECIDE_TIER, table, wrong);
    for (String what : List.of("recording", "cancellation", "reversal")) {
      String nobodys = UUID.randomUUID().toString();
      writing("/imports/{id}/" + what, nobodys, Right.IMPORT, table, wrong);
    }
  }

  /** Who may is asked before what was said: an empty body shows who gets as far as that. */
  private static void writing(
      String route,
      String id,
      Right right,
      Map<String, Map<Role, String>> table,
      List<String> wrong) {
    for (Role role : Role.values()) {
      String path = route.replace("{id}", id);
      Api.Answer answer = OneServer.API.post(login(role), path, Map.of("no-such-field", 1));
      boolean may = RightsTable.reach(right, role).isPresent();
      boolean stopped = answer.status() == 403 && answer.rule().equals("right-missing");
      if (may == stopped || answer.status() < 400) {
        wrong.add(role.key() + " POST " + path + " " + answer.status() + " " + answer.rule());
      }
      note(table, "POST /api/v1" + route, right, role, List.of(answer.status()));
    }
  }

  /** Forms that everybody has, and the upload that has a test of its own. */
  private static final Set<String> OTHER_FORMS = Set.of("/preferences", "/imports", "/login");

  @Test
  void every_form_of_a_page_is_refused_to_those_without_its_right_and_to_nobody_else()
      throws Exception {
    Map<String, String> rights = RouteRights.of(ReadRoutes.mapping());
    List<String> wrong = new ArrayList<>();
    int forms = 0;
    for (RequestMappingInfo route : ReadRoutes.mapping().getHandlerMethods().keySet()) {
      for (String path : route.getPatternValues()) {
        if (!route.getMethodsCondition().getMethods().contains(RequestMethod.POST)
            || path.startsWith("/api/")
            || OTHER_FORMS.contains(path)) {
          continue;
        }
        // Whoever may read may ask to correct; what the entry is decides, and here it is a visit.
        Right right =
            path.contains("/events/{event}/")
                ? Right.RECORD_FACTS
                : ReadRoutes.right(rights.get(route.toString())).orElseThrow();
        String filled = new Read(path, "text/html", right).of(at(TwoCustomers.OWN)).orElse("");
        assertThat(filled).as("a row for the form " + path).isNotEmpty();
        forms++;
        for (Role role : Role.values()) {
          PageVisitor visitor = VISITORS.get(role);
          HttpResponse<String> answer =
              visitor.submit(visitor.get("/customers"), filled, Map.of("because", ""));
          boolean may = RightsTable.reach(right, role).isPresent();
          if (may == (answer.statusCode() == 403) || !answer.body().contains("</html>")) {
            wrong.add(role.key() + " POST " + filled + " " + answer.statusCode());
          }
        }
      }
    }
    assertThat(forms).isGreaterThan(8);
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_rail_and_the_buttons_of_imports_are_for_those_who_may_import() throws Exception {
    for (Role role : Role.values()) {
      boolean may = RightsTable.reach(Right.IMPORT, role).isPresent();
      PageVisitor visitor = VISITORS.get(role);
      HttpResponse<String> home = visitor.get("/customers");
      assertThat(home.body().contains("href=\"/imports\"")).as(role.key()).isEqualTo(may);
      for (String what : List.of("recording", "cancellation", "reversal")) {
        String path = "/imports/" + UUID.randomUUID() + "/" + what;
        HttpResponse<String> answer = visitor.submit(home, path, Map.of("because", "a test"));
        assertThat(answer.statusCode()).as(role.key() + " " + path).isEqualTo(may ? 404 : 403);
        assertThat(answer.body()).contains("</html>");
      }
      assertThat(
              visitor.upload(home, "/imports", Map.of("mapping", "own"), "x.csv", "").statusCode())
          .isEqualTo(may ? 422 : 403);
    }
  }

  private static String login(Role role) {
    return role.key();
  }

  private static void note(
      Map<String, Map<Role, String>> table,
      String route,
      Right right,
      Role role,
      List<Integer> found) {
    table
        .computeIfAbsent(route + " | " + right.key(), _ -> new EnumMap<>(Role.class))
        .put(
            role, found.stream().distinct().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static void print(Map<String, Map<Role, String>> table) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Who gets how far");
    lines.add("");
    lines.add(
        "Status of each route for each role; where there are two, of the own and of another"
            + " customer. A 400 or 404 of a POST says that the right was there.");
    lines.add("");
    lines.add("| route | right | " + columns(Stream.of(Role.values()).map(Role::key)) + " |");
    lines.add("| --- | --- | " + columns(Stream.of(Role.values()).map(_ -> "---")) + " |");
    table.forEach(
        (route, found) ->
            lines.add("| " + route + " | " + columns(found.values().stream()) + " |"));
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, lines);
  }

  private static String columns(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | "));
  }

  @Test
  void no_page_file_or_answer_shows_a_rule_author_who_a_person_is() throws Exception {
    for (String shown : allThatIsShown(Role.RULE_AUTHOR)) {
      for (TwoCustomers each : TwoCustomers.values()) {
        assertThat(shown).doesNotContain(each.names());
      }
    }
  }

  @Test
  void no_page_file_or_answer_shows_an_administrator_what_is_thought_of_a_person()
      throws Exception {
    for (String shown : allThatIsShown(Role.ADMIN)) {
      assertThat(shown)
          .doesNotContain(TwoCustomers.judgements())
          .doesNotContain("\"intimacy\":", "\"stance\":", "\"score\":");
    }
  }

  @Test
  void nothing_shows_an_account_manager_or_a_regional_head_another_s_customer() throws Exception {
    for (Role role : List.of(Role.ACCOUNT_MANAGER, Role.REGIONAL_HEAD)) {
      for (String shown : allThatIsShown(role)) {
        assertThat(shown).doesNotContain(TwoCustomers.OTHER.contactName);
        assertThat(shown).doesNotContain(TwoCustomers.OTHER.customer);
      }
    }
  }

  @Test
  void who_may_know_is_shown_it() throws Exception {
    String auditor = String.join("\n", allThatIsShown(Role.AUDITOR));
    for (TwoCustomers each : TwoCustomers.values()) {
      assertThat(auditor).contains(each.names()).contains(TwoCustomers.judgements());
    }
    assertThat(String.join("\n", allThatIsShown(Role.RULE_AUTHOR)))
        .contains(TwoCustomers.OWN.contact);
    assertThat(String.join("\n", allThatIsShown(Role.ADMIN)))
        .contains(TwoCustomers.OWN.contactName);
  }

  private static List<String> allThatIsShown(Role role) throws Exception {
    List<String> shown = new ArrayList<>();
    for (TwoCustomers place : TwoCustomers.values()) {
      shown.addAll(ReadRoutes.shown(VISITORS.get(role), at(place)));
    }
    assertThat(shown).isNotEmpty();
    return shown;
  }
}
