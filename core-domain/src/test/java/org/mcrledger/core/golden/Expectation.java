package org.mcrledger.core.golden;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Score;

/**
 * What must be found of a contact at a date, as the ledger was known at a step.
 *
 * @param knownAt label of the last step known
 * @param base points of the criterion of that name; empty where it does not apply
 * @param computed intimacy without the override
 * @param intimacy as shown: the override in force, else the computed one
 * @param cell bands of intimacy and support, as in {@code high, middle}
 */
public record Expectation(
    ContactId contact,
    LocalDate validAt,
    String knownAt,
    int touches,
    OptionalInt base,
    OptionalInt ladder,
    OptionalInt needs,
    OptionalInt invitations,
    Score computed,
    Score intimacy,
    Score support,
    String cell) {
  static Expectation of(Map<String, String> row) {
    return new Expectation(
        new ContactId(row.get("contact")),
        LocalDate.parse(row.get("valid at")),
        row.get("known at"),
        Integer.parseInt(row.get("touches")),
        points(row.get("base")),
        points(row.get("ladder")),
        points(row.get("needs")),
        points(row.get("invitations")),
        score(row.get("computed")),
        score(row.get("intimacy")),
        score(row.get("support")),
        row.get("cell"));
  }

  private static OptionalInt points(String cell) {
    return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
  }

  private static Score score(String cell) {
    return cell.equals("unknown") ? Score.unknown() : Score.of(Integer.parseInt(cell));
  }
}
