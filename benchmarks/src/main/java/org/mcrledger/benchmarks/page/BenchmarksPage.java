package org.mcrledger.benchmarks.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mcrledger.benchmarks.run.Run;

/**
 * docs/benchmarks.md: what is written by hand stays, what stands between the marks of a scenario is
 * drawn from its runs.
 */
public final class BenchmarksPage {
  private static final Pattern MARKED =
      Pattern.compile("(<!-- runs of ([a-z-]+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

  private BenchmarksPage() {}

  /** The page with the tables of these runs; a scenario without runs says so. */
  public static String drawn(String page, List<Run> runs) {
    Map<String, List<Run>> byScenario =
        runs.stream()
            .collect(Collectors.groupingBy(Run::scenario, TreeMap::new, Collectors.toList()));
    return MARKED
        .matcher(page)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + section(byScenario, found.group(2)) + found.group(3)));
  }

  private static String section(Map<String, List<Run>> byScenario, String scenario) {
    List<Run> runs = byScenario.getOrDefault(scenario, List.of());
    return runs.isEmpty() ? "\nNot measured yet.\n\n" : new RunTable(runs).drawn();
  }
}
