package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.ledger.codec.EventNames;
import tools.jackson.databind.JsonNode;

/**
 * Every kind of event is corrected from its entry in the timeline. A form sent back as it was found
 * has to be refused for changing nothing: then it held all that was recorded, and held it right.
 * The rules never see personal data, so what holds any is recorded once more, and must say the
 * same.
 */
class CorrectionPagesIT {
  private static final String LOGIN = "corrector";
  private static final String CUSTOMER = "corrected-works";
  private static final String HOME = "/customers/" + CUSTOMER;

  /**
   * What stands in no customer's timeline, is said by nobody, or is not said again: rules are
   * drafted anew.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "staff.registered",
          "staff.erased",
          "contact.erased",
          "score.contact-scored",
          "proposal.tier-proposed",
          "replay.saved",
          "rules.drafted",
          "rules.draft-discarded",
          "rules.made-official",
          "rules.published",
          "rules.retired",
          "correction.voided",
          "correction.corrected");

  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern AREA =
      Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"[^>]*>([^<]*)<");
  private static final Pattern SELECT =
      Pattern.compile("<select[^>]*name=\"([^\"]+)\".*?</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("value=\"([^\"]*)\" selected");

  private static final Map<String, String> EVENTS = new LinkedHashMap<>();
  private static PageVisitor visitor;

  @BeforeAll
  static void one_event_of_every_kind_is_told() throws Exception {
    OneServer.API.done(
        "admin",
        "/users",
        Map.of(
            "login",
            LOGIN,
            "password",
            Api.PASSWORD,
            "roles",
            List.of("relationship-office", "committee"),
            "regions",
            List.of()));
    tell();
    visitor = new PageVisitor(OneServer.API.address());
    visitor.logIn(LOGIN, Api.PASSWORD);
    OneServer.awaitHead();
  }

  private static void tell() throws Exception {
    done("/staff", Map.of("staffId", "corrected-colleague", "name", "Colleague"));
    done(
        "/customers",
        Map.of(
            "customerId",
            CUSTOMER,
            "name",
            "Corrected",
            "nameZh",
            "更正",
            "industry",
            "telecom",
            "region",
            "north",
            "country",
            "CN"));
    done(
        HOME + "/profile",
        Map.of("name", "Corrected Works", "industry", "energy", "from", "2023-02-01"));
    done(HOME + "/owner", Map.of("owner", "corrected-colleague", "from", "2023-02-01"));
    done(HOME + "/hospitality", Map.of("rule", "open", "from", "2023-02-01"));
    String evidence = contacts();
    done(
        HOME + "/tier-decisions",
        Map.of(
            "scheme",
            "sabc",
            "tier",
            "B",
            "code",
            "evaluation",
            "because",
            "Agreed",
            "effectiveOn",
            "2023-06-01",
            "until",
            "2024-06-01",
            "evidence",
            List.of(evidence)));
    engagements();
    opportunities();
    agreements();
    done(
        "/revenues",
        Map.of(
            "customer",
            CUSTOMER,
            "period",
            "2023-05",
            "currency",
            "EUR",
            "sales",
            1234.50,
            "returns",
            -10.25,
            "country",
            "DE",
            "invoices",
            3));
    measures();
    declining();
  }

  private static void declining() throws Exception {
    Evaluated.all(Map.of("customers", List.of(CUSTOMER)));
    done(
        "/proposals/" + Evaluated.proposal(CUSTOMER) + "/decision",
        Map.of("decision", "decline", "because", "Too early"));
  }

  private static void measures() {
    var sum = Map.of("customer", CUSTOMER, "period", "2023", "currency", "EUR", "amount", 900.5);
    done("/orders", sum);
    done("/receipts", sum);
    done(
        "/measures",
        Map.of(
            "customer",
            CUSTOMER,
            "measure",
            "strategic-fit",
            "value",
            "partly",
            "on",
            "2023-Q2",
            "because",
            "Half of what they plan",
            "source",
            "Their report",
            "horizonYears",
            4));
    measure("category-share", 82.5);
    measure("provinces", List.of("far-away"));
  }

  private static void measure(String key, Object value) {
    done(
        "/measures",
        Map.of(
            "customer", CUSTOMER, "measure", key, "value", value, "on", "2023-05", "because", "x"));
  }

  private static String contacts() {
    done(
        "/contacts",
        Map.of(
            "contactId",
            "corrected-boss",
            "customer",
            CUSTOMER,
            "name",
            "Boss",
            "department",
            "Board",
            "seniority",
            5,
            "since",
            "2022"));
    done(
        "/contacts",
        Map.of(
            "contactId",
            "corrected-c",
            "customer",
            CUSTOMER,
            "name",
            "Person",
            "nameZh",
            "人",
            "phone",
            "1",
            "mail",
            "p@example.org",
            "department",
            "Purchasing",
            "seniority",
            3,
            "since",
            "2022-Q3"));
    done(
        "/contacts/corrected-c/positions",
        Map.of(
            "customer",
            CUSTOMER,
            "department",
            "Finance",
            "title",
            "CFO",
            "seniority",
            4,
            "reportsTo",
            "corrected-boss",
            "since",
            "2023-01"));
    String need =
        done(
            "/contacts/corrected-c/needs",
            Map.of("need", "career", "what", "A talk", "on", "2023-03"));
    done(
        "/contacts/corrected-c/overrides",
        Map.of(
            "dimension",
            "intimacy",
            "score",
            2,
            "because",
            "Known long",
            "from",
            "2023-03-01",
            "until",
            "2023-09-30"));
    done(
        "/contacts/corrected-c/overrides",
        Map.of(
            "dimension",
            "support",
            "score",
            -1,
            "because",
            "Said so",
            "from",
            "2023-03-01",
            "until",
            "2023-09-30"));
    done(
        "/contacts/corrected-boss/departure",
        Map.of("on", "2023-12-31", "replacedBy", "corrected-c"));
    return need;
  }

  private static void engagements() {
    done(
        "/engagements",
        Map.of(
            "engagementId",
            "corrected-plan",
            "status",
            "planned",
            "kind",
            "exhibition",
            "on",
            "2023-05",
            "customers",
            List.of(CUSTOMER),
            "ours",
            List.of(Map.of("staff", "corrected-colleague")),
            "topic",
            "Fair"));
    before(
        "/engagements/corrected-plan/invitations",
        Map.of("contact", "corrected-c", "on", "2023-04-01"));
    done(
        "/engagements/corrected-plan/invitations",
        Map.of("contact", "corrected-boss", "on", "2023-04-01"));
    done(
        "/engagements/corrected-plan/answers",
        Map.of("contact", "corrected-c", "answer", "accepted", "on", "2023-04-02"));
    before(
        "/engagements",
        Map.of(
            "engagementId",
            "corrected-off",
            "status",
            "planned",
            "kind",
            "call",
            "on",
            "2023-05",
            "customers",
            List.of(CUSTOMER)));
    done("/engagements/corrected-off/cancellation", Map.of("because", "Snow", "on", "2023-04-30"));
    done(
        "/engagements",
        Map.of(
            "engagementId",
            "corrected-meeting",
            "kind",
            "alignment-meeting",
            "on",
            "2023-06-05",
            "customers",
            List.of(CUSTOMER),
            "theirs",
            List.of(Map.of("contact", "corrected-c")),
            "ours",
            List.of(Map.of("staff", "corrected-colleague")),
            "invited",
            List.of(Map.of("contact", "corrected-boss", "answer", "declined")),
            "topic",
            "Plans",
            "note",
            "Went well",
            "consensus",
            List.of(
                Map.of(
                    "key",
                    "k",
                    "text",
                    "To do",
                    "owner",
                    "corrected-colleague",
                    "dueOn",
                    "2023-09-01"))));
    done(
        "/engagements/corrected-meeting/settlements",
        Map.of("item", "k", "how", "Done", "on", "2023-08-01"));
  }

  private static void opportunities() {
    done(
        "/opportunities",
        Map.of(
            "opportunityId",
            "corrected-project",
            "customer",
            CUSTOMER,
            "name",
            "Project",
            "importance",
            "major",
            "on",
            "2023-03-01"));
    done(
        "/opportunities/corrected-project/stances",
        Map.of(
            "contact",
            "corrected-c",
            "stance",
            "2",
            "roles",
            List.of("D"),
            "competitorFavoured",
            "Rival",
            "note",
            "Likes it",
            "on",
            "2023-04-01"));
    done(
        "/opportunities/corrected-project/closure",
        Map.of("result", "won", "because", "Price", "on", "2023-10-01"));
  }

  private static void agreements() {
    done(
        "/agreements",
        Map.of(
            "agreementId",
            "corrected-pact",
            "customer",
            CUSTOMER,
            "kind",
            "framework",
            "exclusive",
            true,
            "chapters",
            List.of("a"),
            "on",
            "2023-03-01"));
    done(
        "/agreements/corrected-pact/signature",
        Map.of(
            "chaptersPresent",
            List.of("a"),
            "from",
            "2023-03-01",
            "until",
            "2024-02-28",
            "on",
            "2023-03-01"));
    done(
        "/agreements/corrected-pact/amendment",
        Map.of(
            "exclusive",
            false,
            "chapters",
            List.of("b"),
            "chaptersPresent",
            List.of("b"),
            "on",
            "2023-06-01"));
    done(
        "/agreements/corrected-pact/renewal",
        Map.of("from", "2024-02-29", "until", "2025-02-28", "on", "2023-11-01"));
    done(
        "/agreements",
        Map.of(
            "agreementId",
            "corrected-end",
            "customer",
            CUSTOMER,
            "kind",
            "framework",
            "exclusive",
            false,
            "chapters",
            List.of("a"),
            "on",
            "2023-03-01"));
    done(
        "/agreements/corrected-end/signature",
        Map.of(
            "chaptersPresent",
            List.of("a"),
            "from",
            "2023-03-01",
            "until",
            "2024-02-28",
            "on",
            "2023-03-01"));
    done("/agreements/corrected-end/termination", Map.of("because", "Merged", "on", "2023-12-01"));
  }

  /** What something later rests on is told apart: the rules refuse its correction, as by REST. */
  private static void before(String path, Map<String, ?> body) {
    OneServer.API.done(LOGIN, path, body);
  }

