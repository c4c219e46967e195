package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.ledger.read.Head;
import org.mcrledger.query.answer.LedgerQueries;
import org.mcrledger.query.answer.LedgerState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger itself: its events as CloudEvents, and how it is doing. */
@RestController
@RequestMapping("/api/v1/ledger")
public class LedgerResource {
  private final LedgerQueries ledger;

  public LedgerResource(LedgerQueries ledger) {
    this.ledger = ledger;
  }

  /**
   * Events in the order of their positions.
   *
   * @param after only those after this position
   */
  @GetMapping("/events")
  @Requires(Right.READ_LEDGER)
  public Map<String, Object> events(
      AsOf asOf, PageRequest request, @RequestParam(required = false) @Nullable String after) {
    Head head = ledger.head();
    long from =
        request
            .after()
            .map(keys -> Long.parseLong(keys.getFirst()))
            .orElseGet(() -> position(after));
    List<Recorded<LedgerEvent>> events =
        ledger.events(from, asOf.upTo(head.position()), request.rows());
    Page<Recorded<LedgerEvent>> page =
        Page.cut(events, request, last -> List.of(Long.toString(last.position())));
    return Shapes.list(page, event -> CloudEvent.of(head.ledgerId(), event));
  }

  private static long position(@Nullable String after) {
    return Choices.text(after)
        .map(
            text -> {
              if (!text.matches("\\d{1,18}")) {
                throw Problem.of("expects-a-whole-number", 400)
                    .at("after")
                    .with("value", text)
                    .asException();
              }
              return Long.parseLong(text);
            })
        .orElse(0L);
  }

  @GetMapping
  @Requires(Right.READ_STATE)
  public Map<String, Object> state() {
    LedgerState state = ledger.state();
    return object(
        "ledgerId", state.head().ledgerId(),
        "position", state.head().position(),
        "recordedAt", state.head().recordedAt(),
        "privilegesSeparated", state.privilegesSeparated(),
        "processors", state.processors().stream().map(LedgerResource::processor).toList(),
        "policies", state.policies(),
        "deadLetters", state.deadLetters().stream().map(LedgerResource::letter).toList());
  }

  private static Map<String, Object> processor(LedgerState.Processor processor) {
    return object(
        "name", processor.name(),
        "position", processor.position(),
        "lag", processor.lag(),
        "foldedBy", processor.folded(),
        "rebuiltAt", processor.rebuiltAt());
  }

  private static Map<String, Object> letter(LedgerState.DeadLetter letter) {
    return object(
        "processor", letter.processor(),
        "position", letter.position(),
        "key", letter.key(),
        "eventId", letter.event(),
        "error", letter.error(),
        "waiting", letter.error().isEmpty(),
        "failedAt", letter.failedAt());
  }
}
