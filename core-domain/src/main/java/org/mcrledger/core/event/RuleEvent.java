package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StreamName;

/**
 * What becomes of rule sets and tier schemes that a company writes itself. They concern no customer
 * in particular. What is in force at a date is said by {@code RulesInForce}.
 */
public sealed interface RuleEvent extends LedgerEvent {
  RulesId rules();

  /** The day on which it was said. */
  LocalDate on();

  @Override
  default StreamName stream() {
    return StreamName.of("rules", rules());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of();
  }

  @Override
  default FuzzyDate occurred() {
    return FuzzyDate.day(on());
  }

  /**
   * A text was saved as the draft, in the place of any before. It may be full of errors.
   *
   * @param text YAML, as it was typed
   * @param hash SHA-256 (hex) of its canonical form; empty where it is no YAML
   * @param note what the author says of it; may be empty
   */
  record RulesDrafted(
      RulesId rules, String text, Optional<String> hash, @FreeText String note, LocalDate on)
      implements RuleEvent, Decision {}

  /** The draft was given up. */
  record DraftDiscarded(RulesId rules, LocalDate on) implements RuleEvent, Decision {}

  /**
   * The rules are in force from a day on, until others begin or they are retired.
   *
   * @param hash SHA-256 (hex) of the text's canonical form: what results name
   * @param from not before the day on which it was said
   * @param evidence the events it rests on, such as a replay that was saved
   */
  record RulesPublished(
      RulesId rules,
      String text,
      String hash,
      LocalDate from,
      @FreeText String because,
      Set<EventId> evidence,
      LocalDate on)
      implements RuleEvent, Decision {
    public RulesPublished {
      evidence = Set.copyOf(evidence);
    }
  }

  /**
   * All that was published of these rules until now is out of force from a day on.
   *
   * @param from not before the day on which it was said
   */
  record RulesRetired(RulesId rules, LocalDate from, @FreeText String because, LocalDate on)
      implements RuleEvent, Decision {}

  /**
   * Lists and reviews show the tiers of this scheme from a day on, until another one is made
   * official. What was decided under the former stays decided under it: nothing is converted.
   *
   * @param from not before the day on which it was said
   */
  record SchemeMadeOfficial(
      SchemeKey scheme, LocalDate from, @FreeText String because, LocalDate on)
      implements RuleEvent, Decision {
    @Override
    public RulesId rules() {
      return RulesId.scheme(scheme.value());
    }
  }
}
