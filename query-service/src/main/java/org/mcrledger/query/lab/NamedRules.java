package org.mcrledger.query.lab;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.core.ruleset.RulesInForce;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.rules.RuleBook;
import org.mcrledger.rules.RuleSets;

/**
 * Finds the rules that somebody names, or reads those that somebody sends. A name is a key alone,
 * for what is in force of it today, or was last; or with a version: {@code key@2025-01-01} for the
 * one in force on that day, {@code key@} and eight or more digits of a hash, {@code key@draft}.
 */
final class NamedRules {
  private static final int NAMES_MAX = 30;
  private static final int HASH_SHOWN = 12;
  private static final String DRAFT = "draft";
  private static final RulesId SHIPPED = RulesId.ruleSet(RuleSets.DEFAULT);

  private final RuleBook book;
  private final RulesInForce known;
  private final LocalDate today;
  private final Locale locale;

  NamedRules(RuleBook known, LocalDate today, Locale locale) {
    this.book = known;
    this.known = known.inForce();
    this.today = today;
    this.locale = locale;
  }

  /** A text or name as somebody sent it, and where. */
  record Said(String field, String words) {
    /** A name has one line, and none of the marks without which no rules can be written. */
    boolean isText() {
      return words.chars().anyMatch(letter -> letter == '\n' || letter == ':' || letter == '{');
    }

    String key() {
      return words.split("@", 2)[0].strip();
    }

    Optional<String> version() {
      return words.contains("@") ? Optional.of(words.split("@", 2)[1].strip()) : Optional.empty();
    }
  }

  /** What kind of rules are meant; of a key that both kinds have, the rule set. */
  RulesKind kind(Said said) {
    return kinds(said).stream()
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> unknown(said, Set.of(RulesKind.values())));
  }

  /** All kinds of rules that may be meant; none where there is no such key. */
  Set<RulesKind> kinds(Said said) {
    return said.isText()
        ? SentRules.kinds(said)
        : Stream.of(RulesKind.values())
            .filter(kind -> ids(kind).anyMatch(id -> id.key().equals(said.key())))
            .collect(Collectors.toSet());
  }

  Side<RuleSet> ruleSet(Said said) {
    if (said.isText()) {
      return SentRules.ruleSet(said, said.words(), locale);
    }
    RulesId id = new RulesId(RulesKind.RULE_SET, keyOf(said, RulesKind.RULE_SET));
    return draft(said, id)
        .map(text -> SentRules.ruleSet(said, id, text, locale))
        .orElseGet(() -> ruleSet(version(said, id)));
  }

  Side<TierScheme> scheme(Said said) {
    if (said.isText()) {
      return SentRules.scheme(said, said.words(), locale);
    }
    RulesId id = new RulesId(RulesKind.TIER_SCHEME, keyOf(said, RulesKind.TIER_SCHEME));
    return draft(said, id)
        .map(text -> SentRules.scheme(said, id, text, locale))
        .orElseGet(() -> scheme(version(said, id)));
  }

  /** The one by which is scored today. */
  Side<RuleSet> ruleSetInForce() {
    return known
        .ruleSet(today)
        .map(NamedRules::ruleSet)
        .orElseGet(() -> ruleSet(known.versions(SHIPPED).getFirst()));
  }

  /**
   * What a scheme is compared with where nobody says: what is in force of it, or, where that is
   * itself or nothing, the official one.
   */
  Side<TierScheme> schemeBeside(Side<TierScheme> tried) {
    return known
        .version(tried.id(), today)
        .filter(version -> !version.hash().equals(tried.hash()))
        .map(NamedRules::scheme)
        .orElseGet(() -> scheme(book.officialVersion(today)));
  }

  private static Side<RuleSet> ruleSet(Version version) {
    return new Side<>(RuleBook.ruleSet(version), version.rules(), version.hash(), version.text());
  }

  private static Side<TierScheme> scheme(Version version) {
    return new Side<>(RuleBook.scheme(version), version.rules(), version.hash(), version.text());
  }

  private String keyOf(Said said, RulesKind kind) {
    return ids(kind)
        .map(RulesId::key)
        .filter(said.key()::equals)
        .findFirst()
        .orElseThrow(() -> unknown(said, Set.of(kind)));
  }

  private Optional<String> draft(Said said, RulesId id) {
    return said.version()
        .filter(DRAFT::equals)
        .map(
            _ ->
                Optional.ofNullable(known.drafts().get(id))
                    .orElseThrow(() -> unknownVersion(said, id))
                    .event()
                    .text());
  }

  private Version version(Said said, RulesId id) {
    return said.version()
        .map(version -> named(version, id))
        .orElseGet(() -> known.version(id, today).or(() -> known.latest(id)))
        .orElseThrow(() -> unknownVersion(said, id));
  }

  private Optional<Version> named(String version, RulesId id) {
    if (version.matches("[0-9a-f]{8,64}")) {
      return known.version(id, version);
    }
    try {
      return known.version(id, LocalDate.parse(version));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Stream<RulesId> ids(RulesKind kind) {
    return known.keys(kind).stream();
  }

  private RuntimeException unknown(Said said, Set<RulesKind> kinds) {
    return Problem.of("no-such-rules", 404)
        .at(said.field())
        .with("value", said.words())
        .with("known", listed(kinds.stream().sorted().flatMap(this::ids).map(RulesId::key)))
        .asException();
  }

  private RuntimeException unknownVersion(Said said, RulesId id) {
    List<String> names = new ArrayList<>();
    known.versions(id).stream()
        .map(version -> id.key() + "@" + version.hash().substring(0, HASH_SHOWN))
        .distinct()
        .forEach(names::add);
    if (known.drafts().containsKey(id)) {
      names.add(id.key() + "@" + DRAFT);
    }
    return Problem.of("no-such-rules", 404)
        .at(said.field())
        .with("value", said.words())
        .with("known", listed(names.stream()))
        .asException();
  }

  private static String listed(Stream<String> names) {
    return names.limit(NAMES_MAX).collect(Collectors.joining(", "));
  }
}
