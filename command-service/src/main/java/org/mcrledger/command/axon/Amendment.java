package org.mcrledger.command.axon;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;

/**
 * The wish to void an event, or to put another in its place.
 *
 * @param target the event as it was recorded
 * @param because why it does not hold as it stands
 * @param on the day of the correction
 * @param by the command of the target's concept, said again and right; empty for a void
 */
public record Amendment(
    Recorded<LedgerEvent> target, String because, LocalDate on, Optional<Object> by) {}
