package org.mcrledger.command.importing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.command.Concepts;
import org.mcrledger.command.axon.Concept;
import org.mcrledger.command.importing.row.BadRow;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.run.Book.Draft;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;

/**
 * The events that one group of rows is being made into, and the states that follow from them. They
 * are a draft until all of the group is decided.
 */
final class Making {
  private final Source source;
  private final Draft draft;
  private final Said said;
  private final List<Made> made = new ArrayList<>();

  /** An event with its id, its place in its stream and where it comes from. */
  record Made(EventId id, long version, LedgerEvent event, Provenance by) {}

  Making(Source source, Draft draft, Said said) {
    this.source = source;
    this.draft = draft;
    this.said = said;
  }

  Source source() {
    return source;
  }

  Said said() {
    return said;
  }

  List<Made> made() {
    return List.copyOf(made);
  }

  /** Takes over the states that follow from what was made. */
  void keep() {
    draft.keep();
  }

  <S> S state(Concept<?, S, ?> concept, StreamName stream) {
    return draft.state(concept, stream);
  }

  /** How the customer stands on the day, as far as the ledger and this import know. */
  Optional<CustomerStanding> standing(CustomerId customer, LocalDate day) {
    return state(Concepts.CUSTOMER, StreamName.of("customer", customer)).standingOn(day);
  }

  /** Registers somebody or something under an id that follows from its stream and place there. */
  <C, S, E extends LedgerEvent> void register(
      Concept<C, S, E> concept, StreamName stream, C command) {
    // Voided once, a registration can be made again: its place is another.
    String key = stream + "@" + draft.page(stream).next();
    EventId id = source.eventId(concept.name(), key, Set.of());
    Provenance by = source.provenance(said.line(), Optional.empty(), Optional.empty());
    make(concept, stream, command, id, by);
  }

  /**
   * Decides the command by the rules of any other.
   *
   * @throws BadRow if a rule refuses it
   */
  <C, S, E extends LedgerEvent> void make(
      Concept<C, S, E> concept, StreamName stream, C command, EventId id, Provenance by) {
    make(concept, new Place(targetOf(concept), said.line(), stream), command, id, by);
  }

  /**
   * Where something is said, and where it goes.
   *
   * @param target of the mapping
   */
  record Place(String target, long line, StreamName stream) {}

  /** The same, of what a row says by itself. */
  <C, S, E extends LedgerEvent> void make(
      Concept<C, S, E> concept, Place place, C command, EventId id, Provenance by) {
    StreamName stream = place.stream();
    switch (concept.decider().decide(command, state(concept, stream))) {
      case Verdict.Rejected<E>(String rule, String field, Map<String, String> params) ->
          throw new BadRow(trouble(place.line(), place.target(), field, rule, params));
      case Verdict.Accepted<E>(List<E> events) -> {
        for (E event : events) {
          made.add(new Made(id, draft.page(stream).next(), event, by));
          draft.evolve(concept, stream, event);
        }
      }
    }
  }

  private static String targetOf(Concept<?, ?, ?> concept) {
    return concept.name().equals("staff") ? "staff" : concept.name() + "s";
  }

  /** Names the column that fills the field, where there is one. */
  Trouble trouble(long line, String target, String field, String rule, Map<String, String> params) {
    return new Trouble(line, source.mapping().columnOf(target, field), "", rule, params);
  }
}
