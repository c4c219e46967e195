package org.mcrledger.query.lab;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.query.lab.ReplayResult.Grouping;
import org.mcrledger.query.lab.ReplayResult.Moved;

/** Carries out one replay after the other, and tells what came of it. */
final class Lab {
  private final RuleSetLab ruleSets;
  private final SchemeLab schemes;
  private final Runnable forget;

  /**
   * @param forget lets go of all that is kept for the next run
   */
  Lab(RuleSetLab ruleSets, SchemeLab schemes, Runnable forget) {
    this.ruleSets = ruleSets;
    this.schemes = schemes;
    this.forget = forget;
  }

  ReplayResult carryOut(ReplayRun run) {
    try {
      return result(run);
    } catch (CancellationException | Refused e) {
      throw e;
    } catch (RuntimeException | Error e) {
      forget.run(); // the next run shall not fail by what this one left
      throw e;
    }
  }

  private ReplayResult result(ReplayRun run) {
    return switch (run.order()) {
      case ReplayOrder.OfRuleSets order -> ruleSets.carryOut(run, order);
      case ReplayOrder.OfSchemes order -> schemes.carryOut(run, order);
    };
  }

  /** How many move by what customers have in common; by an empty key those of whom nobody said. */
  static Map<Grouping, Map<String, Integer>> totals(List<? extends Moved> moved) {
    Map<Grouping, Map<String, Integer>> totals = new EnumMap<>(Grouping.class);
    for (Grouping grouping : Grouping.values()) {
      Map<String, Integer> counts = new TreeMap<>();
      moved.forEach(each -> counts.merge(each.label().of(grouping).orElse(""), 1, Integer::sum));
      totals.put(grouping, counts);
    }
    return totals;
  }

  /**
   * SHA-256 in hexadecimal digits.
   *
   * @param of tells the digest all there is
   */
  static String hash(Consumer<MessageDigest> of) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      of.accept(sha);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
