package org.mcrledger.query.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
 * and way up, and why a score is unknown. The page's file has the same columns in words.
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
          "cap",
          "events");

  private static final int HUNDRED = 100;

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
        .map(judged -> of(file.row().contact().value(), judged))
        .orElseGet(() -> new Csv(COLUMNS));
  }

  static Csv of(String contact, Judged judged) {
    return new ExplanationCsv(contact, judged).table();
  }

  private Csv table() {
    Explanation why = judged.computed().explanation();
    Lines intimacy = new Lines(Dimension.INTIMACY, judged.intimacy());
    why.intimacy().silence().ifPresent(intimacy::silence);
    why.intimacy().criteria().forEach(intimacy::criterion);
    if (!why.intimacy().criteria().isEmpty()) {
      intimacy.sum("", why.intimacy().sum());
    }
    judged.next().intimacy().forEach(intimacy::next);
    Lines support = new Lines(Dimension.SUPPORT, judged.support());
    why.support().silence().ifPresent(support::silence);
    why.support().voices().forEach(support::voice);
    if (!why.support().voices().isEmpty()) {
      support.sum(why.support().weights(), why.support().sum());
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

    void silence(Explanation.Silence silence) {
      add("unknown", json(ExplanationShape.silence(silence)), "", "", List.of());
    }

    void criterion(Explanation.Points points) {
      add(
          points.criterion(),
          points.facts().size(),
          points.points(),
          cap(points.cap()),
          points.facts());
    }

    /** What the stance is worth, as often as it weighs at its age: together they are the sum. */
    void voice(Explanation.Voice voice) {
      String age = voice.percent() < HUNDRED ? " x " + voice.percent() + "%" : "";
      add(
          voice.opportunity(),
          voice.stance().key() + " x " + voice.weight() + age,
          worth(voice),
          cap(voice.cap()),
          List.of(voice.fact()));
    }

    private static BigDecimal worth(Explanation.Voice voice) {
      long hundredths = (long) voice.value() * voice.weight() * voice.percent();
      BigDecimal worth = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
      return worth.scale() < 0 ? worth.setScale(0) : worth;
    }

    void sum(Object found, Object points) {
      add("sum", found, points, "", List.of());
    }

    void next(NextStep step) {
      add("next", json(ExplanationShape.step(step)), "", "", List.of());
    }

    private void add(
        Object criterion, Object found, Object points, Object cap, List<EventId> events) {
      List<Object> cells = new ArrayList<>(head);
      cells.addAll(List.of(criterion, found, points, cap));
      cells.add(events.stream().map(EventId::toString).collect(Collectors.joining(" ")));
      csv.line(cells);
    }

    private static Object cap(OptionalInt cap) {
      return cap.isPresent() ? cap.getAsInt() : "";
    }

    private static String json(Map<String, Object> object) {
      return Json.mapper().writeValueAsString(object);
    }
  }
}
