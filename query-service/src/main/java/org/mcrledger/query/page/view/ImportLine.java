package org.mcrledger.query.page.view;

import java.time.Instant;
import java.util.Optional;

/**
 * An import as a list shows it; also the reversal of one.
 *
 * @param mapping what people read for the mapping
 * @param owner the login of who started it
 * @param state key such as {@code running}, {@code tried} for a dry run that is done, {@code
 *     reversed}
 * @param counts once it is done
 * @param next what followed from it: the import of a dry run, the reversal of an import
 */
public record ImportLine(
    String id,
    boolean isReversal,
    boolean isDryRun,
    String file,
    String mapping,
    String owner,
    Instant at,
    String state,
    ImportProgress progress,
    Optional<ImportCounts> counts,
    Optional<String> next) {

  public String href() {
    return "/imports/" + id;
  }

  public Optional<String> nextHref() {
    return next.map(following -> "/imports/" + following);
  }

  /** Whether its state will still change by itself. */
  public boolean isUnderWay() {
    return switch (state) {
      case "waiting", "running", "catching-up" -> true;
      default -> false;
    };
  }

  /** Whether somebody can still stop it. */
  public boolean isStoppable() {
    return state.equals("waiting") || state.equals("running");
  }

  public boolean isTried() {
    return state.equals("tried");
  }

  /** Whether it may have recorded something that can be taken back as a whole. */
  public boolean isReversible() {
    return !isReversal
        && !isDryRun
        && !isUnderWay()
        && next.isEmpty()
        && counts.map(found -> found.events() > 0).orElse(true);
  }

  /** The chip's colour: none where all is well. */
  public String mark() {
    return switch (state) {
      case "failed" -> "void";
      case "cancelled", "reversed", "reversing" -> "warn";
      default -> "";
    };
  }
}
