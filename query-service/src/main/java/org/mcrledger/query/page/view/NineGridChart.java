package org.mcrledger.query.page.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Score;

/**
 * The nine-grid as a drawing: support runs across from low to high, intimacy upwards. Persons with
 * an unknown score have no place in it and are listed beside it.
 *
 * @param cells the nine cells with their diagnoses
 * @param persons where each person stands, those at one point side by side
 * @param unplaced persons of whom one of the scores is unknown
 */
public record NineGridChart(List<Cell> cells, List<Spot> persons, List<GridPerson> unplaced) {
  private static final int LEFT = 44;
  private static final int TOP = 8;
  private static final int SIDE = 56;
  private static final int TALL = 46;
  private static final int DOT = 26;
  private static final int ROW_MAX = 2;

  /** A mark along both axes. */
  public record Tick(int x, int y, String label) {}

  /** What may be drawn of a person. */
  public record GridPerson(
      String id,
      Names names,
      String role,
      Optional<Integer> intimacy,
      Optional<Integer> support,
      boolean overridden,
      List<Step> trail) {
    public GridPerson {
      trail = List.copyOf(trail);
    }
  }

  /** Where a person stood at the end of an earlier year. */
  public record Step(int year, int intimacy, int support) {}

  /**
   * A cell, with what being in it tells and what to do then, where the rule set says so.
   *
   * @param best both scores are high
   */
  public record Cell(
      int x,
      int y,
      int width,
      int height,
      boolean best,
      Optional<Names> diagnosis,
      Optional<Names> advice) {}

  /** A person's dot. */
  public record Spot(GridPerson person, int x, int y, String trail, List<Was> was) {}

  /** A point of the trail. */
  public record Was(int year, int x, int y) {}

  /** The persons in the cells that the rule set cuts. */
  public static NineGridChart of(List<GridPerson> people, RuleSet rules) {
    Map<String, List<GridPerson>> byPoint = new LinkedHashMap<>();
    List<GridPerson> unplaced = new ArrayList<>();
    for (GridPerson person : people) {
      if (person.intimacy().isPresent() && person.support().isPresent()) {
        String point = person.intimacy().get() + "/" + person.support().get();
        byPoint.computeIfAbsent(point, _ -> new ArrayList<>()).add(person);
      } else {
        unplaced.add(person);
      }
    }
    List<Spot> spots = new ArrayList<>();
    byPoint.values().forEach(group -> place(group, spots));
    return new NineGridChart(cells(rules), spots, unplaced);
  }

  private static void place(List<GridPerson> group, List<Spot> spots) {
    int rows = (group.size() + ROW_MAX - 1) / ROW_MAX;
    for (int i = 0; i < group.size(); i++) {
      GridPerson person = group.get(i);
      int inRow = Math.min(ROW_MAX, group.size() - i / ROW_MAX * ROW_MAX);
      int dx = (2 * (i % ROW_MAX) - (inRow - 1)) * DOT / 2;
      int dy = (2 * (i / ROW_MAX) - (rows - 1)) * Math.min(DOT, TALL / rows) / 2;
      int x = across(person.support().orElseThrow()) + dx;
      int y = upwards(person.intimacy().orElseThrow()) + dy;
      spots.add(spot(person, x, y));
    }
  }

  private static Spot spot(GridPerson person, int x, int y) {
    List<Was> was = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (Step step : person.trail()) {
      Was point = new Was(step.year(), across(step.support()), upwards(step.intimacy()));
      was.add(point);
      line.append(point.x()).append(',').append(point.y()).append(' ');
    }
    line.append(x).append(',').append(y);
    return new Spot(person, x, y, was.isEmpty() ? "" : line.toString(), was);
  }

  private static List<Cell> cells(RuleSet rules) {
    List<Cell> cells = new ArrayList<>();
    for (Stretch up : stretches(rules)) {
      for (Stretch right : stretches(rules)) {
        cells.add(cell(up, right, rules));
      }
    }
    return cells;
  }

  private static Cell cell(Stretch up, Stretch right, RuleSet rules) {
    Optional<RuleSet.Diagnosis> diagnosis = rules.diagnosis(new GridCell(up.band(), right.band()));
    return new Cell(
        across(right.from()) - SIDE / 2,
        upwards(up.to()) - TALL / 2,
        right.length() * SIDE - 2,
        up.length() * TALL - 2,
        up.band() == Band.HIGH && right.band() == Band.HIGH,
        diagnosis.map(found -> names(found.name())),
        diagnosis.map(found -> names(found.advice())));
  }

  private static Names names(Bilingual text) {
    return new Names(text.en(), Optional.of(text.zh()));
  }

  /** Scores next to each other that lie in one band. */
  private record Stretch(Band band, int from, int to) {
    int length() {
      return to - from + 1;
    }
  }

  private static List<Stretch> stretches(RuleSet rules) {
    List<Stretch> stretches = new ArrayList<>();
    for (int score = Score.LOWEST; score <= Score.HIGHEST; score++) {
      Band band = rules.grid().band(Score.of(score));
      boolean goesOn = !stretches.isEmpty() && stretches.getLast().band() == band;
      int from = goesOn ? stretches.removeLast().from() : score;
      stretches.add(new Stretch(band, from, score));
    }
    return stretches;
  }

  public boolean isEmpty() {
    return persons.isEmpty() && unplaced.isEmpty();
  }

  public List<Tick> ticks() {
    return IntStream.rangeClosed(-3, 3)
        .mapToObj(i -> new Tick(across(i), upwards(i), i > 0 ? "+" + i : Integer.toString(i)))
        .toList();
  }

  public int left() {
    return LEFT;
  }

  public int bottom() {
    return TOP + 7 * TALL;
  }

  public int middleX() {
    return across(0);
  }

  public int middleY() {
    return upwards(0);
  }

  public String viewBox() {
    return "0 0 " + (LEFT + 7 * SIDE + 4) + " " + (bottom() + 38);
  }

  /** The middle of a support's column. */
  private static int across(int support) {
    return LEFT + (support + 3) * SIDE + SIDE / 2;
  }

  /** The middle of an intimacy's row. */
  private static int upwards(int intimacy) {
    return TOP + (3 - intimacy) * TALL + TALL / 2;
  }
}
