package org.mcrledger.core.scoring;

import java.util.Collection;
import java.util.Map;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.InvitationAnswer;

/**
 * Which facts may make a difference to a criterion, by what they are about: without the others it
 * gives the same points. A set of kinds of engagement, or of needs, is a number with a bit for each
 * by the order of its enum.
 */
@SuppressWarnings("EnumOrdinal")
public record Looks(int touches, int answers, int services) {
  private static final int NONE = 0;

  /** Whatever they are about. */
  private static final int ALL = -1;

  /** At every touch. */
  public static final Looks TOUCHES = new Looks(ALL, NONE, NONE);

  /** Of one criterion. */
  public static Looks of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Frequency rule -> new Looks(chosen(rule.kinds()), NONE, NONE);
      case Criterion.Occasions rule -> new Looks(chosen(rule.kinds()), NONE, NONE);
      case Criterion.Ladder rule -> new Looks(rungs(rule), NONE, NONE);
      case Criterion.NeedsServed rule -> new Looks(NONE, NONE, chosen(rule.needs()));
      // Any answer may take the place of an earlier one, whatever it was to.
      case Criterion.Invitations rule ->
          new Looks(attended(rule) ? chosen(rule.kinds()) : NONE, ALL, NONE);
    };
  }

  private static boolean attended(Criterion.Invitations rule) {
    return rule.uninvited() && rule.answers().containsKey(InvitationAnswer.ATTENDED);
  }

  /** The lowest rung adds as little as none. */
  private static int rungs(Criterion.Ladder rule) {
    int rungs = NONE;
    for (Map.Entry<EngagementKind, Integer> rung : rule.rungs().entrySet()) {
      if (rung.getValue() > 0 || !rule.less().isNever()) {
        rungs |= 1 << rung.getKey().ordinal();
      }
    }
    return rungs;
  }

  /** Where none is named all are. */
  private static int chosen(Collection<? extends Enum<?>> named) {
    return named.isEmpty()
        ? ALL
        : named.stream().mapToInt(each -> 1 << each.ordinal()).reduce(NONE, (a, b) -> a | b);
  }

  /** At what either looks at. */
  public Looks and(Looks other) {
    return new Looks(touches | other.touches, answers | other.answers, services | other.services);
  }
}
