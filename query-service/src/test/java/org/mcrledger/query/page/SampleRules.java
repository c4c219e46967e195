package org.mcrledger.query.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.DraftView;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.OfficialLine;
import org.mcrledger.query.page.view.RuleView;
import org.mcrledger.query.page.view.RulesView;
import org.mcrledger.query.page.view.TextDiff;

/** Rules in several states, made up. */
final class SampleRules {
  private static final Names DEFAULT = new Names("Default rules 1", Optional.of("默认规则 1"));
  private static final String HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private SampleRules() {}

  static RulesView list() {
    return new RulesView(
        List.of(
            new RulesView.Line(
                "/rules/rule-set/default-1",
                "default-1",
                DEFAULT,
                "replaced",
                "ever",
                Optional.empty(),
                Optional.empty(),
                1,
                false),
            new RulesView.Line(
                "/rules/rule-set/ours",
                "ours",
                Names.of("Ours"),
                "in-force",
                "2026-01-20",
                Optional.of("xu-fang"),
                Optional.of("<b>visits</b> count half"),
                2,
                true)),
        List.of(),
        official());
  }

  static List<OfficialLine> official() {
    return List.of(
        new OfficialLine(
            "/rules/tier-scheme/five-classes",
            "five-classes",
            Names.of("Five classes"),
            "in-force",
            "2026-01-20",
            Optional.of("xu-fang"),
            Optional.of("2026-01-20 10:00"),
            Optional.of("<b>finer</b> at the top")),
        new OfficialLine(
            "/rules/tier-scheme/sabc",
            "sabc",
            Names.of("SABC"),
            "replaced",
            "ever",
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  static RuleView one() {
    return new RuleView(
        "rule-set",
        "default-1",
        DEFAULT,
        "/rules/rule-set/default-1",
        true,
        true,
        List.of(
            new RuleView.Line(
                "/rules/rule-set/default-1?version=" + HASH,
                HASH,
                true,
                "in-force",
                "ever",
                Optional.of("2026-07-01"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new RuleView.Evidence("/saved-replays/1", "<i>27</i> of 318 move")))),
        Optional.of(
            new RuleView.Shown(
                HASH,
                "/lab?rules=rule-set%2Fdefault-1%40e3b0c44298fc",
                List.of(
                    new RuleView.Said(0, "Intimacy", ""),
                    new RuleView.Said(1, "Window in months", "12"),
                    new RuleView.Said(7, "deep", "<i>x</i>")),
                "key: default-1\nname: {zh: 默认, en: Default}\n")));
  }

  static Map<String, Object> draft() {
    DraftView draft =
        new DraftView(
            "rule-set",
            "ours",
            "/rules/rule-set/ours",
            Optional.of("Saved by xu-fang, 2026-01-20 10:00"),
            List.of(new DraftView.Finding("Line 3", "grid.x", "is no field here")),
            List.of(new DraftView.Finding("Line 5", "grid", "is never reached")),
            true,
            Optional.of("/lab?draft=ours"),
            "default-1",
            TextDiff.of("a: 1\nb: 2\nc: 3\n", "a: 1\nb: 3\nc: 3\n"));
    Map<String, Object> model = new HashMap<>(form(Map.of("text", "a: <b>", "note", "")));
    model.put("draft", draft);
    return model;
  }

  static Map<String, Object> step() {
    Map<String, Object> model = new HashMap<>(form(Map.of("from", "2026-01-20", "hash", "h1")));
    model.put("step", "rules.publish");
    model.put("asks", true);
    model.put("evidence", List.of(new Choice("e-1", "<i>27</i> of 318 move")));
    return model;
  }

  private static Map<String, Object> form(Map<String, String> typed) {
    FormView view =
        new FormView(
            "/rules/rule-set/ours/draft",
            "/rules/rule-set/ours",
            "",
            "ours",
            Optional.empty(),
            List.of(new FormView.Crumb("Rules", "/rules")),
            Map.of());
    return Map.of("page", view, "form", Form.fresh("k", Typed.of(typed)));
  }
}
