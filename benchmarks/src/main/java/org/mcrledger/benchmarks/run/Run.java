package org.mcrledger.benchmarks.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.benchmarks.Scenario;

/**
 * A scenario that was run: what it found, of which commit, on which machine, and how busy that was.
 *
 * @param command repeats it
 * @param commit what was checked out; says so where files differed from it
 * @param loadBefore load average over the minute before: above 0, others were at work too
 * @param loadAfter the same over the last minute of the run, which includes the run
 */
public record Run(
    String scenario,
    String command,
    String commit,
    Instant takenAt,
    double seconds,
    Machine machine,
    Optional<DatabaseShown> database,
    double loadBefore,
    double loadAfter,
    Map<String, String> settings,
    List<Figure> figures) {

  /** Runs the scenario now. */
  public static Run of(Scenario scenario, String commit) throws Exception {
    Findings findings = new Findings();
    double loadBefore = Machine.load();
    Instant start = Instant.now();
    scenario.run(findings);
    double seconds = ChronoUnit.MILLIS.between(start, Instant.now()) / 1e3;
    return new Run(
        scenario.name(),
        "benchmarks/run " + scenario.name(),
        commit,
        start.truncatedTo(ChronoUnit.SECONDS),
        seconds,
        Machine.here(),
        findings.shown(),
        loadBefore,
        Machine.load(),
        findings.settings(),
        findings.figures());
  }
}
