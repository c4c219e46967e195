package org.mcrledger.query.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.report.ProposalBook;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.term.Keyed;

/** What became of a proposal. */
public enum ProposalState implements Keyed {
  OPEN,
  ACCEPTED,
  OVERRIDDEN,
  DECLINED,
  SUPERSEDED;

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProposalState of(ProposalBook.Row row, Proposal proposal) {
    Optional<ProposalState> answered =
        proposal
            .settled()
            .map(
                settled ->
                    switch (settled.answer()) {
                      case ACCEPTED -> ACCEPTED;
                      case OVERRIDDEN -> OVERRIDDEN;
                      case DECLINED -> DECLINED;
                    });
    return answered.orElseGet(() -> row.isSuperseded(proposal) ? SUPERSEDED : OPEN);
  }

  /** Those that a list asks for: one of them, {@code settled} for all answered ones. */
  static boolean isAskedFor(String asked, ProposalState state) {
    return asked.equals(state.key())
        || asked.equals("all")
        || (asked.equals("settled")
            && Stream.of(ACCEPTED, OVERRIDDEN, DECLINED).anyMatch(s -> s == state));
  }
}
