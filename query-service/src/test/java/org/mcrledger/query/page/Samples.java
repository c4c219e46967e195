package org.mcrledger.query.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.lab.SampleLab;
import org.mcrledger.query.page.view.AsOfChoice;
import org.mcrledger.query.page.view.AuditView;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Choices;
import org.mcrledger.query.page.view.Chosen;
import org.mcrledger.query.page.view.ContactView;
import org.mcrledger.query.page.view.CustomerLine;
import org.mcrledger.query.page.view.CustomerView;
import org.mcrledger.query.page.view.CustomersView;
import org.mcrledger.query.page.view.Delta;
import org.mcrledger.query.page.view.Done;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.JumpView;
import org.mcrledger.query.page.view.JumpsView;
import org.mcrledger.query.page.view.LayerView;
import org.mcrledger.query.page.view.LayerView.Said;
import org.mcrledger.query.page.view.LedgerView;
import org.mcrledger.query.page.view.Linked;
import org.mcrledger.query.page.view.LoginsView;
import org.mcrledger.query.page.view.MeasureLine;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.NineGridChart;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.Question;
import org.mcrledger.query.page.view.ReviewRow;
import org.mcrledger.query.page.view.ReviewView;
import org.mcrledger.query.page.view.StandingView;
import org.mcrledger.query.page.view.TierLine;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.TimelineEntry;
import org.mcrledger.query.page.view.TimelineView;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.query.page.view.YearsView;
import org.mcrledger.rules.RuleSets;

/** One filled model for every template, with all the cases that look different. */
final class Samples {
  static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
  static final Names NORTH = new Names("Northstar Mobile", Optional.of("北极星移动"));

  private static final RuleSet RULES = RuleSets.shipped(RuleSets.DEFAULT);

  private Samples() {}

  /** Template to the model's attributes. */
  static Map<String, Function<Wording, Map<String, Object>>> all() {
    return Map.ofEntries(
        Map.entry("login", _ -> Map.of("refusal", "Name or password is wrong.", "left", false)),
        Map.entry(
            "problem",
            _ ->
                Map.of(
                    "title", "Not found", "sentence", "There is no such customer.", "id", "5f0c")),
        Map.entry("customers", _ -> Map.of("page", customers())),
        Map.entry(
            "customer",
            w ->
                Map.of(
                    "page",
                    customer(w),
                    "recorded",
                    new Done("Office meeting on 2026-01-19 recorded.", "/x", "/y"))),
        Map.entry("contact", w -> Map.of("page", contact(w))),
        Map.entry("jumps", _ -> Map.of("page", jumps())),
        Map.entry("review", _ -> Map.of("page", review())),
        Map.entry("audit", _ -> Map.of("page", audit())),
        Map.entry("proposals", _ -> Map.of("page", SampleProposals.list())),
        Map.entry("proposal", _ -> Map.of("page", SampleProposals.one())),
        Map.entry("evaluation", _ -> Map.of("page", SampleProposals.evaluation())),
        Map.entry(
            "form/proposal",
            w -> {
              Map<String, Object> model = new HashMap<>(form(w));
              model.put("proposal", SampleProposals.open());
              return model;
            }),
        Map.entry("ledger", w -> ledgerWithForm(w)),
        Map.entry("logins", _ -> Map.of("page", logins())),
        Map.entry("form/customer", w -> form(w)),
        Map.entry("form/contact", w -> form(w)),
        Map.entry("form/engagement", w -> form(w)),
        Map.entry("form/opportunity", w -> form(w)),
        Map.entry("form/stance", w -> form(w)),
        Map.entry("form/tier", w -> form(w)),
        Map.entry("form/measures", w -> form(w)),
        Map.entry("form/measure", w -> measure(w)),
        Map.entry("form/sum", w -> sum(w)),
        Map.entry(
            "form/override",
            w -> {
              Map<String, Object> model = new HashMap<>(form(w));
              model.put("lastDay", new LastDays.LastDay(false, "At most 6 months."));
              return model;
            }),
        Map.entry("form/need", w -> form(w)),
        Map.entry("form/erasure", w -> form(w)),
        Map.entry("form/correction", w -> correction(w)),
        Map.entry("form/void", w -> form(w)),
        Map.entry("lab", w -> Map.of("page", SampleLab.done(w))),
        Map.entry("lab-saved", _ -> Map.of("page", SampleLab.saved())),
        Map.entry("lab-timeline", _ -> Map.of("page", SampleLab.timeline())),
        Map.entry("rules", _ -> Map.of("page", SampleRules.list())),
        Map.entry(
            "rule",
            _ ->
                Map.of(
                    "page",
                    SampleRules.one(),
                    "official",
                    SampleRules.official(),
                    "othersOfficial",
                    true)),
        Map.entry("form/draft", _ -> SampleRules.draft()),
        Map.entry("form/rules", _ -> SampleRules.step()),
        Map.entry("imports", _ -> Map.of("page", SampleImports.list())),
        Map.entry("import", _ -> Map.of("page", SampleImports.one())),
        Map.entry(
            "form/reversal",
            w -> {
              Map<String, Object> model = new HashMap<>(form(w));
              model.put("import", SampleImports.done());
              return model;
            }));
  }

