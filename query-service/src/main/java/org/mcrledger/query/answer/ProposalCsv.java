package org.mcrledger.query.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.report.ProposalBook.Proposal;
import org.mcrledger.core.report.ProposalBook.Settlement;
import org.mcrledger.core.report.TierHistory.Decision;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierKey;

/** Proposals as a table, one line each: the same columns for whoever asks, by page or by REST. */
public final class ProposalCsv {
  private static final List<String> COLUMNS =
      List.of(
          "customer",
          "name",
          "nameZh",
          "region",
          "scheme",
          "held",
          "proposed",
          "move",
          "on",
          "state",
          "needs",
          "standing",
          "decided",
          "until",
          "answeredBy",
          "answeredAt",
          "because",
          "proposal");

  private ProposalCsv() {}

  /** In which words the table speaks: those of a language, or the keys themselves. */
  public interface Speech {
    String head(String column);

    /** What is one of a few: a move, a state, what was found. */
    String word(String kind, String key);

    String measure(Measure measure);

    /** A login, as far as the reader may know it. */
    String account(String login);
  }

  public static Csv of(List<ProposalLine> lines, Speech speech) {
    Csv csv = new Csv(COLUMNS.stream().map(speech::head).toList());
    lines.forEach(line -> csv.line(cells(line, speech)));
    return csv;
  }

  private static List<?> cells(ProposalLine line, Speech speech) {
    Proposal proposal = line.proposal();
    Optional<CustomerProfile> profile = line.profile();
    Optional<Settlement> settled = proposal.settled();
    return List.of(
        line.customer().value(),
        profile.map(CustomerProfile::name).orElse(line.customer().value()),
        profile.flatMap(CustomerProfile::nameZh),
        profile.flatMap(CustomerProfile::region),
        proposal.scheme().value(),
        line.held().map(Decision::tier).map(TierKey::value),
        proposal
            .tier()
            .map(TierKey::value)
            .orElseGet(() -> speech.word("finding", proposal.result().key())),
        speech.word("move", line.move().direction().key()),
        proposal.on(),
        speech.word("state", line.state().key()),
        needs(proposal, speech),
        line.standing().stale() ? speech.word("standing", "stale") : "",
        settled.flatMap(Settlement::tier).map(TierKey::value),
        settled.flatMap(Settlement::until),
        settled.map(each -> speech.account(each.account())),
        settled.map(Settlement::at),
        settled.map(Settlement::because),
        proposal.event());
  }

  private static String needs(Proposal proposal, Speech speech) {
    return proposal.needs().stream().sorted().map(speech::measure).collect(Collectors.joining(" "));
  }
}
