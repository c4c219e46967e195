package org.mcrledger.core.ruleset;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.Evidence;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.SchemeKey;

/** What one may ask of rules. */
public sealed interface RuleCommand {
  RulesId rules();

  /**
   * Save a text as the draft, errors or not.
   *
   * @param hash of its canonical form; empty where it is no YAML
   */
  record DraftRules(RulesId rules, String text, Optional<String> hash, String note, LocalDate today)
      implements RuleCommand {}

  /** Give the draft up. */
  record DiscardDraft(RulesId rules, LocalDate today) implements RuleCommand {}

  /**
   * Put the draft in force.
   *
   * @param found what reading the draft found
   * @param expected the hash of the text that was looked at, where the sender says so
   * @param from the first day
   * @param standing what is in force that day, without it
   */
  record PublishRules(
      RulesId rules,
      Found found,
      Optional<String> expected,
      LocalDate from,
      String because,
      Evidence evidence,
      Standing standing,
      LocalDate today)
      implements RuleCommand {}

  /**
   * Put all that was published out of force.
   *
   * @param from the first day without it
   * @param standing what is in force that day
   */
  record RetireRules(
      RulesId rules, LocalDate from, String because, Standing standing, LocalDate today)
      implements RuleCommand {}

  /**
   * Make a scheme the one whose tiers lists and reviews show.
   *
   * @param from the first day
   * @param candidate how the scheme stands from that day on
   */
  record MakeOfficial(
      SchemeKey scheme, LocalDate from, String because, Candidate candidate, LocalDate today)
      implements RuleCommand {
    @Override
    public RulesId rules() {
      return RulesId.scheme(scheme.value());
    }
  }

  /**
   * How a scheme that is to be official stands.
   *
   * @param known whether there is any version of it, in force or not
   * @param without the first day from then on on which no version of it is in force, as far as is
   *     planned
   * @param official whether it is official on the day already
   */
  record Candidate(boolean known, Optional<LocalDate> without, boolean official) {}

  /**
   * What was found when the draft was read.
   *
   * @param errors how many; with any the rest means nothing
   * @param key what the text calls itself
   */
  record Found(int errors, String key) {}

  /**
   * How rules stand on a day.
   *
   * @param known whether there is any version of them, in force or not
   * @param hash of their version in force; empty where none is
   * @param official whether from that day on they are at some time the official scheme
   * @param only whether from that day on there would at some time be no rule set without them
   */
  record Standing(boolean known, Optional<String> hash, boolean official, boolean only) {}
}