  static Frame frame(String template, String language, String theme, boolean then) {
    AsOfChoice asOf =
        then
            ? new AsOfChoice(
                Optional.of(LocalDate.of(2024, 12, 31)), Optional.of("2025-02-20"), TODAY)
            : AsOfChoice.now(TODAY);
    return new Frame(
        section(template),
        template.equals("login")
            ? Optional.empty()
            : Optional.of(new Frame.Person("zhang-wei", List.of("account-manager", "committee"))),
        Set.of(
            "record-facts",
            "decide-tier",
            "override-score",
            "read-customers",
            "read-state",
            "administer",
            "author-rules",
            "import"),
        language,
        theme,
        asOf,
        "/" + template + (then ? "?validAt=2024-12-31&knownAt=2025-02-20" : ""));
  }

  private static String section(String template) {
    return switch (template) {
      case "review" -> "reviews";
      case "audit", "ledger" -> template;
      default -> "customers";
    };
  }

  static TierMark tier(String key) {
    return switch (key) {
      case "S" -> new TierMark("S", 1, new Names("strategic", Optional.of("战略客户")));
      case "A" -> new TierMark("A", 2, new Names("partner", Optional.of("伙伴型客户")));
      case "B" -> new TierMark("B", 3, new Names("cash-flow", Optional.of("现金流客户")));
      case "C" -> new TierMark("C", 4, new Names("cash-flow", Optional.of("现金流客户")));
      default -> TierMark.NONE;
    };
  }

