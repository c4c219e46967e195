package org.mcrledger.core.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rules tried one after the other: the first that is broken is the verdict, and those behind it are
 * not asked.
 *
 * @param <E> the events of the verdict
 */
public final class Checks<E> {
  private final Optional<Verdict<E>> refused;

  private Checks(Optional<Verdict<E>> refused) {
    this.refused = refused;
  }

  /** Nothing is refused yet. */
  public static <E> Checks<E> begin() {
    return new Checks<>(Optional.empty());
  }

  public Checks<E> refuse(boolean broken, String rule, String field) {
    return refuse(broken, rule, field, Map.of());
  }

  public Checks<E> refuse(boolean broken, String rule, String field, String param, Object value) {
    return refuse(broken, rule, field, Map.of(param, String.valueOf(value)));
  }

  public Checks<E> refuse(boolean broken, String rule, String field, Map<String, String> params) {
    return refused.isPresent() || !broken
        ? this
        : new Checks<>(Optional.of(Verdict.reject(rule, field, params)));
  }

  /** Rules that can only be asked where those before them hold. */
  public Checks<E> and(Supplier<Checks<E>> more) {
    return refused.isPresent() ? this : more.get();
  }

  /** The rule that refuses; else the event. */
  public Verdict<E> orAccept(Supplier<? extends E> event) {
    return refused.orElseGet(() -> Verdict.accept(event.get()));
  }
}
