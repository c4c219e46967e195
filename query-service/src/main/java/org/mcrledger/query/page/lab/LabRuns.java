package org.mcrledger.query.page.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.query.lab.Repetition;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.lab.SavedReplay;
import org.mcrledger.query.lab.SavedReplays;
import org.mcrledger.query.page.People;
import org.mcrledger.query.page.view.Wording;

/** Runs in the reader's words: the one that is shown, the last ones, and those that are saved. */
final class LabRuns {
  /** So many of the saved runs are listed. */
  private static final int SAVED = 20;

  private final LabDesk desk;
  private final LabResults results;
  private final Judgements judgements;
  private final SavedReplays saved;

  LabRuns(LabDesk desk, LabResults results, Judgements judgements, SavedReplays saved) {
    this.desk = desk;
    this.results = results;
    this.judgements = judgements;
    this.saved = saved;
  }

  /** The run that the page shows. */
  RunView shown(ReplayRun run, Wording w) {
    return new RunView(
        run.id(),
        desk.href(run),
        key(run),
        !run.isOver(),
        LabDesk.named(run.order().after(), run.order()),
        LabDesk.named(run.order().before(), run.order()),
        period(run),
        run.order().overrides(),
        run.done(),
        run.total(),
        run.problem().map(problem -> failed(problem, w)),
        repeated(run, w),
        run.result().map(result -> RunResults.of(result, w).view(run, results)),
        judgements.view(run, w));
  }

  private static RunView.Failed failed(Problem problem, Wording w) {
    return new RunView.Failed(Problems.sentence(problem, Language.of(w.locale())), problem.id());
  }

  private Optional<RunView.Repeated> repeated(ReplayRun run, Wording w) {
    return run.repeats()
        .map(
            replay -> {
              Optional<Repetition> found = saved.repetition(run);
              String verdict = found.map(each -> verdict(each, w)).orElse("");
              boolean same = found.filter(Repetition::isSame).isPresent();
              return new RunView.Repeated("/lab/saved/" + replay.value(), same, verdict);
            });
  }

  private static String verdict(Repetition repetition, Wording w) {
    return repetition.isSame()
        ? w.say("lab.repeated.same")
        : w.say(
            "lab.repeated.differs",
            repetition.differences().stream()
                .map(Repetition.Difference::field)
                .collect(Collectors.joining(", ")));
  }

  /** The last that were asked for, the newest first. */
  List<LabView.RunLine> last(String shown, Wording w) {
    return desk.runs().stream().map(run -> line(run, shown, w)).toList();
  }

  /** The last that were saved, likewise. */
  List<LabView.SavedLine> saved(Wording w) {
    PageRequest last = new PageRequest("", SAVED, Optional.empty());
    return saved.list(last, Long.MAX_VALUE - 1).items().stream()
        .map(each -> line(each, w))
        .toList();
  }

  private static LabView.SavedLine line(SavedReplay replay, Wording w) {
    ReplayBasis basis = replay.event().basis();
    return new LabView.SavedLine(
        "/lab/saved/" + replay.id().value(),
        replay.event().because(),
        People.account(replay.recorded().by().account(), w),
        w.moment(replay.recorded().recordedAt()),
        basis.after().rules().key(),
        basis.before().rules().key(),
        w.number(replay.event().moved()));
  }

  private LabView.RunLine line(ReplayRun run, String shown, Wording w) {
    return new LabView.RunLine(
        desk.href(run),
        w.moment(run.askedAt()),
        People.account(run.account(), w),
        LabDesk.named(run.order().after(), run.order()),
        LabDesk.named(run.order().before(), run.order()),
        period(run),
        key(run),
        run.result().map(result -> w.number(result.moving())),
        run.id().equals(shown));
  }

  private static String period(ReplayRun run) {
    MonthEnds months = run.order().months();
    return months.month(0) + " – " + months.month(months.count() - 1);
  }

  private static String key(ReplayRun run) {
    return run.state().name().toLowerCase(Locale.ROOT);
  }
}
