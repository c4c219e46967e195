package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A proposal as a line.
 *
 * @param held the tier that holds, {@code standing} how far it can be relied on
 * @param proposed none where the scheme gives no tier
 * @param needs the measures for want of which it gives none
 * @param move which way it goes, by its key
 * @param state what became of it, by its key
 * @param notes why it no longer stands as it was made
 * @param answer who said what to it, as a sentence
 * @param decide where it is decided, while it is open
 */
public record ProposalRow(
    String id,
    String customer,
    Names names,
    Optional<String> region,
    String scheme,
    TierMark held,
    StandingView standing,
    TierMark proposed,
    String result,
    String needs,
    String move,
    int steps,
    LocalDate on,
    String state,
    boolean acceptable,
    List<String> notes,
    Optional<String> answer,
    String href,
    String decide) {
  public ProposalRow {
    notes = List.copyOf(notes);
  }

  public boolean isOpen() {
    return state.equals("open");
  }

  /** A sign for the way, beside the word. */
  public String arrow() {
    return switch (move) {
      case "up" -> "▲";
      case "down" -> "▼";
      case "new" -> "＋";
      case "lost" -> "?";
      default -> "=";
    };
  }
}
