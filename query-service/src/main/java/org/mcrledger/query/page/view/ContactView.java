package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that the page of one person shows. */
public record ContactView(
    String id,
    String csv,
    Names names,
    boolean erased,
    String role,
    Optional<Integer> seniority,
    String customer,
    Names customerNames,
    Optional<LocalDate> left,
    boolean judgements,
    Optional<JumpView> jump,
    NineGridChart grid,
    List<Explained> explained,
    List<StanceLine> stances,
    List<TimelineEntry> touches) {

  /**
   * Where a score comes from.
   *
   * @param dimension {@code intimacy} or {@code support}
   * @param rules where the text of the rule set is read
   * @param score the one that counts
   * @param unknown why the computed score is unknown, where it is
   * @param next what would raise the computed score or make it known, one way each
   * @param override says until when it is set by hand, where it is
   */
  public record Explained(
      String dimension,
      String ruleSet,
      String rules,
      Optional<Integer> score,
      Optional<Integer> computed,
      Optional<String> override,
      Optional<String> unknown,
      List<Criterion> lines,
      List<String> next) {
    public Explained {
      lines = List.copyOf(lines);
      next = List.copyOf(next);
    }
  }

  /**
   * One criterion: what was found, the points for it, and the facts behind.
   *
   * @param cap the most that it can give; empty where nothing limits it
   */
  public record Criterion(
      String criterion, String found, String points, String cap, List<Fact> facts) {
    /** So many are in sight; the rest unfolds. */
    private static final int IN_SIGHT = 8;

    public Criterion {
      facts = List.copyOf(facts);
    }

    public List<Fact> first() {
      return facts.subList(0, Math.min(IN_SIGHT, facts.size()));
    }

    public List<Fact> rest() {
      return facts.subList(first().size(), facts.size());
    }
  }

  /** A fact that a criterion counted. */
  public record Fact(String label, String href, String event) {}

  /** Where the person stood on a project. */
  public record StanceLine(
      LocalDate on,
      String opportunity,
      String importance,
      String stance,
      Optional<String> competitor) {}

  public ContactView {
    explained = List.copyOf(explained);
    stances = List.copyOf(stances);
    touches = List.copyOf(touches);
  }
}
