package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.SchemeKey;

/**
 * A scheme as the official one, from a day on.
 *
 * @param said empty of the one that ships as official, since ever
 * @param status how that stands on the day asked about
 */
public record Office(
    SchemeKey scheme,
    Bilingual name,
    Optional<Recorded<SchemeMadeOfficial>> said,
    RuleFile.Status status) {
  /** The first day; empty: since ever. */
  public Optional<LocalDate> from() {
    return said.map(each -> each.event().from());
  }
}
