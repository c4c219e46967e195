package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.ruleset.RulesInForce.Drafted;
import org.mcrledger.core.ruleset.RulesInForce.Version;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.RulesId;

/**
 * Rules of one key as they stand on a day.
 *
 * @param name of the version in force, else of the last one; empty where there is only a draft
 * @param versions the newest first
 */
public record RuleFile(
    RulesId rules, Optional<Bilingual> name, List<Line> versions, Optional<Drafted> draft) {
  public RuleFile {
    versions = List.copyOf(versions);
  }

  /** How a version stands. */
  public enum Status {
    /** By it is scored or classed on the day. */
    IN_FORCE,
    /** It begins later. */
    PLANNED,
    /** Another one has begun since. */
    REPLACED,
    RETIRED
  }

  /**
   * One version.
   *
   * @param retiredFrom the first day without it, where it is retired, or is to be
   */
  public record Line(Version version, Status status, Optional<LocalDate> retiredFrom) {
    LocalDate from() {
      return version.from();
    }
  }

  /** The version in force on the day. */
  public Optional<Line> inForce() {
    return versions.stream().filter(line -> line.status() == Status.IN_FORCE).findFirst();
  }

  /** The first day on which a version is to begin, where one is planned and not retired before. */
  public Optional<LocalDate> begins() {
    return versions.stream()
        .filter(line -> line.status() == Status.PLANNED)
        .filter(line -> line.retiredFrom().filter(end -> !end.isAfter(line.from())).isEmpty())
        .map(Line::from)
        .min(Comparator.naturalOrder());
  }
}