  private static String done(String path, Map<String, ?> body) {
    String event = OneServer.API.done(LOGIN, path, body).get("events").get(0).asString();
    EVENTS.put(event, path);
    return event;
  }

  @Test
  void every_kind_of_event_is_asked_for_again_with_all_that_was_recorded() throws Exception {
    Set<String> kinds = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    for (JsonNode entry : OneServer.API.asked(LOGIN, HOME + "/timeline?limit=200").get("items")) {
      String event = entry.get("eventId").asString();
      if (EVENTS.containsKey(event)) {
        kinds.add(entry.get("type").asString());
        HttpResponse<String> again = sentBack(event, Map.of("why", "to see"));
        boolean same =
            again.uri().getPath().equals(HOME)
                ? said(event).equals(entry.get("data"))
                : again.body().contains("says what holds already");
        if (!same) {
          wrong.add(entry.get("type").asString() + ": " + refusal(again.body()));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            EventNames.all().stream()
                .map(EventNames.EventName::alias)
                .filter(alias -> !ELSEWHERE.contains(alias))
                .toList());
  }

  private static JsonNode said(String event) {
    for (JsonNode entry : OneServer.API.asked(LOGIN, HOME + "/timeline?limit=200").get("items")) {
      if (entry.get("eventId").asString().equals(event)) {
        return entry.get("data");
      }
    }
    throw new AssertionError("no entry " + event);
  }

  @Test
  void what_was_corrected_stands_corrected_with_the_reason() throws Exception {
    String revenue = event("/revenues");
    HttpResponse<String> unreasoned = sentBack(revenue, Map.of("sales", "2000"));
    assertThat(unreasoned.statusCode()).isEqualTo(422);
    HttpResponse<String> page = sentBack(revenue, Map.of("sales", "2000", "why", "Misread"));
    assertThat(page.uri().getPath()).as(refusal(page.body())).isEqualTo(HOME);
    assertThat(page.body()).contains("2,000", "Misread");
  }

  private static String event(String path) {
    return EVENTS.entrySet().stream()
        .filter(each -> each.getValue().equals(path))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The form as it is found, but for what is typed into it. */
  private static HttpResponse<String> sentBack(String event, Map<String, String> typed)
      throws Exception {
    String path = HOME + "/events/" + event + "/correction";
    HttpResponse<String> form = visitor.get(path);
    assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
    Map<String, String> fields = fields(form.body());
    fields.putAll(typed);
    return visitor.submit(form, path, fields);
  }

  private static Map<String, String> fields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Matcher input = INPUT.matcher(page); input.find(); ) {
      String type = attribute(input.group(), "type");
      boolean off =
          (type.equals("radio") || type.equals("checkbox")) && !input.group().contains("checked");
      String value = attribute(input.group(), "value");
      if (!off && !value.isEmpty() && !type.equals("hidden")) {
        fields.put(attribute(input.group(), "name"), value);
      }
    }
    for (Matcher area = AREA.matcher(page); area.find(); ) {
      fields.put(area.group(1), area.group(2));
    }
    for (Matcher select = SELECT.matcher(page); select.find(); ) {
      Matcher chosen = CHOSEN.matcher(select.group());
      if (chosen.find()) {
        fields.put(select.group(1), chosen.group(1));
      }
    }
    fields.remove("q");
    fields.remove("");
    return fields;
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String refusal(String page) {
    Matcher notice = Pattern.compile("class=\"notice error\"[^>]*>\\s*<span>([^<]*)").matcher(page);
    return notice.find() ? notice.group(1) : page.substring(0, Math.min(page.length(), 300));
  }
}
