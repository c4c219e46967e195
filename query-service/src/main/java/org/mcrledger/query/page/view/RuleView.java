package org.mcrledger.query.page.view;

import java.util.List;
import java.util.Optional;

/**
 * Rules of one key: their versions, and one of them in full.
 *
 * @param address of this page, where its forms begin
 * @param shown the version that is shown; empty where there is only a draft
 */
public record RuleView(
    String kind,
    String key,
    Names names,
    String address,
    boolean draft,
    boolean retirable,
    List<Line> versions,
    Optional<Shown> shown) {
  public RuleView {
    versions = List.copyOf(versions);
  }

  /**
   * One version.
   *
   * @param evidence what it was published on
   */
  public record Line(
      String href,
      String hash,
      boolean current,
      String state,
      String since,
      Optional<String> until,
      Optional<String> by,
      Optional<String> recorded,
      Optional<String> because,
      List<Evidence> evidence) {
    public Line {
      evidence = List.copyOf(evidence);
    }
  }

  /** A replay that was saved, in words. */
  public record Evidence(String href, String label) {}

  /**
   * A version's text, and what it says in words.
   *
   * @param lab where it can be tried
   */
  public record Shown(String hash, String lab, List<Said> outline, String text) {
    public Shown {
      outline = List.copyOf(outline);
    }
  }

  /**
   * A line of what rules say.
   *
   * @param depth how far in, from 0
   * @param label what is said of; of a list the number
   * @param value what is said; empty where lines further in say it
   */
  public record Said(int depth, String label, String value) {}
}
