package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.scoring.RuleSet.IntimacyRule;

/**
 * The windows that end at one date, each reckoned once: a replay asks for the same few at millions
 * of scores.
 */
public final class Windows {
  private final LocalDate at;
  private final ReadyRules<IntimacyRule, IntimacyAt> intimacy = new ReadyRules<>();
  private final ReadyRules<SupportRule, SupportAt> support = new ReadyRules<>();
  private @Nullable Window[] byMonths = new Window[0];

  private Windows(LocalDate at) {
    this.at = at;
  }

  public static Windows at(LocalDate date) {
    return new Windows(date);
  }

  public LocalDate date() {
    return at;
  }

  /** The window of that many months up to the date. */
  public Window of(int months) {
    @Nullable Window[] known = byMonths;
    Window window = months < known.length ? known[months] : null;
    if (window != null) {
      return window;
    }
    // Two threads may both get here: then each has the right window, and one is forgotten again.
    window = Window.upTo(at, months);
    @Nullable Window[] more = Arrays.copyOf(known, Math.max(months + 1, known.length));
    more[months] = window;
    byMonths = more;
    return window;
  }

  /** The rule made ready for this date and customers of that situation. */
  public IntimacyAt intimacy(IntimacyRule rule, Situation situation) {
    return intimacy.get(rule, situation, in -> IntimacyPlan.of(rule, in).at(at));
  }

  /** The rule made ready for this date and customers of that situation. */
  public SupportAt support(SupportRule rule, Situation situation) {
    return support.get(rule, situation, in -> SupportPlan.of(rule, in).at(at));
  }
}
