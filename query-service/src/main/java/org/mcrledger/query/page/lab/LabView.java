package org.mcrledger.query.page.lab;

import java.util.List;
import java.util.Optional;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.DraftView;

/**
 * The page: what can be tried, what is turned, what came of it.
 *
 * @param page names this open page, so that the next run takes the place of this one's
 * @param choice as the address says it
 * @param tried what is tried, chosen or usual
 * @param rules what can be tried, and what it can be compared with
 * @param from the first month, chosen or usual
 * @param to the last month, chosen or usual
 * @param groups sliders; empty where there is nothing to turn
 * @param findings what is wrong with what is to be tried
 * @param problem why nothing was run; empty where something was, or nothing was asked for
 * @param kept what was turned has just become the draft
 * @param run what was run, and what came of it
 * @param runs the last runs, the newest first
 * @param saved the last that were saved, likewise
 */
public record LabView(
    String page,
    LabChoice choice,
    Tried tried,
    List<Choices> rules,
    String from,
    String to,
    List<SliderGroup> groups,
    List<DraftView.Finding> findings,
    Optional<String> problem,
    boolean kept,
    Optional<RunView> run,
    List<RunLine> runs,
    List<SavedLine> saved) {
  public LabView {
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
    findings = List.copyOf(findings);
    runs = List.copyOf(runs);
    saved = List.copyOf(saved);
  }

  /**
   * What is tried.
   *
   * @param choice as the field of the form says it
   * @param scores whether scores come of it, in whose place those set by hand can stand
   * @param href of its page, or of the draft's editor
   * @param replaces whether keeping what is turned takes the place of a draft that is there
   * @param publication where the draft can be published; empty where it is none, or is wrong
   */
  public record Tried(
      String choice,
      String key,
      boolean draft,
      boolean scores,
      String href,
      boolean replaces,
      Optional<String> publication) {}

  /** What can be chosen under one heading. */
  public record Choices(String heading, List<Choice> choices) {
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /** One of the last runs. */
  public record RunLine(
      String href,
      String at,
      String by,
      String rules,
      String against,
      String period,
      String state,
      Optional<String> moved,
      boolean shown) {}

  /** A run that is kept as evidence. */
  public record SavedLine(
      String href,
      String because,
      String by,
      String at,
      String rules,
      String against,
      String moved) {}
}
