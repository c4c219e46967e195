package org.mcrledger.benchmarks.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.benchmarks.run.DatabaseShown;
import org.mcrledger.benchmarks.run.Figure;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Machine;
import org.mcrledger.benchmarks.run.Run;

/** The runs of one scenario side by side, in Markdown. */
final class RunTable {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Run> runs;

  RunTable(List<Run> runs) {
    this.runs = runs;
  }

  String drawn() {
    StringBuilder text = new StringBuilder("\n");
    for (int i = 0; i < runs.size(); i++) {
      text.append(origin(i + 1, runs.get(i)));
    }
    text.append("\n| |");
    for (int i = 1; i <= runs.size(); i++) {
      text.append(" run ").append(i).append(" |");
    }
    text.append(" target or reference |\n| --- |").append(" ---: |".repeat(runs.size()));
    text.append(" --- |\n");
    names().forEach(name -> text.append(line(name)));
    return text.append("\n").toString();
  }

  private static String origin(int number, Run run) {
    Machine machine = run.machine();
    return "- Run %d: `%s`, commit `%s`, %s UTC, %s; %d cores (%s), %s, JDK %s%s; %s.\n"
        .formatted(
            number,
            run.command(),
            run.commit(),
            MOMENT.format(run.takenAt()),
            load(run),
            machine.cores(),
            machine.processor(),
            machine.memory(),
            machine.jdk(),
            run.database().map(RunTable::database).orElse(""),
            settings(run));
  }

  private static String load(Run run) {
    return "load %s before and %s at the end"
        .formatted(number(run.loadBefore()), number(run.loadAfter()));
  }

  private static String database(DatabaseShown shown) {
    return ", PostgreSQL %s with fsync %s, synchronous_commit %s, full_page_writes %s"
        .formatted(
            shown.version(), shown.fsync(), shown.synchronousCommit(), shown.fullPageWrites());
  }

  private static String settings(Run run) {
    List<String> settings = new ArrayList<>();
    run.settings().forEach((name, value) -> settings.add(name + ": " + value));
    return settings.isEmpty() ? "no settings" : String.join(", ", settings);
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    runs.forEach(run -> run.figures().forEach(figure -> names.add(figure.name())));
    return names;
  }

  private String line(String name) {
    StringBuilder line = new StringBuilder("| ").append(name).append(" |");
    Optional<Figure> last = Optional.empty();
    for (Run run : runs) {
      Optional<Figure> figure = run.figures().stream().filter(f -> f.name().equals(name)).findAny();
      line.append(" ").append(figure.map(RunTable::cell).orElse("-")).append(" |");
      last = figure.or(() -> figure);
    }
    return line.append(" ")
        .append(last.map(RunTable::besides).orElse(""))
        .append(" |\n")
        .toString();
  }

  private static String cell(Figure figure) {
    String value = number(figure.value()) + " " + figure.unit();
    String range =
        figure.rounds().size() < 2
            ? ""
            : " (%s to %s)"
                .formatted(
                    number(Collections.min(figure.rounds())),
                    number(Collections.max(figure.rounds())));
    boolean missed = figure.target().filter(t -> !t.metBy(figure.value())).isPresent();
    return value + range + (missed ? " **missed**" : "");
  }

  private static String besides(Figure figure) {
    return figure
        .target()
        .map(target -> promise(target) + " " + figure.unit())
        .or(figure::reference)
        .orElse("");
  }

  private static String promise(Target target) {
    return (target.atLeast() ? "at least " : "at most ") + number(target.bound());
  }

  /** Three digits are what such a measurement can bear. */
  private static String number(double value) {
    double size = Math.abs(value);
    String form = size >= 100 || value == Math.rint(value) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
