package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.TierKey;

/** How a scheme comes from measures to a tier. */
public sealed interface Method {
  /** The method's name in files. */
  String key();

  /** Rules are tried from the top; the first that fits decides. */
  record FirstFit(List<Rule> rules) implements Method {
    public FirstFit {
      rules = List.copyOf(rules);
    }

    @Override
    public String key() {
      return "first-fit";
    }
  }

  /** One rule: the tier, and when it is given. */
  record Rule(TierKey tier, Condition when) {}

  /** Each measure reaches a level by itself; the lowest of the levels counts. */
  record Levels(List<Ladder> ladders, Below below) implements Method {
    public Levels {
      ladders = List.copyOf(ladders);
    }

    @Override
    public String key() {
      return "levels";
    }
  }

  /**
   * The lower borders of one measure.
   *
   * @param from by tier from the highest down; a border belongs to its tier
   */
  record Ladder(Measure measure, List<Map.Entry<TierKey, BigDecimal>> from) {
    public Ladder {
      from = List.copyOf(from);
    }
  }

  /** What becomes of a customer below the last border. */
  enum Below implements Keyed {
    LAST_TIER,
    NOT_ASSESSABLE,
    NOT_RANKED;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }

  /**
   * Customers with sales above 0 are ranked by them, ties by customer id.
   *
   * @param shares by tier from the highest down, the percentage of those ranked up to which it
   *     goes, counted from the first; the place at which it ends is rounded up
   */
  record Ranked(List<Map.Entry<TierKey, BigDecimal>> shares) implements Method {
    public Ranked {
      shares = List.copyOf(shares);
    }

    @Override
    public String key() {
      return "ranked";
    }
  }
}
