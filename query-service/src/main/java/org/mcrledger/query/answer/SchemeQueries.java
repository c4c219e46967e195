package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.rules.RuleBook;

/** Tier schemes, each in its version of the day asked about, as far as was known. */
public final class SchemeQueries {
  private final ReportRules rules;
  private final NamesInText texts;

  public SchemeQueries(ReportRules rules, NamesInText texts) {
    this.rules = rules;
    this.texts = texts;
  }

  /** Every one of which anything is known: in force, planned, drafted or retired. */
  public List<SchemeFile> all(AsOf asOf) {
    return texts.shown(known(asOf));
  }

  private List<SchemeFile> known(AsOf asOf) {
    RuleBook book = rules.known(asOf);
    LocalDate day = asOf.validAt();
    SchemeKey official = book.official(day).key();
    return RuleQueries.all(RulesKind.TIER_SCHEME, book.inForce(), day).stream()
        .map(
            file -> {
              SchemeKey key = new SchemeKey(file.rules().key());
              return new SchemeFile(file, book.scheme(key, day), key.equals(official));
            })
        .toList();
  }

  private Optional<SchemeFile> find(String key, AsOf asOf) {
    return known(asOf).stream().filter(file -> file.key().equals(key)).findFirst();
  }

  /** The one that is named, else the official one; refused with 404 where it is not in force. */
  public TierScheme asked(Optional<String> key, AsOf asOf) {
    return key.map(each -> inForce(each, asOf)).orElseGet(() -> rules.official(asOf));
  }

  /** The one that is named, else every one that is in force. */
  public List<TierScheme> oneOrAll(Optional<String> key, AsOf asOf) {
    return key.map(each -> List.of(inForce(each, asOf))).orElseGet(() -> rules.schemes(asOf).all());
  }

  /** Refused with 404 where it is not in force on the day; the refusal says when it will be. */
  public TierScheme inForce(String key, AsOf asOf) {
    SchemeFile file =
        find(key, asOf)
            .orElseThrow(
                () ->
                    Problem.of("no-such-scheme", 404)
                        .at("scheme")
                        .with("value", key)
                        .with("known", rules.schemes(asOf).keys())
                        .asException());
    return file.scheme()
        .filter(_ -> file.isInForce())
        .orElseThrow(() -> notInForce(file, asOf.validAt()).asException());
  }

  private static Problem notInForce(SchemeFile file, LocalDate day) {
    return file.file()
        .begins()
        .map(from -> Problem.of("scheme-not-in-force-yet", 404).with("from", from))
        .orElseGet(() -> Problem.of("scheme-not-in-force", 404))
        .at("scheme")
        .with("scheme", file.key())
        .with("on", day);
  }
}
