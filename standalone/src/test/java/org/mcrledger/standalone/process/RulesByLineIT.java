package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mcrledger.kit.access.Role;
import org.mcrledger.rules.RuleSets;
import tools.jackson.databind.JsonNode;

/**
 * What the lab's and the committee's pages do, by the command line: rules drafted, tried, saved and
 * published on that evidence; customers evaluated, tiers proposed and decided.
 */
class RulesByLineIT {
  private static final String AUTHOR = Role.RULE_AUTHOR.key();
  private static final String OFFICE = Role.RELATIONSHIP_OFFICE.key();
  private static final String COMMITTEE = Role.COMMITTEE.key();
  private static final String AUDITOR = Role.AUDITOR.key();
  private static final String EVENT = "event ([0-9a-f-]{36})";

  @TempDir private Path notes;

  @BeforeAll
  static void told() {
    for (String name : List.of("by-line-one", "by-line-two")) {
      OneServer.API.done(
          OFFICE, "/customers", Map.of("customerId", name, "name", name, "region", "by-line"));
      measure(name, "strategic-fit", "matching");
      measure(name, "potential", "high");
      measure(name, "standing", "head");
      measure(name, "volume", "small");
    }
  }

  private static void measure(String customer, String measure, String value) {
    OneServer.API.done(
        OFFICE,
        "/measures",
        Map.of(
            "customer", customer,
            "measure", measure,
            "value", value,
            "on", "2023-11-01",
            "because", "seen at the fair"));
  }

  private record Said(int exit, String out, String err) {}

  private Said mcr(String user, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--user=" + user);
    all.add("--server=" + OneServer.API.address());
    try (JavaProcess process =
        JavaProcess.ofProgram(
            notes, Map.of("MCR_PASSWORD", Api.PASSWORD), all.toArray(String[]::new))) {
      return new Said(process.awaitEnd(), process.out(), process.err());
    }
  }

  private String done(String user, String... arguments) throws Exception {
    Said said = mcr(user, arguments);
    assertThat(said.exit()).as("%s%n%s", said.out(), said.err()).isZero();
    return said.out() + said.err();
  }

  private static String found(String pattern, String in) {
    Matcher matcher = Pattern.compile(pattern).matcher(in);
    assertThat(matcher.find()).as(in).isTrue();
    return matcher.group(1);
  }

  private Path ours() throws IOException {
    return Files.writeString(
        notes.resolve("ours.yaml"),
        shipped("/rule-sets/default-1.yaml")
            .replace("key: default-1", "key: by-line")
            .replace("business-lunch: 1", "business-lunch: 2"));
  }

  private static String shipped(String file) throws IOException {
    try (var text = RuleSets.class.getResourceAsStream(file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void rules_are_drafted_replayed_saved_and_published_on_that_evidence() throws Exception {
    String drafted = done(AUTHOR, "rules", "draft", "by-line", ours().toString(), "--note=lunches");
    assertThat(drafted).startsWith("drafted by-line: event ");
    assertThat(drafted).as("nothing is wrong with it").hasLineCount(1);
    assertThat(OneServer.API.asked(AUTHOR, "/rule-sets/by-line/draft").get("text").asString())
        .contains("business-lunch: 2");

    String replayed =
        done(AUTHOR, "replay", "--rules=by-line@draft", "--to=2023-12", "--save=lunches count");
    String event = found("saved as \\S+, " + EVENT, replayed);

    String published =
        done(
            AUTHOR,
            "rules",
            "publish",
            "by-line",
            "--because=as the replay shows",
            "--from=2034-01-01",
            "--evidence=" + event);
    assertThat(published).startsWith("published by-line: event ");
    JsonNode version = OneServer.API.asked(AUTHOR, "/rule-sets/by-line").at("/versions/0");
    assertThat(version.at("/evidence/0").asString()).isEqualTo(event);
    assertThat(version.get("from").asString()).isEqualTo("2034-01-01");

    Said again = mcr(AUTHOR, "rules", "publish", "by-line", "--because=twice");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).startsWith("mcr: ").doesNotContain("Exception");
    Said odd = mcr(AUTHOR, "rules", "publish", "by-line", "--because=x", "--of=schemes");
    assertThat(odd.err()).isEqualTo("mcr: --of is rule-set or tier-scheme, not schemes.\n");
    Said absent = mcr(AUTHOR, "rules", "draft", "by-line", "no-such-file.yaml");
    assertThat(absent.err()).isEqualTo("mcr: the file no-such-file.yaml cannot be read.\n");
  }

  @Test
  void each_error_of_rules_is_named_with_its_place() throws Exception {
    Path broken = Files.writeString(notes.resolve("broken.yaml"), "key: broken\nintimacy: 3\n");
    Said drafted = mcr(AUTHOR, "rules", "draft", "by-line-broken", broken.toString());
    assertThat(drafted.exit()).as("it is saved").isZero();
    assertThat(drafted.out()).startsWith("drafted by-line-broken: event ").hasLineCount(1);
    assertThat(drafted.err()).startsWith("mcr: the draft is saved, but has errors (");
    assertThat(drafted.err().lines().skip(1))
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.matches("  error: line \\d+, column \\d+.*: .+"))
        .anyMatch(line -> line.startsWith("  error: line 2, column "));
    for (Said said :
        List.of(
            mcr(AUTHOR, "rules", "publish", "by-line-broken", "--because=x"),
            mcr(AUTHOR, "replay", "--rules=by-line-broken@draft"),
            mcr(AUTHOR, "replay", "--rules=" + broken))) {
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.err().lines().skip(1))
          .hasSizeGreaterThan(3)
          .allMatch(line -> line.matches("  Line \\d+, column \\d+: .+"))
          .anyMatch(line -> line.startsWith("  Line 2, column "));
    }
  }

