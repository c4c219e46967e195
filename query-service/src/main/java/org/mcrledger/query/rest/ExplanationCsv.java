package org.mcrledger.query.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mcrledger.core.scoring.Explanation;
import org.mcrledger.core.scoring.NextStep;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.EventId;
import org.mcrledger.kit.json.Json;
import org.mcrledger.query.answer.ContactFile;
import org.mcrledger.query.answer.ContactFile.Judged;
import org.mcrledger.query.answer.Csv;

/**
 * Why a person's scores are what they are, as a table of keys: a line for each criterion, stance
 * and way up. The page's file has the same columns in words.
 */
final class ExplanationCsv {
  private static final List<String> COLUMNS =
      List.of(
          "contact",
          "validAt",
          "ruleSet",
          "version",
          "dimension",
          "score",
          "computed",
          "criterion",
          "found",
          "points",
          "events");

  private final Csv csv = new Csv(COLUMNS);
  private final String contact;
  private final Judged judged;

  private ExplanationCsv(String contact, Judged judged) {
    this.contact = contact;
    this.judged = judged;
  }

  /** The heads alone where the judgements are not for the reader. */
  static Csv of(ContactFile file) {
    return file.judged()
        .map(judged -> new ExplanationCsv(file.row().contact().value(), judged).table())
        .orElseGet(() -> new Csv(COLUMNS));
  }

  private Csv table() {
    Explanation why = judged.computed().explanation();
    Lines intimacy = new Lines(Dimension.INTIMACY, judged.intimacy());
    why.intimacy().criteria().forEach(intimacy::criterion);
    if (!why.intimacy().criteria().isEmpty()) {
      intimacy.add("sum", "", why.intimacy().sum(), List.of());
    }
    judged.next().intimacy().forEach(intimacy::next);
    Lines support = new Lines(Dimension.SUPPORT, judged.support());
    why.support().voices().forEach(support::voice);
    if (!why.support().voices().isEmpty()) {
      support.add("sum", why.support().weights(), why.support().sum(), List.of());
    }
    judged.next().support().forEach(support::next);
    return csv;
  }

  /** The lines of one score. */
  private final class Lines {
    private final List<Object> head;

    Lines(Dimension dimension, ShownScore score) {
      head =
          List.of(
              contact,
              judged.computed().at(),
              judged.computed().ruleSet().key(),
              judged.computed().ruleSet().hash(),
              dimension.key(),
              Shapes.score(score.score()),
              Shapes.score(score.computed()));
    }

    void criterion(Explanation.Points points) {
      add(points.criterion(), points.facts().size(), points.points(), points.facts());
    }

    /** What the stance is worth, as often as it weighs. */
    void voice(Explanation.Voice voice) {
      add(
          voice.opportunity(),
          voice.stance().key() + " x " + voice.weight(),
          voice.value() * voice.weight(),
          List.of(voice.fact()));
    }

    void next(NextStep step) {
      add("next", Json.mapper().writeValueAsString(ExplanationShape.step(step)), "", List.of());
    }

    private void add(Object criterion, Object found, Object points, List<EventId> events) {
      List<Object> cells = new ArrayList<>(head);
      cells.addAll(List.of(criterion, found, points));
      cells.add(events.stream().map(EventId::toString).collect(Collectors.joining(" ")));
      csv.line(cells);
    }
  }
}
