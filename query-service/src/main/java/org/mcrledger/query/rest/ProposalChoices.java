package org.mcrledger.query.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.tiering.Move.Direction;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.answer.ProposalFilter;
import org.mcrledger.query.answer.ProposalOrder;

/** By what proposals are chosen and ordered, as an address says it. */
final class ProposalChoices {
  private static final List<String> STATES =
      List.of("open", "settled", "all", "accepted", "overridden", "declined", "superseded");

  private ProposalChoices() {}

  static ProposalFilter filter(
      @Nullable String state,
      @Nullable String scheme,
      @Nullable String tier,
      @Nullable String region,
      @Nullable String owner,
      @Nullable String move,
      @Nullable String customer) {
    return new ProposalFilter(
        state(state),
        Choices.text(scheme),
        Choices.text(tier),
        Choices.text(region),
        Choices.text(owner),
        Choices.text(move).map(ProposalChoices::way),
        Choices.text(customer).map(CustomerId::new));
  }

  static ProposalOrder order(@Nullable String sort) {
    return Choices.order(
        sort,
        ProposalOrder.UP,
        ProposalOrder::of,
        Arrays.stream(ProposalOrder.values()).map(ProposalOrder::key));
  }

  private static String state(@Nullable String state) {
    String asked = Choices.text(state).orElse(ProposalFilter.OPEN);
    if (!STATES.contains(asked)) {
      throw unfit("state", asked, String.join(", ", STATES));
    }
    return asked;
  }

  private static Direction way(String key) {
    String all =
        Arrays.stream(Direction.values()).map(Direction::key).collect(Collectors.joining(", "));
    return Keyed.find(Direction.class, key).orElseThrow(() -> unfit("move", key, all));
  }

  private static RuntimeException unfit(String field, String value, String allowed) {
    return Problem.of("expects-one-of", 400)
        .at(field)
        .with("value", value)
        .with("allowed", allowed)
        .asException();
  }
}
