package org.mcrledger.core.report;

import java.util.Optional;
import org.mcrledger.core.event.Provenance;

/** Where the events of a test come from, when all that matters is who said them. */
public final class ByRest {
  private ByRest() {}

  public static Provenance of(String account) {
    return new Provenance(
        account,
        Optional.empty(),
        Provenance.Channel.REST,
        "command",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
