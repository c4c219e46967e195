package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.access.Role;
import org.mcrledger.rules.Schemes;

/**
 * What pages show through a scheme of which one version follows the other, and before the first.
 */
class SchemePagesIT {
  private static final String AUTHOR = Role.RULE_AUTHOR.key();
  private static final String OFFICE = Role.RELATIONSHIP_OFFICE.key();
  private static final String COMMITTEE = Role.COMMITTEE.key();
  private static final String NOBODY_YET = "validAt=2023-12-31";
  private static final String FIRST = "validAt=2033-02-28";
  private static final String SECOND = "validAt=2033-03-01";
  private static final PageVisitor VISITOR = new PageVisitor(OneServer.API.address());

  @BeforeAll
  static void a_fit_of_partly_is_tier_b_in_the_first_version_and_a_in_the_second()
      throws IOException, InterruptedException {
    OneServer.API.done(
        OFFICE, "/customers", Map.of("customerId", "paged", "name", "Paged", "region", "paged"));
    measure("strategic-fit", "partly");
    measure("potential", "high");
    measure("standing", "low");
    measure("volume", "big");
    String text = shipped().replace("key: sabc", "key: paged").replace("official: true\n", "");
    published(text, Map.of("because", "ours"));
    published(
        text.replace("influence, is: [big]", "influence, is: [big, small]"),
        Map.of("because", "finer", "from", "2033-03-01"));
    OneServer.API.done(
        COMMITTEE,
        "/customers/paged/tier-decisions",
        Map.of(
            "scheme", "paged",
            "tier", "B",
            "code", "other",
            "because", "so",
            "effectiveOn", "2023-12-31"));
    VISITOR.logIn(OFFICE, Api.PASSWORD);
    OneServer.awaitHead();
  }

  private static void measure(String measure, String value) {
    OneServer.API.done(
        OFFICE,
        "/measures",
        Map.of(
            "customer", "paged",
            "measure", measure,
            "value", value,
            "on", "2023-11-01",
            "because", "seen at the fair"));
  }

  private static String shipped() throws IOException {
    try (var in = Schemes.class.getResourceAsStream("/tier-schemes/sabc.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void published(String text, Map<String, ?> publication) {
    OneServer.API.done(AUTHOR, "/schemes/paged/drafts", Map.of("text", text, "note", ""));
    OneServer.API.done(AUTHOR, "/schemes/paged/publications", publication);
  }

  @Test
  void the_matrix_of_proposals_is_that_of_the_version_of_the_day() throws Exception {
    assertThat(page("/proposals?scheme=paged&" + FIRST)).doesNotContain(riser());
    assertThat(page("/proposals?scheme=paged&" + SECOND)).contains(riser());
  }

  private static String riser() {
    return "<th scope=\"row\" class=\"name\"><a href=\"/customers/paged?" + SECOND;
  }

  @Test
  void of_a_scheme_that_is_not_in_force_no_evaluation_is_offered_but_said_from_when()
      throws Exception {
    String offered = "action=\"/proposals/evaluations\"";
    assertThat(page("/proposals?scheme=paged&" + NOBODY_YET))
        .contains("is not in force on 2023-12-31, but from 20")
        .contains("(not in force)")
        .doesNotContain(offered, "id=\"matrix-title\"");
    assertThat(page("/proposals?scheme=paged&" + FIRST))
        .contains(offered, "id=\"matrix-title\"")
        .doesNotContain("is not in force");
  }

  @Test
  void why_a_scheme_gives_a_customer_its_tier_is_told_of_any_day() throws Exception {
    String why = "/customers/paged/evaluation?scheme=paged&";
    assertThat(page("/customers/paged")).contains("href=\"/customers/paged/evaluation\"");
    assertThat(page(why + FIRST))
        .contains("Rule 6 of the scheme was the first that fits: Volume: big")
        .contains("For the next tier is missing:", ">A</span>")
        .containsPattern("href=\"/customers/paged\\?[^\"]*event=[^\"]*\">2023-11-01 ")
        .contains("href=\"/customers/paged/evaluation.csv?scheme=paged&amp;" + FIRST);
    assertThat(page(why + SECOND)).contains("Rule 5 of the scheme was the first that fits");
    assertThat(page(why + NOBODY_YET))
        .contains("is not in force on 2023-12-31")
        .doesNotContain("id=\"why-title\"");
    assertThat(page("/customers/paged/evaluation?scheme=single-factor&" + FIRST))
        .contains("not assessable", "would be known from: Sales");
    assertThat(page("/customers/paged/evaluation.csv?scheme=paged&" + FIRST))
        .contains("measure,Influence,small,2023-11-01,")
        .contains("because,B,Rule 6 of the scheme was the first that fits: Volume: big.")
        .contains("missing for the next tier,A,");
    assertThat(VISITOR.get("/customers/paged/evaluation.csv?scheme=paged&" + NOBODY_YET))
        .returns(404, answer -> answer.statusCode());
  }

  private static String page(String path) throws IOException, InterruptedException {
    var answer = VISITOR.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
