package org.mcrledger.benchmarks.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.benchmarks.run.Figure.Target;

/** What a scenario found, collected while it runs; each figure is also said on stderr. */
public final class Findings {
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private @Nullable DatabaseShown database;

  /** Something about the run that a reader must know to judge it, such as how many customers. */
  public void setting(String name, Object value) {
    settings.put(name, value.toString());
  }

  /** The database as it describes itself. */
  public void database(DatabaseShown shown) {
    if (!shown.durable()) {
      throw new IllegalStateException("the database is not durable: " + shown);
    }
    database = shown;
  }

  /** The figure whose value is the median of these rounds. */
  public void figure(String name, String unit, List<Double> rounds) {
    put(Figure.of(name, unit, rounds));
  }

  public void figure(String name, String unit, double value) {
    figure(name, unit, List.of(value));
  }

  public void figure(String name, String unit, List<Double> rounds, Target target) {
    Figure plain = Figure.of(name, unit, rounds);
    put(
        new Figure(
            name, unit, plain.value(), plain.rounds(), Optional.of(target), Optional.empty()));
  }

  public void figure(String name, String unit, double value, Target target) {
    figure(name, unit, List.of(value), target);
  }

  /** A figure that another system has too. */
  public void compared(String name, String unit, List<Double> rounds, String reference) {
    Figure plain = Figure.of(name, unit, rounds);
    put(
        new Figure(
            name, unit, plain.value(), plain.rounds(), Optional.empty(), Optional.of(reference)));
  }

  private void put(Figure figure) {
    figures.put(figure.name(), figure);
    System.err.printf(
        "  %-50s %,14.2f %s %s%n",
        figure.name(),
        figure.value(),
        figure.unit(),
        figure.target().filter(t -> !t.metBy(figure.value())).isPresent() ? "(missed)" : "");
  }

  Map<String, String> settings() {
    return settings;
  }

  List<Figure> figures() {
    return new ArrayList<>(figures.values());
  }

  Optional<DatabaseShown> shown() {
    return Optional.ofNullable(database);
  }
}
