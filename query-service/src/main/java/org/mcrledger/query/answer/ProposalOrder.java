package org.mcrledger.query.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mcrledger.core.tiering.Move;

/** By what a list of proposals is ordered. */
public enum ProposalOrder {
  /** Those that would rise first, those that go furthest before the others. */
  UP("up down new lost same"),
  /** Those that would fall first. */
  DOWN("down up lost new same"),
  /** The last recorded first. */
  RECORDED("");

  private static final int STEPS_MAX = 999;

  private final String ways;

  ProposalOrder(String ways) {
    this.ways = ways;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ProposalOrder> of(String key) {
    return Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
  }

  /** A text by which lines are ordered, the same for no two of them. */
  String place(ProposalLine line) {
    Move move = line.move();
    String way =
        ways.isEmpty()
            ? "%019d".formatted(Long.MAX_VALUE - line.proposal().position())
            : "%d%03d"
                .formatted(
                    List.of(ways.split(" ", -1)).indexOf(move.direction().key()),
                    STEPS_MAX - move.steps());
    return way + " " + line.customer().value() + " " + line.proposal().event();
  }
}
