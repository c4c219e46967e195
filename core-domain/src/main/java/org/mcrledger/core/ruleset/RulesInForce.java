package org.mcrledger.core.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent;
import org.mcrledger.core.event.RuleEvent.DraftDiscarded;
import org.mcrledger.core.event.RuleEvent.RulesDrafted;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.core.event.RuleEvent.RulesRetired;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.RulesKind;

/**
 * Which rules are in force at a date, of what ships and what was published so far.
 *
 * <p>Of several versions that have begun, the one that began last is in force, and of two that
 * begin on one day the one recorded later; for rule sets that holds across their keys, since one
 * alone scores. A retirement takes away what was published of its key before it was recorded; what
 * was in force before that is in force again.
 *
 * @param versions what ships first, then in the order in which they were recorded
 * @param official which scheme was made the official one
 * @param drafts those that were neither published nor given up since
 */
public record RulesInForce(
    List<Version> versions,
    List<Retirement> retirements,
    OfficialSchemes official,
    Map<RulesId, Drafted> drafts) {
  public RulesInForce {
    versions = List.copyOf(versions);
    retirements = List.copyOf(retirements);
    drafts = Map.copyOf(drafts);
  }

  /**
   * One text of rules.
   *
   * @param from {@link LocalDate#MIN} of what ships: it is in force since ever
   * @param publication empty of what ships
   */
  public record Version(
      RulesId rules,
      String hash,
      String text,
      LocalDate from,
      Optional<Recorded<RulesPublished>> publication) {

    /** A file that comes with the product. */
    public static Version shipped(RulesId rules, String hash, String text) {
      return new Version(rules, hash, text, LocalDate.MIN, Optional.empty());
    }

    public boolean isShipped() {
      return publication.isEmpty();
    }

    /** Where in the ledger it was published; 0 of what ships, which is before everything. */
    public long position() {
      return publication.map(Recorded::position).orElse(0L);
    }
  }

  /** What was published of the rules before is out of force from its day on. */
  public record Retirement(Recorded<RulesRetired> recorded) {
    private boolean endsBy(LocalDate day, Version version) {
      RulesRetired event = recorded.event();
      return event.rules().equals(version.rules())
          && recorded.position() > version.position()
          && !event.from().isAfter(day);
    }
  }

  /** A draft as it was saved last. */
  public record Drafted(Recorded<RulesDrafted> recorded) {
    public RulesDrafted event() {
      return recorded.event();
    }
  }

  /**
   * @param shipped in force since ever, as if published before all else, in this order
   * @param recorded in the order of positions, up to where the ledger is known; events of others
   *     than rules say nothing here
   */
  public static RulesInForce of(
      List<Version> shipped, List<? extends Recorded<? extends LedgerEvent>> recorded) {
    List<Version> versions = new ArrayList<>(shipped);
    List<Retirement> retirements = new ArrayList<>();
    List<Recorded<SchemeMadeOfficial>> official = new ArrayList<>();
    Map<RulesId, Drafted> drafts = new LinkedHashMap<>();
    for (Recorded<? extends LedgerEvent> each : recorded) {
      if (each.event() instanceof RuleEvent event) {
        switch (event) {
          case RulesDrafted e -> drafts.put(e.rules(), new Drafted(each.with(e)));
          case DraftDiscarded e -> drafts.remove(e.rules());
          case RulesPublished e -> {
            drafts.remove(e.rules());
            versions.add(
                new Version(e.rules(), e.hash(), e.text(), e.from(), Optional.of(each.with(e))));
          }
          case RulesRetired e -> retirements.add(new Retirement(each.with(e)));
          case SchemeMadeOfficial e -> official.add(each.with(e));
        }
      }
    }
    return new RulesInForce(versions, retirements, new OfficialSchemes(official), drafts);
  }

  /** The rule set by which is scored at the date; empty only where every one was retired. */
  public Optional<Version> ruleSet(LocalDate at) {
    return last(at, version -> version.rules().kind() == RulesKind.RULE_SET);
  }

  /** The version of these rules that holds at the date, whether or not others score then. */
  public Optional<Version> version(RulesId rules, LocalDate at) {
    return last(at, version -> version.rules().equals(rules));
  }

  /** The schemes there are at the date, each in its version of then. */
  public List<Version> schemes(LocalDate at) {
    return keys(RulesKind.TIER_SCHEME).stream()
        .flatMap(scheme -> version(scheme, at).stream())
        .toList();
  }

  /** The first day from that one on on which no version of the rules is in force, where planned. */
  public Optional<LocalDate> without(RulesId rules, LocalDate from) {
    return Stream.concat(Stream.of(from), changes().tailSet(from, false).stream())
        .filter(day -> version(rules, day).isEmpty())
        .findFirst();
  }

  /** The days on which something begins or ends, the first of all among them. */
  public NavigableSet<LocalDate> changes() {
    NavigableSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
    versions.forEach(version -> days.add(version.from()));
    retirements.forEach(each -> days.add(each.recorded().event().from()));
    return days;
  }

  /** All rules of the kind of which there is a version or a draft, in the order they came. */
  public List<RulesId> keys(RulesKind kind) {
    return Stream.concat(
            versions.stream().map(Version::rules),
            drafts.keySet().stream().sorted(Comparator.comparing(RulesId::value)))
        .filter(rules -> rules.kind() == kind)
        .distinct()
        .toList();
  }

  /** All versions of these rules, the oldest first. */
  public List<Version> versions(RulesId rules) {
    return versions.stream().filter(version -> version.rules().equals(rules)).toList();
  }

  /**
   * The version of these rules with the hash, of which the beginning is enough; of one text
   * published twice the later. Empty where several texts have a hash that begins so, and where the
   * hash is empty.
   */
  public Optional<Version> version(RulesId rules, String hash) {
    List<Version> found =
        versions(rules).stream().filter(version -> version.hash().startsWith(hash)).toList();
    boolean one = found.stream().map(Version::hash).distinct().count() == 1;
    return one && !hash.isEmpty() ? Optional.of(found.getLast()) : Optional.empty();
  }

  /** The first day without the version, where it is retired; others may have begun before. */
  public Optional<LocalDate> retiredFrom(Version version) {
    return retirements.stream()
        .filter(each -> each.endsBy(LocalDate.MAX, version))
        .map(each -> each.recorded().event().from())
        .min(Comparator.naturalOrder());
  }

  /** The text behind a hash that results name, in force or not. */
  public Optional<Version> byHash(String hash) {
    return versions.stream().filter(version -> version.hash().equals(hash)).findFirst();
  }

  /** The last version of the rules, in force or not: for names that are to be shown for ever. */
  public Optional<Version> latest(RulesId rules) {
    return versions(rules).stream().reduce((_, later) -> later);
  }

  /**
   * Whether without these rules no rule set would be in force at some time from that day on. Only a
   * retirement that begins later can take away what is there at first.
   */
  public boolean isOnly(RulesId rules, LocalDate from) {
    Stream<LocalDate> ends =
        retirements.stream().map(each -> each.recorded().event().from()).filter(from::isBefore);
    return Stream.concat(Stream.of(from), ends)
        .anyMatch(
            day ->
                last(
                        day,
                        version ->
                            version.rules().kind() == RulesKind.RULE_SET
                                && !version.rules().equals(rules))
                    .isEmpty());
  }

  private Optional<Version> last(LocalDate at, Predicate<Version> which) {
    return versions.stream()
        .filter(which)
        .filter(version -> !version.from().isAfter(at))
        .filter(version -> retirements.stream().noneMatch(each -> each.endsBy(at, version)))
        .max(Comparator.comparing(Version::from).thenComparingLong(Version::position));
  }
}
