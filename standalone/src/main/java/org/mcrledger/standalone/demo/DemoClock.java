package org.mcrledger.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Consumer;
import org.mcrledger.command.policy.MonthClose;
import org.mcrledger.command.policy.ScoringPolicy;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.clock.SettableClock;
import org.mcrledger.kit.json.StrictBody;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.page.DemoDay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The business clock of the demo, which an administrator moves forward; months that end on the way
 * are closed.
 */
@RestController
@RequestMapping("/api/v1/clock")
@ConditionalOnProperty("mcr.clock-at")
public class DemoClock implements DemoDay {
  private final SettableClock clock;
  private final ScoringPolicy policy;
  private final MonthClose months;
  private volatile Consumer<LocalDate> remembering = _ -> {};

  /**
   * @param clock the settable one: the property that brings this resource in makes it
   */
  public DemoClock(BusinessClock clock, ScoringPolicy policy, MonthClose months) {
    this.clock = (SettableClock) clock;
    this.policy = policy;
    this.months = months;
  }

  /** Who is told of each day moved to, so that a demo that is resumed stands there. */
  void remembering(Consumer<LocalDate> keeper) {
    remembering = keeper;
  }

  /** The day to move to. */
  record Move(LocalDate to) {}

  @GetMapping
  @Requires(Right.ADMINISTER)
  Map<String, Object> now() {
    return Map.of("today", clock.today(), "now", clock.now());
  }

  @PostMapping
  @Requires(Right.ADMINISTER)
  Map<String, Object> move(@StrictBody Move body) {
    moveTo(body.to());
    return now();
  }

  @Override
  public synchronized void moveTo(LocalDate day) {
    if (day.isBefore(clock.today())) {
      throw Problem.of("the-clock-only-moves-forward", 422)
          .at("to")
          .with("today", clock.today())
          .asException();
    }
    policy.catchUp();
    for (YearMonth month = YearMonth.from(clock.today());
        month.isBefore(YearMonth.from(day));
        month = month.plusMonths(1)) {
      clock.moveTo(month.atEndOfMonth());
      months.close(month);
    }
    clock.moveTo(day);
    remembering.accept(day);
  }
}
