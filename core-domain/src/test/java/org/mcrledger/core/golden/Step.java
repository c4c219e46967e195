package org.mcrledger.core.golden;

import java.time.LocalDate;
import org.mcrledger.core.event.LedgerEvent;

/** One step of a golden history: what is done on a day, and what the ledger makes of it. */
public sealed interface Step {
  String label();

  /** The day on which it is recorded. */
  LocalDate recordedOn();

  /** A fact or decision that is accepted and leaves this event. */
  record Happening(String label, LocalDate recordedOn, LedgerEvent event) implements Step {}

  /** The step of label {@code target} is voided. */
  record Voiding(String label, LocalDate recordedOn, String target, String because)
      implements Step {}

  /** An attempt that the rule refuses; nothing is stored. */
  record Refusal(String label, LocalDate recordedOn, LedgerEvent attempted, String rule)
      implements Step {}
}
