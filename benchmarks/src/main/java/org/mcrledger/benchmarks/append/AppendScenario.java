package org.mcrledger.benchmarks.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.mcrledger.benchmarks.Scenario;
import org.mcrledger.benchmarks.run.Callers;
import org.mcrledger.benchmarks.run.Callers.Answered;
import org.mcrledger.benchmarks.run.DurableDatabase;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Findings;

/**
 * Commands a second through the command bus. The contenders take turns within each round, so that
 * whatever else the machine does hits all of them.
 */
public final class AppendScenario implements Scenario {
  private static final List<Integer> CALLERS = List.of(1, 8, 32);
  private static final int CALLERS_MAX = 32;
  private static final int OPPORTUNITIES = 2_000;
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration TURN = Duration.ofSeconds(3);

  private record Place(int callers, String contender) {}

  private final Map<Place, List<Answered>> answers = new LinkedHashMap<>();

  @Override
  public String name() {
    return "append";
  }

  @Override
  public void run(Findings findings) throws Exception {
    findings.setting("streams", OPPORTUNITIES);
    findings.setting("rounds", ROUNDS + " of " + TURN.toSeconds() + " s for each, in turns");
    try (DurableDatabase server = DurableDatabase.start()) {
      findings.database(server.shown());
      for (String database : List.of("ours", "stock", "bare")) {
        server.create(database);
      }
      try (Contender ours = new LedgerContender(server.pool("ours", 8, true));
          Contender stock = new StockAxonContender(server.pool("stock", CALLERS_MAX, false));
          Contender bare = new BareInsertContender(server.pool("bare", CALLERS_MAX, true))) {
        measure(server, List.of(ours, stock, bare));
        for (int callers : CALLERS) {
          report(findings, callers, ours, stock, bare);
        }
      }
    }
  }

  private void measure(DurableDatabase server, List<Contender> contenders) throws Exception {
    for (Contender contender : contenders) {
      contender.prepare(OPPORTUNITIES);
      Callers.during(CALLERS_MAX, WARM_UP, (_, _) -> contender.record(any()));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int callers : CALLERS) {
        for (Contender contender : contenders) {
          server.checkpoint();
          answers
              .computeIfAbsent(new Place(callers, contender.name()), _ -> new ArrayList<>())
              .add(Callers.during(callers, TURN, (_, _) -> contender.record(any())));
        }
      }
    }
  }

  private static int any() {
    return ThreadLocalRandom.current().nextInt(OPPORTUNITIES);
  }

  private void report(
      Findings findings, int callers, Contender ours, Contender stock, Contender bare) {
    String with = callers == 1 ? "1 caller: " : callers + " callers: ";
    for (Contender contender : List.of(ours, stock, bare)) {
      List<Answered> answered = answers(callers, contender);
      String name = with + contender.name();
      findings.figure(name, "commands/s", answered.stream().map(Answered::perSecond).toList());
      findings.figure(
          name + ", p99", "ms", answered.stream().map(a -> a.latencies().millis(0.99)).toList());
    }
    List<Double> overStock = ratios(callers, ours, stock);
    String ratio = with + "mcr-ledger / Axon's JDBC store";
    if (callers == CALLERS_MAX) {
      findings.figure(ratio, "x", overStock, Target.atLeast(2));
    } else {
      findings.figure(ratio, "x", overStock);
    }
    findings.figure(with + "mcr-ledger / bare insert", "x", ratios(callers, ours, bare));
  }

  private List<Answered> answers(int callers, Contender contender) {
    return answers.getOrDefault(new Place(callers, contender.name()), List.of());
  }

  /** Of the two turns within each round. */
  private List<Double> ratios(int callers, Contender of, Contender to) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ratios.add(
          answers(callers, of).get(round).perSecond()
              / answers(callers, to).get(round).perSecond());
    }
    return ratios;
  }
}
