package org.mcrledger.query.page.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /** A cell with the words for being in it; the key of the diagnosis, where there is one. */
  public record Cell(int x, int y, int width, int height, Optional<String> diagnosis) {}

  /** A person's dot. */
  public record Spot(GridPerson person, int x, int y, String trail, List<Was> was) {}

  /** A point of the trail. */
  public record Was(int year, int x, int y) {}

  public static NineGridChart of(List<GridPerson> people) {
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
    return new NineGridChart(cellsOf(), spots, unplaced);
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

  private static List<Cell> cellsOf() {
    List<Cell> cells = new ArrayList<>();
    for (Band up : Band.values()) {
      for (Band right : Band.values()) {
        int x = across(right.from) - SIDE / 2;
        int y = upwards(up.to) - TALL / 2;
        int width = (right.to - right.from + 1) * SIDE - 2;
        int height = (up.to - up.from + 1) * TALL - 2;
        cells.add(new Cell(x, y, width, height, diagnosis(up, right)));
      }
    }
    return cells;
  }

  private static Optional<String> diagnosis(Band intimacy, Band support) {
    if (intimacy == Band.MIDDLE || support == Band.MIDDLE) {
      return Optional.empty();
    }
    if (support == Band.HIGH) {
      return Optional.of(intimacy == Band.HIGH ? "support-likely" : "rational-switch-risk");
    }
    return Optional.of(intimacy == Band.HIGH ? "liked-but-unsupported" : "no-support-to-expect");
  }

  private enum Band {
    LOW(-3, -1),
    MIDDLE(0, 1),
    HIGH(2, 3);

    private final int from;
    private final int to;

    Band(int from, int to) {
      this.from = from;
      this.to = to;
    }
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
