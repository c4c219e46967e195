package org.mcrledger.query.page.lab;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.json.Json;
import org.mcrledger.query.page.Freshness;
import org.mcrledger.query.page.RuleAddresses;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Sending;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.lab.LabRules.Tried;
import org.mcrledger.query.page.lab.LabViews.Reader;
import org.mcrledger.rules.InvalidFile;
import org.mcrledger.rules.Parsed;

/** Writes what was turned down as the draft of the rules that were tried. */
final class LabDrafts {
  private final LabOrders orders;
  private final Sending sending;
  private final Freshness freshness;

  LabDrafts(LabOrders orders, Sending sending, Freshness freshness) {
    this.orders = orders;
    this.sending = sending;
    this.freshness = freshness;
  }

  /** What became of it. */
  sealed interface Kept {
    /**
     * @param rules how the address names the draft
     */
    record Saved(String rules) implements Kept {}

    record Refused(String because) implements Kept {}
  }

  /** Of the rules with what was turned in them; comments of their text stay. */
  Kept keep(Tried tried, LabChoice choice, Reader reader) {
    Locale locale = reader.w().locale();
    Parsed<String> text = tried.with(orders.numbers(choice));
    if (text.value().isEmpty()) {
      List<InvalidFile.Problem> findings = LabOrders.findings(text, tried, locale);
      return new Kept.Refused(findings.getFirst().sentence());
    }
    Sending.Outcome outcome =
        sending.send(
            Form.fresh(UUID.randomUUID().toString(), Typed.NOTHING),
            RuleAddresses.command(tried.rules(), "drafts", reader.links()),
            Json.mapper()
                .createObjectNode()
                .put("text", text.value().get())
                .put("note", reader.w().say("lab.note")),
            CurrentActor.get(),
            reader.language());
    return switch (outcome) {
      case Sending.Outcome.Recorded recorded -> {
        freshness.await(recorded.position());
        yield new Kept.Saved(LabRules.draftChoice(tried.rules()));
      }
      case Sending.Outcome.Refused refused -> new Kept.Refused(refused.why().general().orElse(""));
    };
  }
}
