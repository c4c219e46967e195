package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Timeline;

/** What rules ask of a customer, as it changed with time. */
public record CustomerTraits(
    Timeline<Optional<String>> industry, Timeline<HospitalityRule> hospitality) {
  /** Of whom nothing is known: without an industry, and open. */
  public static final CustomerTraits UNKNOWN =
      new CustomerTraits(Timeline.empty(), Timeline.empty());

  /** What holds for the customer's people on a day. */
  public record Situation(Optional<String> industry, HospitalityRule hospitality) {}

  /**
   * On that day. Before the first profile holds the first one, since a customer is often registered
   * after what is told of it; before the first hospitality rule all is open.
   */
  public Situation on(LocalDate day) {
    Map.Entry<LocalDate, Optional<String>> then = industry.since().floorEntry(day);
    if (then == null) {
      then = industry.since().firstEntry();
    }
    return new Situation(
        then == null ? Optional.empty() : then.getValue(),
        hospitality.on(day).orElse(HospitalityRule.OPEN));
  }

  /** Every situation that there was at some time, some of them more than once. */
  public Stream<Situation> situations() {
    Stream<LocalDate> changes =
        Stream.of(industry.since().keySet(), hospitality.since().keySet()).flatMap(Set::stream);
    return Stream.concat(Stream.of(LocalDate.MIN), changes).map(this::on);
  }

  CustomerTraits withIndustry(LocalDate from, Optional<String> value) {
    return new CustomerTraits(industry.with(from, value), hospitality);
  }

  CustomerTraits withHospitality(LocalDate from, HospitalityRule rule) {
    return new CustomerTraits(industry, hospitality.with(from, rule));
  }
}
