package org.mcrledger.standalone;

import java.nio.file.Path;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.ledger.subject.KeyTrouble;
import org.mcrledger.standalone.data.Unstartable;

/** Finds in a chain of failures the one that a person at the terminal can act on. */
final class FailedStart {
  private FailedStart() {}

  /**
   * The failure as one sentence.
   *
   * @param log the file that holds all of it
   */
  static Unstartable of(Throwable failure, Path log) {
    Throwable last = failure;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      switch (each) {
        case Unstartable told -> {
          return told;
        }
        case KeyTrouble trouble -> {
          return new Unstartable(trouble.getMessage() + ".", failure);
        }
        case Refused refused -> {
          return new Unstartable(Problems.sentence(refused.problem(), Language.EN), failure);
        }
        default -> last = each;
      }
    }
    String first = String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    return new Unstartable(
        "the server cannot start: " + first + " (" + log + " says more)", failure);
  }
}
