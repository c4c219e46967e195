package org.mcrledger.query.page;

import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.answer.LedgerQueries;
import org.mcrledger.query.answer.LedgerState;
import org.mcrledger.query.page.view.LedgerView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the ledger and what is made of it are doing. */
@Controller
@Requires(Right.READ_STATE)
public class LedgerPage {
  private final LedgerQueries ledger;

  LedgerPage(LedgerQueries ledger) {
    this.ledger = ledger;
  }

  @GetMapping("/ledger")
  String show(Model model) {
    model.addAttribute("page", view(ledger.state()));
    return "ledger";
  }

  private static LedgerView view(LedgerState state) {
    return new LedgerView(
        state.head().ledgerId().toString(),
        state.head().position(),
        state.head().recordedAt(),
        state.privilegesSeparated(),
        state.processors().stream()
            .map(p -> new LedgerView.ViewLine(p.name(), p.position(), p.lag(), dead(state, p)))
            .toList(),
        state.deadLetters().stream().map(LedgerPage::letter).toList());
  }

  private static long dead(LedgerState state, LedgerState.Processor processor) {
    return state.deadLetters().stream()
        .filter(letter -> letter.processor().equals(processor.name()))
        .count();
  }

  private static LedgerView.DeadLetter letter(LedgerState.DeadLetter letter) {
    return new LedgerView.DeadLetter(
        letter.processor(), letter.position(), letter.key(), letter.error(), letter.failedAt());
  }
}
