package org.mcrledger.query.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mcrledger.core.tiering.Move;
import org.mcrledger.core.tiering.Move.Direction;

/** By what a list of proposals is ordered. */
public enum ProposalOrder {
  /** Those that would rise first, those that go furthest before the others. */
  UP(List.of(Direction.UP, Direction.DOWN, Direction.NEW, Direction.LOST, Direction.SAME)),
  /** Those that would fall first. */
  DOWN(List.of(Direction.DOWN, Direction.UP, Direction.LOST, Direction.NEW, Direction.SAME)),
  /** The last recorded first. */
  RECORDED(List.of());

  private static final int STEPS_MAX = 999;

  private final List<Direction> ways;

  ProposalOrder(List<Direction> ways) {
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
            : "%d%03d".formatted(ways.indexOf(move.direction()), STEPS_MAX - move.steps());
    return way + " " + line.customer().value() + " " + line.proposal().event();
  }
}