  private static CustomersView customers() {
    String[][] some = {
      {"Northstar Mobile", "北极星移动", "S", "telecom", "north", "Zhang Wei"},
      {"Meridian Rail", "子午铁路", "A", "transport", "north", "Wang Fang"},
      {
        "New Area Management Committee of the Eastern Development Zone",
        "东部开发区新区管理委员会",
        "B",
        "government",
        "east",
        "Zhou Ting"
      },
      {"Silk Road Logistics", "丝路物流", "A", "logistics", "west", "Liu Yang"},
      {"Quiet Lake Water", "静湖水务", "C", "utilities", "south", ""},
      {"BBC", "", "", "", "", ""}
    };
    List<CustomerLine> lines = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String[] it = some[i % some.length];
      lines.add(
          new CustomerLine(
              "c-" + i,
              names(it[0], it[1]),
              tier(it[2]),
              i % 4 == 1
                  ? new StandingView(
                      true, Optional.of(tier("S")), Optional.of(LocalDate.of(2025, 6, 30)))
                  : StandingView.NONE,
              text(it[3]),
              text(it[4]),
              text(it[5]),
              i % 5,
              i % 6 == 5 ? Optional.empty() : Optional.of(LocalDate.of(2025, 1 + i % 12, 3))));
    }
    Query query =
        new Query(
            "/customers",
            Map.of("sort", List.of("last-engaged"), "tier", List.of("S"), "q", List.of("n")));
    return new CustomersView(
        query,
        lines,
        Paging.of(query, 24, 1260, Optional.of("c")),
        List.of(
            new Choices(
                "tier", List.of(new Choice("S", "S strategic"), new Choice("A", "A partner"))),
            new Choices("industry", List.of(new Choice("telecom", "telecom"))),
            new Choices("region", List.of(new Choice("north", "north")))),
        List.of(
            new Chosen("Tier S", query.withoutFilter("tier")),
            new Chosen("“n”", query.withoutFilter("q"))));
  }

  private static Names names(String name, String zh) {
    return new Names(name, text(zh));
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static NineGridChart.GridPerson person(
      String id,
      String name,
      String zh,
      String role,
      Integer intimacy,
      Integer support,
      List<NineGridChart.Step> trail) {
    return new NineGridChart.GridPerson(
        id,
        names(name, zh),
        role,
        Optional.ofNullable(intimacy),
        Optional.ofNullable(support),
        id.equals("p2"),
        trail);
  }

  private static NineGridChart grid() {
    return NineGridChart.of(
        List.of(
            person(
                "p1",
                "Wu Gang",
                "吴刚",
                "Chairman",
                1,
                -1,
                List.of(new NineGridChart.Step(2023, -2, -3), new NineGridChart.Step(2024, 0, -1))),
            person("p2", "Li Na", "李娜", "Chief Financial Officer", 2, 2, List.of()),
            person("p3", "Luo Min", "罗敏", "Head of Planning", -3, 1, List.of()),
            person("p4", "Ouyang Zihan", "欧阳子涵", "Engineer", -3, 1, List.of()),
            person("p5", "Chen Jie", "陈杰", "Head of Purchasing", -3, 1, List.of()),
            person("p6", "Maria Alvarez-Gonzalez", "", "CTO", null, 3, List.of()),
            person("p7", "Sun Tao", "孙涛", "Operations Manager", null, null, List.of())),
        RULES);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static YearsView.Row row(String label, String unit, String delta, String... values) {
    List<Linked> numbers = new ArrayList<>();
    for (String value : values) {
      numbers.add(
          Linked.of(value.equals("?") ? Optional.empty() : Optional.of(number(value)), "/x"));
    }
    return new YearsView.Row(
        label, unit, numbers, delta.equals("?") ? Delta.UNKNOWN : Delta.of(number(delta)));
  }

  private static YearsView years(Wording w) {
    return new YearsView(
        List.of("2022", "2023", "2024", "2025"),
        "2025",
        List.of(TierMark.NONE, tier("S"), tier("S"), tier("A")),
        List.of(
            row(w.say("layer.key"), "", "-8", "?", "42", "58", "50"),
            row(w.say("count.engagements"), "", "-7", "14", "22", "31", "24"),
            row(w.say("count.contacts-met"), "", "0", "2", "3", "4", "4"),
            row(w.say("count.high-level-visits"), "", "1", "1", "2", "2", "3"),
            row(w.say("count.alignment-meetings"), "", "0", "0", "1", "1", "1"),
            row(w.say("count.revenue"), "CNY m", "-4.5", "0", "98", "120", "115.5"),
            row(w.say("count.revenue"), "USD m", "?", "?", "?", "?", "0.25")));
  }

  private static ChartView chart(
      String title, String form, String unit, List<String> names, String... rows) {
    List<ChartView.Point> points = new ArrayList<>();
    for (String one : rows) {
      String[] parts = one.split(" ");
      List<Optional<BigDecimal>> values = new ArrayList<>();
      for (int i = 1; i < parts.length; i++) {
        values.add(parts[i].equals("?") ? Optional.empty() : Optional.of(number(parts[i])));
      }
      points.add(new ChartView.Point(parts[0], values));
    }
    return new ChartView(title, form, unit, "Year", names, points);
  }

  private static List<MeasureLine> measures(Wording w) {
    MeasureLine before =
        new MeasureLine(
            MeasureWords.name(w, Measure.STRATEGIC_FIT),
            MeasureWords.value(w, Measure.STRATEGIC_FIT, new MeasureValue.Choice("partly")),
            FuzzyDate.parse("2023"),
            "",
            "Half of what they plan",
            Optional.empty(),
            "/x",
            List.of());
    return List.of(
        new MeasureLine(
            MeasureWords.name(w, Measure.STRATEGIC_FIT),
            MeasureWords.value(w, Measure.STRATEGIC_FIT, new MeasureValue.Choice("matching")),
            FuzzyDate.parse("2025-Q3"),
            w.say("measure.for-years", 5),
            "They build what we sell",
            Optional.of("Annual report"),
            "/x",
            List.of(before)));
  }

  private static CustomerView customer(Wording w) {
    List<LayerView> house =
        List.of(
            new LayerView(
                "organisational",
                true,
                Linked.of(Optional.empty(), "/x"),
                Optional.empty(),
                List.of(
                    new Said(w.say("layer.agreements", "1"), Optional.of("/x")),
                    Said.of(w.say("layer.missing.targets")))),
            new LayerView(
                "key",
                true,
                Linked.ofSum(Optional.of(number("58")), "/x"),
                Optional.of(Delta.of(-8)),
                List.of(Said.of(w.say("layer.persons", "5", "2")))),
            new LayerView(
                "general",
                true,
                Linked.of(Optional.empty(), "/x"),
                Optional.empty(),
                List.of(
                    Said.of(w.say("layer.missing.survey")),
                    Said.of(w.say("layer.missing.coverage")))));
    Query query =
        new Query(
            "/customers/northstar",
            Map.of(
                "figure", List.of("engagements"),
                "kind", List.of("office-meeting,call"),
                "year", List.of("2025")));
    TimelineFilters filters = new TimelineFilters(query);
    TimelineView timeline =
        new TimelineView(
            query,
            timeline(w),
            Paging.of(query, 5, 240, Optional.of("c")),
            List.of(new Choice("engagement", "Engagements")),
            List.of(new Choice("2025", "2025")),
            filters.kept(),
            filters.chosen(w));
    return new CustomerView(
        "northstar",
        NORTH,
        tier("S"),
        Optional.of(LocalDate.of(2023, 2, 1)),
        new StandingView(true, Optional.empty(), Optional.empty()),
        Optional.of(SampleProposals.open()),
        Optional.of("Zhang Wei 张伟"),
        Optional.of("telecom"),
        Optional.of("north"),
        Optional.of("CN"),
        "forbidden",
        house,
        grid(),
        true,
        years(w),
        List.of(
            chart(
                w.say("chart.engagements"),
                "bar",
                w.say("chart.unit.count"),
                List.of(w.say("count.engagements"), w.say("count.contacts-met")),
                "2022 14 2",
                "2023 22 3",
                "2024 31 4",
                "2025 24 4"),
            chart(
                w.say("chart.high"),
                "bar",
                w.say("chart.unit.count"),
                List.of(w.say("count.high-level-visits"), w.say("count.alignment-meetings")),
                "2022 1 0",
                "2023 2 1",
                "2024 2 1",
                "2025 3 1"),
            chart(
                w.say("chart.revenue", "CNY"),
                "line",
                "CNY",
                List.of(w.say("count.revenue")),
                "2022 ?",
                "2023 98000000",
                "2024 120000000",
                "2025 115500000")),
        tiers(false),
        measures(w),
        timeline,
        false);
  }

  private static List<TimelineEntry> timeline(Wording w) {
    return List.of(
        entry(
            "1",
            "2025-12",
            w.word("kind", "technical-exchange"),
            "Branch routers · Li Na, Wu Gang · Zhang Wei",
            true,
            "holds",
            null),
        entry(
            "2",
            "2025-11-03",
            w.word("kind", "high-level-visit"),
            "Three-year plan · 4 of ours, 6 of theirs",
            false,
            "holds",
            null),
        entry(
            "3",
            "2025-10-20",
            w.word("kind", "office-meeting"),
            "Li Na",
            false,
            "voided",
            w.say(
                "timeline.struck.voided",
                "chen",
                "2025-10-28",
                "The meeting was with another company")),
        entry(
            "4",
            "2025-Q3",
            w.word("kind", "expert-training"),
            "",
            true,
            "replacement",
            w.say("timeline.struck.corrected", "chen", "2025-10-28", "It was the third quarter")),
        entry(
            "5",
            "2024-12-20",
            w.say("tiers.title") + ": S",
            "evaluation: Sales more than doubled and the decision maker supports us",
            false,
            "holds",
            null));
  }

  private static TimelineEntry entry(
      String id,
      String on,
      String title,
      String detail,
      boolean late,
      String standing,
      String struck) {
    return new TimelineEntry(
        id,
        FuzzyDate.parse(on),
        title,
        detail,
        "recorded on 2025-11-20 by zhang-wei",
        late,
        standing,
        Optional.ofNullable(struck),
        standing.equals("voided")
            ? Optional.empty()
            : Optional.of("/events/" + id + "/correction"));
  }

  private static List<TierLine> tiers(boolean many) {
    Instant at = Instant.parse("2025-11-20T02:12:00Z");
    List<TierLine.Evidence> evidence =
        List.of(
            new TierLine.Evidence("e1", "High-level visit 2025-11-03", "/x"),
            new TierLine.Evidence("e2", "Revenue 2025", "/y"));
    List<TierLine> lines =
        new ArrayList<>(
            List.of(
                new TierLine(
                    "t1",
                    at,
                    "northstar",
                    NORTH,
                    tier("A"),
                    tier("S"),
                    "sabc",
                    LocalDate.of(2025, 12, 1),
                    Optional.empty(),
                    "chen-hao",
                    "strategy-change",
                    "Against the volume of the last years: its western hub decides the landscape of"
                        + " the region, and its chairman opened the tender to us",
                    true,
                    false,
                    Optional.of(new TierLine.Proposed("/x", tier("A"), true)),
                    evidence,
                    false,
                    Optional.empty(),
                    Optional.of("/x")),
                new TierLine(
                    "t2",
                    at,
                    "meridian",
                    names("Meridian Rail", "子午铁路"),
                    tier(""),
                    tier("B"),
                    "sabc",
                    LocalDate.of(2025, 1, 1),
                    Optional.of(LocalDate.of(2026, 1, 31)),
                    "li-qiang",
                    "evaluation",
                    "First evaluation",
                    false,
                    true,
                    Optional.empty(),
                    List.of(),
                    true,
                    Optional.of("voided by chen-hao on 2025-11-21: wrong customer"),
                    Optional.empty())));
    if (many) {
      lines.addAll(List.copyOf(lines));
    }
    return lines;
  }

  private static ContactView contact(Wording w) {
    NineGridChart one =
        NineGridChart.of(
            List.of(
                person(
                    "p1",
                    "Wu Gang",
                    "吴刚",
                    "Chairman",
                    1,
                    -1,
                    List.of(
                        new NineGridChart.Step(2023, -2, -3),
                        new NineGridChart.Step(2024, 0, -1)))),
            RULES);
    return new ContactView(
        "p1",
        "/contacts/x/explanation.csv",
        names("Wu Gang", "吴刚"),
        false,
        "Management · Chairman",
        Optional.of(5),
        "northstar",
        NORTH,
        Optional.of(LocalDate.of(2025, 12, 31)),
        true,
        Optional.of(jump()),
        one,
        List.of(
            new ContactView.Explained(
                "intimacy",
                "default-1",
                "/rules/rule-set/default-1?version=h1",
                Optional.of(2),
                Optional.of(0),
                Optional.of(w.say("override.in-force", "2025-08-31")),
                Optional.empty(),
                List.of(
                    new ContactView.Criterion(
                        "Touches a month",
                        "3/12 = 0.25",
                        "-2",
                        "",
                        List.of(
                            new ContactView.Fact("2024-06-20", "/x", "e"),
                            new ContactView.Fact("2024-09-12", "/x", "e"),
                            new ContactView.Fact("2024-11-15", "/x", "e"))),
                    new ContactView.Criterion(
                        "Highest rung",
                        "private activity",
                        "+2",
                        "+3",
                        List.of(new ContactView.Fact("2024-11-15", "/x", "e"))),
                    new ContactView.Criterion("Invitations", "none", "0", "+1", List.of())),
                List.of("private activity: +1 (Ladder +2)", "3 more of any touch: -1")),
            new ContactView.Explained(
                "support",
                "default-1",
                "/rules/rule-set/default-1?version=h1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(w.say("score.nothing")),
                List.of(),
                List.of())),
        List.of(
            new ContactView.StanceLine(
                LocalDate.of(2025, 2, 15), "North", "landscape", "3", Optional.empty()),
            new ContactView.StanceLine(
                LocalDate.of(2024, 8, 1), "South", "ordinary", "-1", Optional.of("Borealis"))),
        timeline(w));
  }

  private static ReviewView review() {
    List<ReviewRow> rows = new ArrayList<>();
    String[][] some = {
      {"Meridian Rail", "子午铁路", "A", "S"},
      {"Northstar Mobile", "北极星移动", "S", "S"},
      {"New Area Management Committee of the Eastern Development Zone", "东部开发区新区管理委员会", "B", ""},
      {"BBC", "", "", ""}
    };
    for (int i = 0; i < 20; i++) {
      String[] it = some[i % 4];
      Optional<BigDecimal> score =
          i % 4 == 3 ? Optional.empty() : Optional.of(BigDecimal.valueOf(30 + i));
      rows.add(
          new ReviewRow(
              "c" + i,
              names(it[0], it[1]),
              tier(it[2]),
              tier(it[3]),
              Linked.ofSum(score, "/x"),
              Linked.ofSum(i % 4 == 2 ? Optional.empty() : Optional.of(number("45")), "/x"),
              i % 4 < 2 ? Delta.of(i - 15) : Delta.UNKNOWN,
              (i % 3) + " / 3",
              List.of(
                  new ReviewRow.Count(
                      Linked.of(Optional.of(BigDecimal.valueOf(4 + i)), "/x"),
                      Linked.of(i % 5 == 0 ? Optional.empty() : Optional.of(number("11")), "/x"),
                      Delta.of(i - 7)),
                  new ReviewRow.Count(
                      Linked.of(Optional.of(BigDecimal.valueOf(i % 3)), "/x"),
                      Linked.of(Optional.of(number("1")), "/x"),
                      Delta.of(i % 3 - 1))),
              List.of(
                  new ReviewRow.Money(
                      "CNY",
                      Linked.ofSum(Optional.of(number("31000000")), "/x"),
                      Linked.ofSum(Optional.of(number("52500000")), "/x"),
                      Delta.of(-21_500_000L + i)))));
    }
    Query query = new Query("/reviews/2025", Map.of("sort", List.of("fall")));
    return new ReviewView(
        2025,
        query,
        List.of("Engagements", "High-level visits"),
        List.of(
            new ReviewView.Total("Engagements", "1,204", ""),
            new ReviewView.Total("Customers with revenue", "58", ""),
            new ReviewView.Total("Net revenue", "612,480,000", "CNY"),
            new ReviewView.Total("Net revenue", "4,200,000", "USD")),
        rows,
        List.of(new Choices("tier", List.of(new Choice("S", "S")))),
        List.of(),
        Paging.of(query, 20, 60, Optional.of("c")));
  }

  private static JumpsView jumps() {
    Query query = new Query("/jumps", Map.of("region", List.of("north")));
    return new JumpsView(
        query,
        List.of(
            new JumpsView.Line(
                "li-na",
                Names.of("<b>Li Na</b>"),
                "Finance, CFO",
                "acme",
                Names.of("Acme"),
                jump())),
        Paging.of(query, 1, Optional.empty()),
        List.of(new Choices("region", List.of(new Choice("north", "North")))),
        List.of(new Chosen("Region: North", "/jumps")));
  }

  private static JumpView jump() {
    return new JumpView(
        LocalDate.of(2025, 9, 30),
        Optional.of(2),
        Optional.of(-1),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static AuditView audit() {
    Query query = new Query("/audit", Map.of("by", List.of("chen-hao")));
    return new AuditView(
        query,
        "",
        tiers(true),
        SampleRules.official(),
        List.of(new Chosen("By chen-hao", "/audit")),
        Paging.of(query, 4, 4, Optional.empty()));
  }

  private static LoginsView logins() {
    Instant at = Instant.parse("2026-01-20T02:12:00Z");
    return new LoginsView(
        List.of(
            new LoginsView.Line(at, "zhang-wei", "10.0.0.7", "form", true),
            new LoginsView.Line(at, "nobody", "10.0.0.8", "basic", false)),
        Paging.of(new Query("/ledger/logins", Map.of()), 2, Optional.empty()));
  }

  private static Map<String, Object> ledgerWithForm(Wording w) {
    Map<String, Object> model = new HashMap<>(form(w));
    model.put("page", ledger());
    return model;
  }

  private static LedgerView ledger() {
    Instant at = Instant.parse("2026-01-20T02:12:00Z");
    return new LedgerView(
        Optional.of(TODAY),
        LocalDate.of(2026, 1, 31),
        "0f5a1c9e-3a68-4d4e-9a51-0be3d3d9a5d1",
        12_345,
        at,
        false,
        List.of(
            new LedgerView.ViewLine("customer-card", 12_345, 0, 0),
            new LedgerView.ViewLine("nine-grid", 12_001, 344, 0),
            new LedgerView.ViewLine("year-sheet", 12_300, 45, 45)),
        List.of(
            new LedgerView.DeadLetter(
                "year-sheet",
                12_301,
                "northstar",
                Optional.of("payload has no field named returns"),
                at)));
  }

  private static Map<String, Object> form(Wording w) {
    Typed typed =
        new Typed(
            Map.of(
                "name",
                List.of("Northstar"),
                "kind",
                List.of("office-meeting"),
                "on",
                List.of("2025-13"),
                "tier",
                List.of("A"),
                "code",
                List.of("evaluation"),
                "stance",
                List.of("2"),
                "roles[]",
                List.of("D", "C"),
                "theirs[1].contact",
                List.of("p-1"),
                "shown:theirs[1].contact",
                List.of("Li Na 李娜")));
    Refusal refusal =
        Refusal.of(
            "{\"detail\":\"Two things are"
                + " wrong.\",\"errors\":[{\"field\":\"on\",\"detail\":\"2025-13 is no date: a day"
                + " is written 2025-11-03.\"},{\"field\":\"because\",\"detail\":\"A tier decision"
                + " needs a reason.\"},{\"field\":\"theirs[0].contact\",\"detail\":\"This person is"
                + " not with the customer on that day.\"}]}");
    Map<String, List<Choice>> choices =
        Map.ofEntries(
            Map.entry(
                "kind", List.of(new Choice("office-meeting", w.word("kind", "office-meeting")))),
            Map.entry("measure", words(w, "measure", "strategic-fit", "potential")),
            Map.entry("status", words(w, "status", "held", "planned")),
            Map.entry("direction", words(w, "direction", "ours-to-theirs", "theirs-to-ours")),
            Map.entry("seniority", words(w, "seniority", "1", "2", "3", "4", "5")),
            Map.entry("answer", words(w, "answer", "open", "accepted")),
            Map.entry("importance", words(w, "importance", "ordinary", "major", "landscape")),
            Map.entry("opportunity", List.of(new Choice("o1", "North"))),
            Map.entry("stance", words(w, "stance", "-1", "0", "1", "2", "3", "?")),
            Map.entry("roles", words(w, "power-role", "D", "S", "E", "I", "C")),
            Map.entry(
                "tier",
                List.of(
                    new Choice("S", "S strategic"),
                    new Choice("A", "A partner"),
                    new Choice("B", "B cash-flow"),
                    new Choice("C", "C cash-flow"))),
            Map.entry(
                "code",
                words(
                    w,
                    "reason",
                    "evaluation",
                    "strategy-change",
                    "volume-change",
                    "relationship-change",
                    "merger",
                    "correction",
                    "other")),
            Map.entry(
                "evidence",
                List.of(
                    new Choice("e1", "2025-11-03 High-level visit: three-year plan"),
                    new Choice("e2", "2025-10-20 Office meeting"))),
            Map.entry("dimension", words(w, "dimension", "intimacy", "support")),
            Map.entry(
                "score",
                List.of(new Choice("-3", "-3"), new Choice("0", "0"), new Choice("3", "+3"))),
            Map.entry("need", words(w, "need", "career", "performance", "influence")),
            Map.entry("because", words(w, "erasure", "person-asked", "objection")));
    FormView view =
        new FormView(
            "/customers/northstar/engagements",
            "/customers/northstar",
            "northstar",
            "2025-11-03 Office meeting",
            Optional.of("/x"),
            List.of(
                new FormView.Crumb(w.say("nav.customers"), "/customers"),
                new FormView.Crumb(w.first(NORTH), "/customers/northstar")),
            choices);
    return Map.of("page", view, "form", Form.fresh("k", typed).refused(refusal));
  }

  /** A form with a question of every kind. */
  private static Map<String, Object> measure(Wording w) {
    Map<String, Object> model = new HashMap<>(form(w));
    model.put("questions", new MeasureQuestions(w).of(Measure.STRATEGIC_FIT));
    return model;
  }

  private static Map<String, Object> sum(Wording w) {
    Map<String, Object> model = new HashMap<>(form(w));
    model.put("title", w.word("sum.new", "orders"));
    model.put("questions", new SumQuestions(w).plain());
    return model;
  }

  private static Map<String, Object> correction(Wording w) {
    List<Question> questions = new ArrayList<>();
    for (Question.Widget widget : Question.Widget.values()) {
      questions.add(
          Question.of("roles", widget, w.say("field.roles"))
              .helped(w.say("field.roles"))
              .among(words(w, "power-role", "D", "C"))
              .rows(Question.of("contact", Question.Widget.CONTACT, w.say("field.one"))));
    }
    Map<String, Object> model = new HashMap<>(form(w));
    model.put("questions", questions);
    return model;
  }

  private static List<Choice> words(Wording w, String kind, String... keys) {
    List<Choice> choices = new ArrayList<>();
    for (String key : keys) {
      choices.add(new Choice(key, w.word(kind, key)));
    }
    return choices;
  }
}
