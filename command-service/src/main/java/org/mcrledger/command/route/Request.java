package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mcrledger.command.axon.Concept;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Id;
import org.mcrledger.kit.problem.Language;

/**
 * What a route makes its command of.
 *
 * @param id of what the path speaks of; empty text on a collection
 * @param facts what other streams say
 * @param own the command's own stream
 * @param today the business day on which it is sent
 * @param usual the date of what the body dates nowhere: today, in a correction that of the event
 * @param naming gives ids to what is new
 * @param language in which what is wrong with the body is said
 */
public record Request<B>(
    B body,
    String id,
    Facts facts,
    Own own,
    LocalDate today,
    FuzzyDate usual,
    Naming naming,
    Language language) {

  /**
   * The stream that the command is for, as it is decided on: in a correction without its target.
   */
  public interface Own {
    <S> S state(Concept<?, S, ?> concept, Id id);
  }

  /** Says how something new is called. */
  public interface Naming {
    /** The id as given; else one that is made. In a correction it is the one that is there. */
    String name(Optional<String> given, Supplier<String> made);

    /** A random id; the same one when the same command comes again under its key. */
    String random();
  }

  /** A new thing's id: the one given, else a random one. */
  public <I extends Id> I newId(Optional<I> given, Function<String, I> type) {
    return type.apply(naming.name(given.map(Id::value), naming::random));
  }

  /** The day given, else the usual one. */
  public LocalDate day(Optional<LocalDate> given) {
    return given.orElse(usual.from());
  }

  /** The date given, else the usual one. */
  public FuzzyDate date(Optional<FuzzyDate> given) {
    return given.orElse(usual);
  }
}