  @Test
  void a_scheme_that_is_allowed_but_hardly_meant_is_drafted_with_a_warning() throws Exception {
    String text =
        shipped("/tier-schemes/five-classes.yaml")
            .replace("key: five-classes", "key: by-line-warned")
            .replace("atLeast: 80", "atLeast: 120");
    Path file = Files.writeString(notes.resolve("warned.yaml"), text);
    Said drafted = mcr(AUTHOR, "rules", "draft", "by-line-warned", file.toString());
    assertThat(drafted.exit()).isZero();
    assertThat(drafted.err().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("  warning: line \\d+, column \\d+.*: .+"));
  }

  @Test
  void tiers_are_evaluated_by_two_schemes_proposed_overridden_and_told_by_the_audit()
      throws Exception {
    for (String scheme : List.of("sabc", "single-factor")) {
      String table = done(COMMITTEE, "tiers", "evaluate", "--scheme=" + scheme, "--at=2024-01-01");
      assertThat(table).startsWith(scheme + " (").contains("as valid on 2024-01-01");
    }
    String json = done(COMMITTEE, "tiers", "evaluate", "--at=2024-01-01", "--json");
    assertThat(json).contains("\"scheme\":\"sabc\"", "by-line-one");

    String listed =
        done(OFFICE, "tiers", "propose", "--region=by-line", "--on=2024-01-01", "--scheme=sabc");
    assertThat(listed).contains("2 open proposals", "2 evaluated, 2 proposed");
    String first = found("(?m)^(\\S{36}) +by-line-one ", listed);
    String second = found("(?m)^(\\S{36}) +by-line-two ", listed);

    assertThat(mcr(OFFICE, "tiers", "decide", first, "--accept", "--because=x").err())
        .as("the office proposes, the committee decides")
        .startsWith("mcr: ");
    assertThat(mcr(COMMITTEE, "tiers", "decide", first, "--because=x").exit()).isEqualTo(2);
    String overridden =
        done(
            COMMITTEE,
            "tiers",
            "decide",
            first,
            "--override=B",
            "--because=they may not stay",
            "--on=2024-01-01",
            "--until=2030-12-31");
    String event = found("decided: " + EVENT, overridden);
    done(COMMITTEE, "tiers", "decide", second, "--accept", "--because=agreed", "--on=2024-01-01");
    OneServer.awaitHead();

    JsonNode audit = OneServer.API.asked(AUDITOR, "/customers/by-line-one/tiers").at("/items/0");
    assertThat(audit.get("to").asString()).isEqualTo("B");
    assertThat(audit.get("eventId").asString()).isEqualTo(event);
    assertThat(audit.get("proposal").asString()).isEqualTo(first);
    assertThat(audit.get("evidence")).isNotEmpty();
    assertThat(audit.get("because").asString()).isEqualTo("they may not stay");

    String listedByLine = done(AUDITOR, "tiers", "audit", "--customer=by-line-one");
    assertThat(listedByLine.lines())
        .hasSize(3)
        .last()
        .asString()
        .containsSubsequence(
            "2024-01-01  by-line-one  sabc", "B", "2030-12-31", "they may not stay");
    assertThat(done(AUDITOR, "tiers", "audit", "--customer=by-line-one", "--json")).contains(event);
    assertThat(done(AUDITOR, "tiers", "audit", "--to=2001-01-01")).isEqualTo("0 decisions\n");
    assertThat(mcr(COMMITTEE, "tiers", "evaluate", "--scheme=nope").err())
        .startsWith("mcr: There is no tier scheme \"nope\". There are: sabc, ");
  }
}
