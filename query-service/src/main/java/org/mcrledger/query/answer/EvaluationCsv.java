package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Evaluation;
import org.mcrledger.core.tiering.Evaluation.Assessed;
import org.mcrledger.core.tiering.Evaluation.NotAssessable;
import org.mcrledger.core.tiering.Evaluation.NotRanked;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.Findings;
import org.mcrledger.core.tiering.Measured;
import org.mcrledger.core.tiering.Missing;
import org.mcrledger.core.tiering.TierScheme;

/**
 * Why schemes give tiers, as a table: a line for each measure, for what follows, for what is needed
 * and for what is missing for the next tier.
 */
public final class EvaluationCsv {
  private static final List<String> COLUMNS =
      List.of(
          "customer",
          "validAt",
          "scheme",
          "version",
          "result",
          "tier",
          "part",
          "subject",
          "value",
          "on",
          "events");

  private final Speech speech;
  private final LocalDate at;
  private final Csv csv;

  private EvaluationCsv(Speech speech, LocalDate at) {
    this.speech = speech;
    this.at = at;
    this.csv = new Csv(COLUMNS.stream().map(speech::head).toList());
  }

  /** In which words the table speaks: those of a language, or the keys themselves. */
  public interface Speech {
    String head(String column);

    String unknown();

    /** Of what kind a line is: {@code measure}, {@code because}, {@code needs}, {@code next}. */
    String part(String key);

    String measure(Measure measure);

    Object value(Measure measure, MeasureValue value);

    String because(Reason reason, TierScheme scheme);

    String condition(Condition condition);
  }

  public static Csv of(List<EvaluationLine> lines, LocalDate at, Speech speech) {
    EvaluationCsv table = new EvaluationCsv(speech, at);
    lines.forEach(table::add);
    return table.csv;
  }

  private void add(EvaluationLine line) {
    TierScheme scheme = line.scheme();
    scheme.measures().forEach(measure -> measure(line, measure));
    switch (line.evaluation()) {
      case Assessed(_, var tier, var because, var next) -> {
        add(line, "because", tier, speech.because(because, scheme));
        next.ifPresent(step -> add(line, "next", step.tier(), speech.condition(step.missing())));
      }
      case NotAssessable(_, var needs) -> needs.forEach(need -> need(line, need));
      case NotRanked _ -> {}
    }
  }

  private void measure(EvaluationLine line, Measure measure) {
    Optional<Measured> found = line.evaluation().measures().find(measure);
    add(
        line,
        "measure",
        speech.measure(measure),
        found.map(known -> speech.value(measure, known.value())).orElseGet(speech::unknown),
        found.map(Measured::on),
        found.map(Measured::events).orElse(List.of()).stream()
            .map(EventId::toString)
            .collect(Collectors.joining(" ")));
  }

  /** Any one of these being recorded would tell the measure. */
  private void need(EvaluationLine line, Missing need) {
    String record = need.record().stream().map(speech::measure).collect(Collectors.joining(" "));
    String rates = need.ratesFor().isEmpty() ? "" : " " + String.join(" ", need.ratesFor());
    add(line, "needs", speech.measure(need.measure()), record + rates);
  }

  private void add(EvaluationLine line, String part, Object subject, Object value) {
    add(line, part, subject, value, Optional.empty(), "");
  }

  private void add(
      EvaluationLine line,
      String part,
      Object subject,
      Object value,
      Optional<LocalDate> on,
      String events) {
    Evaluation evaluation = line.evaluation();
    List<Object> cells = new ArrayList<>();
    cells.addAll(
        List.of(line.customer().value(), at, line.scheme().key(), line.scheme().version()));
    cells.add(Findings.of(line.scheme(), evaluation).result().key());
    cells.add(evaluation.given());
    cells.addAll(List.of(speech.part(part), subject, value, on, events));
    csv.line(cells);
  }
}
