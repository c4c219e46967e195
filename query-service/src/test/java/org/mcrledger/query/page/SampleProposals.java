package org.mcrledger.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Choices;
import org.mcrledger.query.page.view.EvaluationView;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.ProposalRow;
import org.mcrledger.query.page.view.ProposalView;
import org.mcrledger.query.page.view.ProposalsView;
import org.mcrledger.query.page.view.ProposalsView.Cell;
import org.mcrledger.query.page.view.ProposalsView.Compared;
import org.mcrledger.query.page.view.ProposalsView.Count;
import org.mcrledger.query.page.view.ProposalsView.Matrix;
import org.mcrledger.query.page.view.ProposalsView.MatrixRow;
import org.mcrledger.query.page.view.ProposalsView.Outcome;
import org.mcrledger.query.page.view.ProposalsView.Riser;
import org.mcrledger.query.page.view.ProposalsView.Running;
import org.mcrledger.query.page.view.ProposalsView.Totals;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.StandingView;
import org.mcrledger.query.page.view.TierMark;
import org.mcrledger.query.page.view.TierWhy;

/** Proposed tiers of every kind, as the pages show them. */
final class SampleProposals {
  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final StandingView OLD =
      new StandingView(
          true, Optional.of(Samples.tier("S")), Optional.of(LocalDate.of(2025, 6, 30)));

  private SampleProposals() {}

  static ProposalRow open() {
    return row("B", "A", "assessed", "", "up", 1, "open", true, List.of(), Optional.empty());
  }

  private static ProposalRow row(
      String held,
      String proposed,
      String result,
      String needs,
      String move,
      int steps,
      String state,
      boolean acceptable,
      List<String> notes,
      Optional<String> answer) {
    return new ProposalRow(
        "p-" + move + state,
        "northstar",
        Samples.NORTH,
        Optional.of("north"),
        "sabc",
        held.isEmpty() ? TierMark.NONE : Samples.tier(held),
        OLD,
        proposed.isEmpty() ? TierMark.NONE : Samples.tier(proposed),
        result,
        needs,
        move,
        steps,
        DAY,
        state,
        acceptable,
        notes,
        answer,
        "/proposals/x",
        "/proposals/x/decision");
  }

  static ProposalsView list() {
    List<ProposalRow> rows =
        List.of(
            open(),
            row(
                "A",
                "C",
                "assessed",
                "",
                "down",
                2,
                "open",
                false,
                List.of("A fact that it rests on was corrected since: evaluate anew."),
                Optional.empty()),
            row(
                "",
                "",
                "not-assessable",
                "Potential",
                "lost",
                0,
                "declined",
                false,
                List.of(),
                Optional.of("2026-01-15, li-qiang: declined. Too early")));
    return new ProposalsView(
        new Query("/proposals", Map.of("scheme", List.of("sabc"))),
        "sabc",
        new Names("Strategic fit first", Optional.of("战略匹配优先")),
        DAY,
        List.of(new Choices("scheme", List.of(new Choice("sabc", "Strategic fit first")))),
        Optional.empty(),
        Optional.of(compared()),
        rows,
        new Paging(1, 3, 3, Optional.empty(), Optional.empty()),
        List.of(),
        Optional.of(new Running("running", 500, 5_942, 0, 0, "/proposals")),
        List.of(
            new Outcome(Samples.NORTH, true, "Tier A decided as proposed."),
            new Outcome(Samples.NORTH, false, "A later proposal has taken its place.")));
  }

  private static Compared compared() {
    return new Compared(
        new Matrix(
            List.of(Samples.tier("S"), Samples.tier("A")),
            true,
            List.of(
                new MatrixRow(
                    Samples.tier("S"),
                    List.of(
                        new Cell(3, true),
                        new Cell(0, false),
                        new Cell(1, false),
                        new Cell(0, false)),
                    4),
                new MatrixRow(
                    TierMark.NONE,
                    List.of(
                        new Cell(0, false),
                        new Cell(2, false),
                        new Cell(5, false),
                        new Cell(1, false)),
                    8))),
        new Totals(12, 6, 1),
        List.of(new Count("Potential", 5), new Count("Strategic fit", 3)),
        4,
        List.of(new Riser("northstar", Samples.NORTH, Samples.tier("C"), Samples.tier("A"), 2)));
  }

  static ProposalView one() {
    return new ProposalView(
        open(),
        new Names("Strategic fit first", Optional.of("战略匹配优先")),
        why(),
        412,
        "recorded on 2026-01-01 by tier-policy");
  }

  private static TierWhy why() {
    return new TierWhy(
        Optional.of("Rule 5 of the scheme was the first that fits."),
        "",
        Optional.of(new TierWhy.Next(Samples.tier("S"), "Strategic fit: matching")),
        List.of(
            new TierWhy.Measured(
                "Strategic fit",
                "partly",
                Optional.of(DAY),
                List.of(new TierWhy.Evidence("2025-11-01 Strategic fit: partly", "/x")),
                Optional.empty()),
            new TierWhy.Measured(
                "Influence",
                "unknown",
                Optional.empty(),
                List.of(),
                Optional.of("would be known from: standing"))));
  }

  static EvaluationView evaluation() {
    return new EvaluationView(
        new Query("/customers/northstar/evaluation", Map.of("scheme", List.of("sabc"))),
        "northstar",
        Samples.NORTH,
        "sabc",
        new Names("Strategic fit first", Optional.of("战略匹配优先")),
        "/rules/tier-scheme/sabc",
        List.of(
            new Choice("sabc", "Strategic fit first"), new Choice("ours", "Ours (not in force)")),
        DAY,
        Optional.of("Ours is not in force on 2025-12-31."),
        Optional.of(
            new EvaluationView.Found(
                Samples.tier("A"),
                new StandingView(true, Optional.empty(), Optional.empty()),
                TierMark.NONE,
                "not-assessable",
                Optional.of("/proposals/x"),
                why())));
  }
}
