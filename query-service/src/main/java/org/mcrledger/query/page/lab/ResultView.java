package org.mcrledger.query.page.lab;

import java.util.List;
import java.util.Optional;
import org.mcrledger.query.page.view.ChartView;
import org.mcrledger.query.page.view.Names;

/**
 * What came of a run.
 *
 * @param of key of the kind of rules: of persons in cells, or of customers in tiers
 * @param all how many persons or customers there are
 * @param scored whether anybody stands anywhere known in the period
 * @param at the last month-end, in words
 * @param wanting what the tried scheme would need, in words; empty where nothing
 * @param movers the first of those who move
 * @param more how many more there are
 */
public record ResultView(
    String of,
    long all,
    long moved,
    long rise,
    long fall,
    boolean scored,
    String position,
    String facts,
    String hash,
    String at,
    Matrix matrix,
    Optional<String> wanting,
    List<ChartView> totals,
    List<Mover> movers,
    long more,
    String csv) {
  public ResultView {
    totals = List.copyOf(totals);
    movers = List.copyOf(movers);
  }

  public boolean isOfPersons() {
    return of.equals("rule-set");
  }

  /**
   * One who moves; a person by id and rank.
   *
   * @param person empty where a customer moves
   * @param course key of which way
   * @param because what of the rules made the difference
   */
  public record Mover(
      Optional<Person> person,
      String customer,
      Names customerNames,
      String course,
      Place before,
      Place after,
      String first,
      long months,
      String because) {}

  /** A person as a rule author sees one. */
  public record Person(String id, String rank) {
    /** Enough to tell persons of one page apart. */
    public String shortly() {
      return id.length() > 8 ? id.substring(0, 8) : id;
    }
  }

  /**
   * Where somebody stands, in words: a cell of the nine-grid by its two sides, or a tier.
   *
   * @param second empty of a tier
   */
  public record Place(String first, String second) {
    @Override
    public String toString() {
      return second.isEmpty() ? first : first + " · " + second;
    }
  }

  /** Who stands where before, down, and after, across; places that hold nobody are left out. */
  public record Matrix(List<Place> after, List<Row> rows) {
    public Matrix {
      after = List.copyOf(after);
      rows = List.copyOf(rows);
    }
  }

  /** All who stood in one place before. */
  public record Row(Place before, List<Cell> cells, long total) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * So many of them.
   *
   * @param stays before and after are the same place
   * @param heat 0 to 5, of the most that move between two places
   */
  public record Cell(long count, boolean stays, int heat) {}
}
