package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.access.Scope;
import org.mcrledger.kit.reading.AsOf;

/**
 * Who asks, which customers that person may read, and as of when.
 *
 * @param scope the customers that may be read, by today's owners and regions
 */
public record Asking(Actor actor, Scope scope, AsOf asOf) {

  /** With the scope of reading customers. */
  public static Asking of(Actor actor, AsOf asOf) {
    return new Asking(actor, actor.require(Right.READ_CUSTOMERS), asOf);
  }

  /**
   * The day up to which a customer's years count; empty where the kept figures do, which are of
   * whole years: at the end of one, and from today on.
   */
  Optional<LocalDate> countsUpTo(LocalDate today) {
    LocalDate day = asOf.validAt();
    boolean wholeYears = day.equals(day.with(TemporalAdjusters.lastDayOfYear()));
    return wholeYears || !day.isBefore(today) ? Optional.empty() : Optional.of(day);
  }

  /** Whether persons of a customer with this owner and region may be shown by name. */
  boolean seesNames(@Nullable String owner, @Nullable String region) {
    return actor.reaches(Right.READ_NAMES, owner, region);
  }

  /** Whether judgements of persons of a customer with this owner and region may be shown. */
  boolean seesJudgements(@Nullable String owner, @Nullable String region) {
    return actor.reaches(Right.READ_JUDGEMENTS, owner, region);
  }

  /** Whether names of persons may be shown wherever this person reads at all: of our own people. */
  boolean seesNames() {
    return actor.seesNames();
  }
}
