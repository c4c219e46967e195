package org.mcrledger.core.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What holds of a sequence in which some members void or replace earlier ones: voided ones are
 * dropped, replaced ones stand corrected in their old place, and the amendments themselves are left
 * out. A void of a void restores.
 *
 * @param <I> what names a member
 * @param <R> a member
 */
public final class Effective<I, R> {
  /** What a member does to an earlier one. */
  public sealed interface Amendment<I, R> {
    I target();

    /** The target no longer holds. */
    record Drop<I, R>(I target) implements Amendment<I, R> {}

    /** In the target's place stands what {@code inPlaceOf} makes of it. */
    record Replace<I, R>(I target, Function<R, R> inPlaceOf) implements Amendment<I, R> {}
  }

  private final Function<R, I> idOf;
  private final Function<R, Optional<Amendment<I, R>>> amendmentOf;

  public Effective(Function<R, I> idOf, Function<R, Optional<Amendment<I, R>>> amendmentOf) {
    this.idOf = idOf;
    this.amendmentOf = amendmentOf;
  }

  /**
   * The members that hold, in the order given; {@code recorded} is ordered by when it was recorded.
   */
  public List<R> of(List<R> recorded) {
    Map<I, Function<R, R>> replacements = new HashMap<>();
    Set<I> voided = new HashSet<>();
    boolean amended = collect(recorded, voided, replacements);
    if (!amended) {
      return recorded;
    }
    BiFunction<I, R, R> corrected =
        (id, member) -> replacements.getOrDefault(id, Function.identity()).apply(member);
    List<R> holding = new ArrayList<>(recorded.size());
    for (R member : recorded) {
      I id = idOf.apply(member);
      if (amendmentOf.apply(member).isEmpty() && !voided.contains(id)) {
        holding.add(corrected.apply(id, member));
      }
    }
    return List.copyOf(holding);
  }

  /** The ids of the members that are voided, amendments among them. */
  public Set<I> voided(List<R> recorded) {
    Set<I> voided = new HashSet<>();
    collect(recorded, voided, new HashMap<>());
    return Set.copyOf(voided);
  }

  /**
   * Backwards, since an amendment speaks only of earlier members: whether it holds is known when it
   * is met.
   */
  private boolean collect(List<R> recorded, Set<I> voided, Map<I, Function<R, R>> replacements) {
    boolean amended = false;
    for (R member : recorded.reversed()) {
      Optional<Amendment<I, R>> amendment = amendmentOf.apply(member);
      amended |= amendment.isPresent();
      if (amendment.isEmpty() || voided.contains(idOf.apply(member))) {
        continue;
      }
      switch (amendment.get()) {
        case Amendment.Drop<I, R>(I target) -> voided.add(target);
        case Amendment.Replace<I, R>(I target, Function<R, R> inPlaceOf) ->
            replacements.putIfAbsent(target, inPlaceOf);
      }
    }
    return amended;
  }
}
