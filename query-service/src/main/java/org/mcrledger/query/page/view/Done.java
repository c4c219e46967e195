package org.mcrledger.query.page.view;

import java.io.Serializable;
import java.util.Optional;

/**
 * One line after something was recorded.
 *
 * @param see where to see it
 * @param fix where to correct it
 */
public record Done(String sentence, String see, String fix) implements Serializable {
  public Optional<String> href() {
    return Optional.of(see).filter(address -> !address.isEmpty());
  }

  public Optional<String> correct() {
    return Optional.of(fix).filter(address -> !address.isEmpty());
  }
}
