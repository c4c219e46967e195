package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.MeasureSheet.Taken;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.MeasureQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a customer was found to be like: each measure as it holds, or all findings of one. */
@RestController
@RequestMapping("/api/v1/customers/{id}/measures")
@Requires(Right.READ_CUSTOMERS)
public class MeasureResource {
  private final MeasureQueries measures;

  public MeasureResource(MeasureQueries measures) {
    this.measures = measures;
  }

  @GetMapping
  public Map<String, Object> measures(
      Actor actor,
      AsOf asOf,
      @PathVariable CustomerId id,
      @RequestParam(required = false) @Nullable String measure) {
    Asking asking = Asking.of(actor, asOf);
    Collection<Taken> found =
        Choices.text(measure)
            .<Collection<Taken>>map(key -> measures.history(asking, id, named(key)))
            .orElseGet(() -> measures.current(asking, id).values());
    List<Map<String, Object>> items = found.stream().map(MeasureResource::line).toList();
    return object("items", items, "next", null);
  }

  private static Measure named(String key) {
    return Keyed.find(Measure.class, key)
        .filter(measure -> !measure.scale().derived())
        .orElseThrow(
            () ->
                Problem.of("expects-one-of", 400)
                    .at("measure")
                    .with("value", key)
                    .with(
                        "allowed",
                        Measure.recorded().stream()
                            .map(Measure::key)
                            .collect(Collectors.joining(", ")))
                    .asException());
  }

  private static Map<String, Object> line(Taken taken) {
    return object(
        "measure", taken.measure(),
        "value", taken.value(),
        "on", taken.on(),
        "horizonYears", horizon(taken),
        "because", taken.because(),
        "source", taken.source(),
        "event", taken.event());
  }

  private static Optional<Integer> horizon(Taken taken) {
    return taken.horizonYears().stream().boxed().findFirst();
  }
}
