package org.mcrledger.query.page;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.ReportRules;
import org.mcrledger.query.page.view.Wording;

/** Whether a score set by hand needs a last day: the rule set of its first day says so. */
record LastDays(ReportRules rules) {
  /** What a form says of the last day. */
  record LastDay(boolean needed, String help) {}

  LastDay of(LocalDate from, Wording w) {
    OptionalInt months = rules.ruleSet(AsOf.now(from)).overrideMonthsMax();
    return months.isPresent()
        ? new LastDay(false, w.say("field.until-score.left-out", months.getAsInt()))
        : new LastDay(true, w.say("field.until-score.help"));
  }
}
