package org.mcrledger.query.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.report.NineGrid.Employment;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Score;
import org.mcrledger.query.answer.ContactLine;
import org.mcrledger.query.page.view.NineGridChart.GridPerson;
import org.mcrledger.query.page.view.NineGridChart.Step;
import org.mcrledger.query.page.view.Wording;

/** Persons as the nine-grid draws them. */
final class Spots {
  private Spots() {}

  /** The persons of whom the reader may see judgements, with the way they came. */
  static List<GridPerson> of(
      List<ContactLine> lines, Map<ContactId, List<Step>> trails, Wording w) {
    return lines.stream()
        .filter(line -> line.judged().isPresent())
        .map(line -> spot(line, trails.getOrDefault(line.standing().contact(), List.of()), w))
        .toList();
  }

  private static GridPerson spot(ContactLine line, List<Step> trail, Wording w) {
    ContactLine.Judged judged = line.judged().orElseThrow();
    String id = line.standing().contact().value();
    return new GridPerson(
        id,
        People.names(line.name(), id, w),
        line.standing().employment().map(Spots::role).orElse(""),
        number(judged.intimacy().score()),
        number(judged.support().score()),
        judged.intimacy().override().isPresent() || judged.support().override().isPresent(),
        trail);
  }

  static String role(Employment held) {
    return held.title().map(title -> held.department() + ", " + title).orElse(held.department());
  }

  static Optional<Integer> number(Score score) {
    return switch (score) {
      case Score.Known(int value) -> Optional.of(value);
      case Score.Unknown _ -> Optional.empty();
    };
  }
}
