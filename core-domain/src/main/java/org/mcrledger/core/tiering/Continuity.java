package org.mcrledger.core.tiering;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.MeasureValue.Amount;
import org.mcrledger.core.term.MeasureValue.Choice;

/**
 * What follows from how continuously a customer buys, as people assessed it, where no sales tell it
 * (ours). That nothing is recorded never means that nothing was bought: that has to be said.
 */
final class Continuity {
  private static final Choice NONE = new Choice("none");
  private static final Choice CONTINUOUS = new Choice("continuous");

  private Continuity() {}

  /** Whether it says that the customer has bought nothing so far. */
  static boolean isNone(Measured continuity) {
    return continuity.value().equals(NONE);
  }

  /** The choices that it can come to: once something was bought, it was. */
  static List<String> toCome(Measure measure) {
    List<String> choices = measure.scale().choices();
    return measure == Measure.CONTINUITY
        ? choices.stream().filter(key -> !key.equals(NONE.key())).toList()
        : choices;
  }

  /** Stable where it buys without interruption. */
  static Measured cooperation(Measured continuity) {
    return continuity.follows(continuity.value().equals(CONTINUOUS) ? "stable" : "unstable");
  }

  /**
   * What is so of a customer that has bought nothing: it needs no border of a scheme.
   *
   * @param volume the class of sales of nothing
   */
  static Map<Measure, Measured> ofNothing(Measured continuity, String volume) {
    MeasureValue no = new Amount(BigDecimal.ZERO);
    Map<Measure, Measured> follows = new EnumMap<>(Measure.class);
    follows.put(Measure.VOLUME, continuity.follows(volume));
    follows.put(Measure.CATEGORY_SHARE, continuity.follows(no));
    follows.put(Measure.SHARE_OF_WALLET, continuity.follows(no));
    follows.put(Measure.SUPPLIER_RANK, continuity.follows(NONE));
    return follows;
  }

  /**
   * The measures that another continuity would change: those that rest on its event alone, and the
   * cooperation where no sales tell it.
   */
  static Set<Measure> followers(CustomerMeasures customer) {
    Set<Measure> followers = EnumSet.noneOf(Measure.class);
    List<EventId> said = customer.find(Measure.CONTINUITY).map(Measured::events).orElse(List.of());
    if (!said.isEmpty()) {
      customer.known().entrySet().stream()
          .filter(other -> other.getValue().events().equals(said))
          .forEach(other -> followers.add(other.getKey()));
    }
    if (customer.missing().containsKey(Measure.COOPERATION)) {
      followers.add(Measure.COOPERATION);
    }
    followers.remove(Measure.CONTINUITY);
    return followers;
  }

  /**
   * The continuity becomes another one, with which something is bought: of that no share and no
   * volume follows.
   */
  static void becomes(Measured other, CustomerMeasures customer, Map<Measure, Measured> known) {
    Set<Measure> followers = followers(customer);
    known.keySet().removeAll(followers);
    if (followers.contains(Measure.COOPERATION)) {
      known.put(Measure.COOPERATION, cooperation(other));
    }
  }
}
