package org.mcrledger.query.page.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.DraftView;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;
import org.mcrledger.rules.RuleNumbers;
import org.mcrledger.rules.RuleSets;

/** The lab in several states, made up. */
public final class SampleLab {
  private static final String DRAFT = "draft/rule-set/ours";

  private SampleLab() {}

  /** A run that is over, beside numbers that were turned. */
  public static LabView done(Wording w) {
    return lab(w, Optional.empty(), Optional.of(run("done", false, Optional.of(result()))));
  }

  /** A run on its way, where something was refused before. */
  public static LabView underWay(Wording w) {
    return lab(
        w, Optional.of("<b>5</b> replays"), Optional.of(run("scoring", true, Optional.empty())));
  }

  /** A run that is kept. */
  public static SavedView saved() {
    var rules = new SavedView.Rules("rule-set", "ours", "e3b0", "key: <ours>");
    return new SavedView(
        "r",
        "<b>why</b>",
        "ma-chao",
        "2026-01-20",
        true,
        rules,
        rules,
        "2023-01",
        "1",
        true,
        "20",
        "2",
        "e3b0",
        "/api/v1/saved-replays/r/document",
        "e1");
  }

  /** A person under both rules. */
  public static TimelineView timeline() {
    var low = Optional.of(new ResultView.Place("low", "<b>"));
    return new TimelineView(
        Optional.of("c-1"),
        Optional.of(new TimelineView.Customer("acme", Names.of("Acme"))),
        "/lab?run=1",
        "ours",
        "default-1",
        List.of(),
        List.of(new TimelineView.Stretch("2024-01-31", "", 1, low, Optional.empty(), true)),
        List.of(new TimelineView.PersonLine("c-2", "/lab/runs/1/contacts/c-2", low, low, 0)));
  }

  private static LabView lab(Wording w, Optional<String> problem, Optional<RunView> run) {
    String turned = "intimacy.criteria[1].rungs.private-activity";
    LabChoice choice =
        new LabChoice(DRAFT, "", "", "", "", true, new TreeMap<>(Map.of(turned, "1")));
    var choices = List.of(new LabView.Choices("Drafts", List.of(new Choice(DRAFT, "Draft <i>"))));
    return new LabView(
        "p1",
        choice,
        new LabView.Tried(
            DRAFT, "ours", true, true, "/rules/rule-set/ours/draft", false, Optional.of("/x")),
        choices,
        "2023-01",
        "2025-12",
        Sliders.of(
            RuleNumbers.of(RulesKind.RULE_SET, RuleSets.render(RuleSets.shipped(RuleSets.DEFAULT))),
            choice,
            w),
        List.of(new DraftView.Finding("Line 3", "grid.x", "is no <field>")),
        problem,
        true,
        run,
        List.of(
            new LabView.RunLine(
                "/lab?run=1",
                "2026-01-20 10:00",
                "ma-chao",
                "ours",
                "default-1",
                "2023-01 – 2025-12",
                "done",
                Optional.of("2"),
                true)),
        List.of(
            new LabView.SavedLine(
                "/lab/saved/r", "<i>why</i>", "ma-chao", "2026-01-20", "ours", "default-1", "2")));
  }

  private static RunView run(String state, boolean underWay, Optional<ResultView> result) {
    var repeated = Optional.of(new RunView.Repeated("/lab/saved/r", true, "the same"));
    return new RunView(
        "1",
        "/lab?run=1",
        state,
        underWay,
        "ours",
        "default-1",
        "2023-01",
        true,
        7,
        20,
        Optional.of(new RunView.Failed("too <long>", Optional.of("7d3c"))),
        repeated,
        result,
        result.map(_ -> judgement()));
  }

  private static JudgementView judgement() {
    var known = new JudgementView.Figure(true, "0.42", "0.10 – 0.70");
    var unknown = new JudgementView.Figure(false, "under <30> cases", "");
    return new JudgementView(
        List.of(new JudgementView.Agreed("tier (sabc)", "ours", "12", "2", known, known, unknown)),
        List.of(
            new JudgementView.Disagreed(
                "2024-03-31",
                "acme",
                new Names("Acme <b>", Optional.of("艾克美")),
                "c-1",
                "intimacy",
                "+2",
                "?",
                "-1",
                "<i>why</i>")),
        List.of(
            new JudgementView.Tested("2023 → 2024", "growth", "ours", "41", known, "3 unscored")),
        List.of(
            new ChartView(
                "Lift",
                "bar",
                "times",
                "Decile",
                List.of("before", "after"),
                List.of(
                    new ChartView.Point(
                        "1", List.of(Optional.empty(), Optional.of(BigDecimal.ONE)))))));
  }

  private static ResultView result() {
    var low = new ResultView.Place("low", "unknown");
    var high = new ResultView.Place("high", "middle");
    return new ResultView(
        "rule-set",
        20,
        2,
        1,
        1,
        false,
        "1,234",
        "987",
        "e3b0",
        "2025-12-31",
        new ResultView.Matrix(
            List.of(low, high),
            List.of(
                new ResultView.Row(
                    low,
                    List.of(new ResultView.Cell(3, true, 0), new ResultView.Cell(0, false, 5)),
                    3))),
        Optional.of("potential 3"),
        List.of(
            new ChartView(
                "By region",
                "bar",
                "persons",
                "Region",
                List.of("moved"),
                List.of(
                    new ChartView.Point("north", List.of(Optional.of(BigDecimal.valueOf(2))))))),
        List.of(
            new ResultView.Mover(
                Optional.of(new ResultView.Person("c-1", "4")),
                "acme",
                new Names("Acme <b>", Optional.of("艾克美")),
                "rises",
                low,
                high,
                "2024-03-31",
                7,
                "Ladder")),
        1,
        "/lab/runs/1/movers.csv");
  }
}
