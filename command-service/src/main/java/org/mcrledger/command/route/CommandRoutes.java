package org.mcrledger.command.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.command.Concepts;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.ProposalEvent.ProposalDeclined;
import org.mcrledger.core.term.StreamName;

/** The table of all routes: a new concept adds its table here. */
public final class CommandRoutes {
  public static final List<CommandRoute<?>> ALL =
      Stream.of(
              CustomerRoutes.TABLE,
              ContactRoutes.TABLE,
              StaffRoutes.TABLE,
              EngagementRoutes.TABLE,
              OpportunityRoutes.TABLE,
              AgreementRoutes.TABLE,
              RevenueRoutes.TABLE,
              MeasureRoutes.TABLE,
              ProposalRoutes.TABLE,
              RuleRoutes.TABLE,
              SavedReplayRoutes.TABLE)
          .<CommandRoute<?>>flatMap(List::stream)
          .toList();

  private record Taken(PathTemplate template, CommandRoute<?> route) {}

  private static final List<Taken> PATHS =
      ALL.stream().map(route -> new Taken(route.template(), route)).toList();

  private CommandRoutes() {}

  /**
   * A route, and the id that the path holds.
   *
   * @param id empty text on a collection
   */
  record Match(CommandRoute<?> route, String id) {}

  static Optional<Match> find(String path) {
    for (Taken taken : PATHS) {
      Optional<String> id = taken.template().match(path);
      if (id.isPresent()) {
        return Optional.of(new Match(taken.route(), id.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * The route by which such an event comes in. Where there are two, the one that makes something
   * new is meant for the first event of a stream.
   */
  static Optional<CommandRoute<?>> leaving(LedgerEvent event, boolean firstOfStream) {
    List<CommandRoute<?>> routes =
        ALL.stream().filter(route -> route.leaves().contains(event.getClass())).toList();
    return routes.stream()
        .filter(route -> routes.size() == 1 || route.isCollection() == firstOfStream)
        .findFirst();
  }

  /** What the route by which such an event comes in is asked with: mostly what its stream is of. */
  static String idOf(LedgerEvent event) {
    return event instanceof ProposalDeclined declined
        ? declined.proposal().toString()
        : event.stream().id();
  }

  /** Where the thing that a stream is about is read. */
  static String location(StreamName stream) {
    return stream.concept().equals(Concepts.RULES.name())
        ? RuleRoutes.location(stream.id())
        : PathTemplate.to(collection(stream.concept()), stream.id());
  }

  /** The first word of the stream says what kind of thing it is about. */
  private static String collection(String concept) {
    return switch (concept) {
      case "customer", "revenue", "measures", "scores", "proposals" -> "/customers";
      case "opportunity" -> "/opportunities";
      case "staff" -> "/staff";
      case "replay" -> SavedReplayRoutes.SAVED;
      default -> "/" + concept + "s";
    };
  }
}
