package org.mcrledger.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.benchmarks.run.Run;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs as JSON: one file each where they are collected, one file of those that are published. */
public final class Results {
  /** A single run says little of a machine that others use too. */
  private static final int RUNS_SHOWN = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  public Results(Path folder) {
    this.folder = folder;
  }

  public Path add(Run run) throws IOException {
    Files.createDirectories(folder);
    String moment = run.takenAt().toString().replace(":", "");
    Path file = folder.resolve(run.scenario() + "-" + moment + ".json");
    JSON.writeValue(file, run);
    return file;
  }

  /** The last runs of each scenario, in the order of their names and times. */
  public List<Run> latest() throws IOException {
    return all().stream()
        .collect(Collectors.groupingBy(Run::scenario, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Results::last)
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<Run> last(List<Run> runs) {
    return runs.subList(Math.max(0, runs.size() - RUNS_SHOWN), runs.size());
  }

  private List<Run> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> JSON.readValue(file, Run.class))
          .sorted(Comparator.comparing(Run::takenAt))
          .toList();
    }
  }

  /** Writes the runs that the page shows. */
  public static void publish(List<Run> runs, Path file) {
    JSON.writeValue(file, runs);
  }

  public static List<Run> published(Path file) {
    return List.of(JSON.readValue(file, Run[].class));
  }
}
