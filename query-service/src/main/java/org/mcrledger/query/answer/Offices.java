package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.ruleset.OfficialSchemes;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.RuleFile.Status;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.rules.RuleBook;

/** Which scheme was made the official one, from which day on, by whom and why. */
public final class Offices {
  private final ReportRules rules;
  private final NamesInText texts;

  public Offices(ReportRules rules, NamesInText texts) {
    this.rules = rules;
    this.texts = texts;
  }

  /** All that was said so far, the latest first, and at last what ships. */
  public List<Office> all(AsOf asOf) {
    RuleBook known = rules.known(asOf);
    OfficialSchemes official = known.inForce().official();
    LocalDate day = asOf.validAt();
    Stream<Office> said =
        official.said().reversed().stream()
            .map(each -> office(known, each.event().scheme(), Optional.of(each), day));
    TierScheme shipped = known.official(LocalDate.MIN);
    Stream<Office> ships = Stream.of(office(known, shipped.key(), Optional.empty(), day));
    return texts.shown(Stream.concat(said, ships).toList());
  }

  private static Office office(
      RuleBook known,
      SchemeKey scheme,
      Optional<Recorded<SchemeMadeOfficial>> said,
      LocalDate day) {
    TierScheme last = known.scheme(scheme).orElseThrow();
    return new Office(scheme, last.name(), said, status(known.inForce().official(), said, day));
  }

  private static Status status(
      OfficialSchemes official, Optional<Recorded<SchemeMadeOfficial>> said, LocalDate day) {
    if (official.on(day).equals(said)) {
      return Status.IN_FORCE;
    }
    boolean ahead =
        said.map(each -> each.event().from())
            .filter(from -> from.isAfter(day) && official.on(from).equals(said))
            .isPresent();
    return ahead ? Status.PLANNED : Status.REPLACED;
  }
}
