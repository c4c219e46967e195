package org.mcrledger.query.rest;

import static org.mcrledger.query.rest.Shapes.object;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.RulesKind;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.json.StrictBody;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.kit.reading.AsOfArgument;
import org.mcrledger.kit.reading.Positions;
import org.mcrledger.query.answer.Csv;
import org.mcrledger.query.lab.ReplayDesk;
import org.mcrledger.query.lab.ReplayOrder;
import org.mcrledger.query.lab.ReplayOrders;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayRun;
import org.mcrledger.query.lab.SavedReplays;
import org.mcrledger.query.lab.judge.Reasons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** History replayed under other rules; nothing of it is written to the ledger. */
@RestController
@Requires(Right.AUTHOR_RULES)
public class ReplayResource {
  private static final int MOVERS_USUALLY = 100;

  private final ReplayDesk desk;
  private final SavedReplays saved;
  private final ReplayOrders orders;
  private final Reasons reasons;
  private final AsOfArgument moments;

  public ReplayResource(
      ReplayDesk desk,
      SavedReplays saved,
      ReplayOrders orders,
      Reasons reasons,
      BusinessClock clock,
      ObjectProvider<Positions> positions) {
    this.desk = desk;
    this.saved = saved;
    this.orders = orders;
    this.reasons = reasons;
    this.moments = new AsOfArgument(clock, positions);
  }

  /**
   * What to replay.
   *
   * @param rules the text of a rule set or tier scheme, YAML or JSON, or the name of one
   * @param against what to compare with, said likewise; what is in force where it is left out
   * @param of {@code rule-set} or {@code tier-scheme}; found out where it is left out
   * @param from the first month, such as 2022-01; three years before the last where none is named
   * @param to the last month; the last that is over where none is named
   * @param knownAt a position, a moment or a day; all that is known where none is named
   * @param overrides scores set by hand stand in place of computed ones
   * @param judged false leaves out the agreement with people and the back-test, and is done sooner
   */
  public record ReplayBody(
      String rules,
      @Nullable String against,
      @Nullable String of,
      @Nullable String from,
      @Nullable String to,
      @Nullable String knownAt,
      @Nullable Boolean overrides,
      @Nullable Boolean judged) {}

  @PostMapping("/api/v1/replays")
  @ResponseStatus(HttpStatus.ACCEPTED)
  public Map<String, Object> begin(
      @StrictBody ReplayBody body, Actor by, HttpServletRequest request) {
    Language language = RequestLanguage.of(request);
    ReplayOrder order = orders.order(wish(body), language.locale());
    boolean judged = !Boolean.FALSE.equals(body.judged());
    return ReplayShape.standing(desk.take(by.login(), order, judged), language);
  }

  /** The last ones, of whoever asked. */
  @GetMapping("/api/v1/replays")
  public Map<String, Object> list(HttpServletRequest request) {
    Language language = RequestLanguage.of(request);
    return object(
        "items",
        desk.runs().stream().map(run -> ReplayShape.standing(run, language)).toList(),
        "next",
        null);
  }

  /** How far it is, and once it is done what came of it, with the first of those who move. */
  @GetMapping(path = "/api/v1/replays/{run}", produces = MediaType.APPLICATION_JSON_VALUE)
  public Map<String, Object> one(
      @PathVariable String run,
      @RequestParam(required = false) @Nullable String movers,
      HttpServletRequest request) {
    int most = movers == null ? MOVERS_USUALLY : number(movers);
    ReplayRun found = desk.require(run);
    Map<String, Object> json =
        ReplayShape.whole(
            found, RequestLanguage.of(request), most, result -> judgement(found, result));
    saved
        .repetition(found)
        .ifPresent(each -> json.put("repetition", SavedReplayShape.repetition(each)));
    return json;
  }

  private Map<String, Object> judgement(ReplayRun run, ReplayResult result) {
    return run.judged()
        .map(judged -> JudgedShape.of(judged, reasons.of(judged.agreement(), result.position())))
        .orElse(Map.of());
  }

  /** All who move, as a table. */
  @GetMapping(path = "/api/v1/replays/{run}", produces = Csv.MEDIA_TYPE)
  public ResponseEntity<String> csv(@PathVariable String run) {
    ReplayRun done = desk.require(run);
    return CsvAnswer.of("replay-" + done.id(), ReplayCsv.of(done.requireResult()));
  }

  /** Stops it where it is not over, and forgets it. */
  @DeleteMapping("/api/v1/replays/{run}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void drop(@PathVariable String run) {
    desk.drop(desk.require(run));
  }

  private ReplayOrders.Wish wish(ReplayBody body) {
    return new ReplayOrders.Wish(
        body.rules(),
        Choices.text(body.against()),
        kind(body.of()),
        month("from", body.from()),
        month("to", body.to()),
        moments.of(null, body.knownAt()).upTo(ReplayOrder.NOW),
        Boolean.TRUE.equals(body.overrides()));
  }

  private static Optional<RulesKind> kind(@Nullable String text) {
    return Choices.keys("of", text, RulesKind.class).stream().findFirst();
  }

  private static Optional<YearMonth> month(String field, @Nullable String text) {
    try {
      return Choices.text(text).map(YearMonth::parse);
    } catch (DateTimeParseException _) {
      throw Problem.of("expects-a-month", 400)
          .at(field)
          .with("value", Choices.text(text).orElse(""))
          .asException();
    }
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,7}")) {
      throw Problem.of("expects-a-number", 400).at("movers").with("value", text).asException();
    }
    return Integer.parseInt(text);
  }
}
