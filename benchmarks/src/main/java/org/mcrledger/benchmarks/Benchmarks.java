package org.mcrledger.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mcrledger.benchmarks.append.AppendScenario;
import org.mcrledger.benchmarks.importing.ImportScenario;
import org.mcrledger.benchmarks.page.BenchmarksPage;
import org.mcrledger.benchmarks.page.Results;
import org.mcrledger.benchmarks.rebuild.RebuildScenario;
import org.mcrledger.benchmarks.replay.ReplayScenario;
import org.mcrledger.benchmarks.replay.SchemeScenario;
import org.mcrledger.benchmarks.run.Run;
import org.mcrledger.benchmarks.served.ServedScenario;

/** Started by {@code benchmarks/run}: runs scenarios, or publishes what was found. */
public final class Benchmarks {
  private static final List<Scenario> ALL =
      List.of(
          new AppendScenario(),
          new RebuildScenario(),
          new ServedScenario(),
          ImportScenario.together(),
          ImportScenario.scattered(),
          new ReplayScenario(),
          SchemeScenario.classed(),
          SchemeScenario.judged());

  private final Path home;
  private final Results results;

  private Benchmarks(Path home) {
    this.home = home;
    this.results = new Results(home.resolve("benchmarks/results"));
  }

  public static void main(String[] args) throws Exception {
    Benchmarks benchmarks = new Benchmarks(Path.of(System.getProperty("mcr.home", ".")));
    List<String> wanted = List.of(args);
    if (wanted.equals(List.of("publish"))) {
      benchmarks.publish();
    } else {
      benchmarks.run(chosen(wanted), System.getProperty("mcr.commit", "unknown"));
    }
    System.exit(0); // an embedded server's threads need not be waited for
  }

  private static List<Scenario> chosen(List<String> names) {
    if (names.isEmpty()) {
      return ALL;
    }
    List<Scenario> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          ALL.stream()
              .filter(scenario -> scenario.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(unknown(name))));
    }
    return chosen;
  }

  private static String unknown(String name) {
    return "there is no scenario '%s'; there are %s"
        .formatted(name, ALL.stream().map(Scenario::name).collect(Collectors.joining(", ")));
  }

  private void run(List<Scenario> scenarios, String commit) throws Exception {
    for (Scenario scenario : scenarios) {
      System.err.println(scenario.name());
      System.out.println(results.add(Run.of(scenario, commit)));
    }
  }

  private void publish() throws IOException {
    List<Run> runs = results.latest();
    Results.publish(runs, home.resolve("docs/benchmarks.json"));
    Path page = home.resolve("docs/benchmarks.md");
    Files.writeString(page, BenchmarksPage.drawn(Files.readString(page), runs));
  }
}
