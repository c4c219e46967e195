package org.mcrledger.query.page;

import java.util.List;
import java.util.stream.Stream;
import org.mcrledger.query.page.view.Question;
import org.mcrledger.query.page.view.Question.Widget;
import org.mcrledger.query.page.view.Wording;

/** What one is asked to say of a customer's revenue, orders and receipts of a period. */
record SumQuestions(Wording w) {
  List<Question> revenue() {
    return Stream.concat(
            when(),
            Stream.of(
                text("sales", "revenue.sales").needed(),
                text("returns", "revenue.returns").helped(w.say("revenue.returns.help")),
                text("country", "field.country").helped(w.say("field.country.help")),
                text("invoices", "revenue.invoices")))
        .toList();
  }

  /** Orders, or receipts. */
  List<Question> plain() {
    return Stream.concat(
            when(),
            Stream.of(
                text("amount", "revenue.amount").needed().helped(w.say("revenue.amount.help"))))
        .toList();
  }

  private Stream<Question> when() {
    return Stream.of(
        Question.of("customer", Widget.KEPT, ""),
        text("period", "revenue.period").needed().helped(w.say("revenue.period.help")),
        text("currency", "revenue.currency").needed().helped(w.say("revenue.currency.help")));
  }

  private Question text(String name, String label) {
    return Question.of(name, Widget.TEXT, w.say(label));
  }
}
