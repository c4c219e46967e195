package org.mcrledger.query.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Evaluation.Reason;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Unknown;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.ContactQueries;
import org.mcrledger.query.answer.Csv;
import org.mcrledger.query.answer.EvaluationCsv;
import org.mcrledger.query.answer.EvaluationLine;
import org.mcrledger.query.answer.EvaluationQueries;
import org.mcrledger.query.answer.SchemeQueries;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why scores and tiers are what they are, as files. */
@RestController
public class ExplanationFileResource {
  private final ContactQueries contacts;
  private final EvaluationQueries evaluations;
  private final SchemeQueries schemes;

  public ExplanationFileResource(
      ContactQueries contacts, EvaluationQueries evaluations, SchemeQueries schemes) {
    this.contacts = contacts;
    this.evaluations = evaluations;
    this.schemes = schemes;
  }

  @GetMapping(path = "/api/v1/contacts/{id}/explanation", produces = Csv.MEDIA_TYPE)
  @Requires(Right.READ_JUDGEMENTS)
  public ResponseEntity<String> ofContact(Actor actor, AsOf asOf, @PathVariable ContactId id) {
    Csv csv = ExplanationCsv.of(contacts.find(Asking.of(actor, asOf), id));
    return CsvAnswer.of("explanation-" + id + "-" + asOf.validAt(), csv.toString());
  }

  /** By one scheme, or by every one that is in force. */
  @GetMapping(path = "/api/v1/customers/{id}/evaluations", produces = Csv.MEDIA_TYPE)
  @Requires(Right.READ_CUSTOMERS)
  public ResponseEntity<String> ofCustomer(
      Actor actor,
      AsOf asOf,
      @PathVariable CustomerId id,
      @RequestParam(required = false) @Nullable String scheme) {
    Asking asking = Asking.of(actor, asOf);
    List<EvaluationLine> lines =
        schemes.oneOrAll(Choices.text(scheme), asOf).stream()
            .map(each -> evaluations.ofCustomer(asking, id, each))
            .toList();
    Csv csv = EvaluationCsv.of(lines, asOf.validAt(), new Keys());
    return CsvAnswer.of("evaluations-" + id + "-" + asOf.validAt(), csv.toString());
  }

  /** A program reads keys, and reasons and conditions as the JSON has them. */
  private record Keys() implements EvaluationCsv.Speech {
    @Override
    public String head(String column) {
      return column;
    }

    @Override
    public String unknown() {
      return Unknown.WORD;
    }

    @Override
    public String part(String key) {
      return key;
    }

    @Override
    public String measure(Measure measure) {
      return measure.key();
    }

    @Override
    public Object value(Measure measure, MeasureValue value) {
      return switch (value) {
        case MeasureValue.Choice(var key) -> key;
        case MeasureValue.Amount(var amount) -> amount;
        case MeasureValue.Places(var places) -> String.join(" ", places);
      };
    }

    @Override
    public String because(Reason reason, TierScheme scheme) {
      return json(EvaluationShape.because(reason));
    }

    @Override
    public String condition(Condition condition) {
      return json(SchemeShape.condition(condition));
    }

    private static String json(Map<String, Object> object) {
      return Json.mapper().writeValueAsString(object);
    }
  }
}
