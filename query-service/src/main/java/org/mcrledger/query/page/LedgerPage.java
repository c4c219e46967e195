package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Refused;
import org.mcrledger.query.answer.LedgerQueries;
import org.mcrledger.query.answer.LedgerState;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.LedgerView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How the ledger and what is made of it are doing. */
@Controller
@Requires(Right.READ_STATE)
public class LedgerPage {
  private static final String DAY = "to";

  private final LedgerQueries ledger;
  private final ObjectProvider<DemoDay> demo;
  private final BusinessClock clock;

  LedgerPage(LedgerQueries ledger, ObjectProvider<DemoDay> demo, BusinessClock clock) {
    this.ledger = ledger;
    this.demo = demo;
    this.clock = clock;
  }

  @GetMapping("/ledger")
  String show(Model model) {
    return show(form(clock.today().plusDays(1).toString()), model);
  }

  private String show(Form form, Model model) {
    model.addAttribute("page", view(ledger.state()));
    model.addAttribute("form", form);
    return "ledger";
  }

  private static Form form(String day) {
    return Form.fresh("", Typed.of(Map.of(DAY, day)));
  }

  /** Moves the demo's business day on, to the day typed or to the end of the month. */
  @PostMapping("/ledger/day")
  @Requires(Right.ADMINISTER)
  String move(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<DemoDay> day = Optional.ofNullable(demo.getIfAvailable());
    if (day.isEmpty()) {
      throw Problem.of("address-unknown", 404).with("value", "day").asException();
    }
    String typed = Objects.requireNonNullElse(request.getParameter(DAY), "").strip();
    boolean monthEnd = request.getParameter("month-end") != null;
    try {
      day.get().moveTo(monthEnd ? nextMonthEnd() : LocalDate.parse(typed));
      return "redirect:/ledger";
    } catch (DateTimeParseException _) {
      return refused("clock.no-date", typed, response, model);
    } catch (Refused _) {
      return refused("clock.only-forward", typed, response, model);
    }
  }

  private String refused(String why, String typed, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    Map<String, String> sentence = Map.of(DAY, Given.wording(model).say(why));
    return show(
        form(typed).refused(new Refusal(sentence, Optional.empty(), Optional.empty())), model);
  }

  /** Of this month; on its last day that of the next. */
  private LocalDate nextMonthEnd() {
    return YearMonth.from(clock.today().plusDays(1)).atEndOfMonth();
  }

  private LedgerView view(LedgerState state) {
    boolean movable = demo.getIfAvailable() != null;
    return new LedgerView(
        movable ? Optional.of(clock.today()) : Optional.empty(),
        nextMonthEnd(),
        state.head().ledgerId().toString(),
        state.head().position(),
        state.head().recordedAt(),
        state.privilegesSeparated(),
        lines(state),
        state.deadLetters().stream().map(LedgerPage::letter).toList());
  }

  private static List<LedgerView.ViewLine> lines(LedgerState state) {
    Stream<LedgerView.ViewLine> views =
        state.processors().stream().map(v -> line(v.name(), v.position(), v.lag(), state));
    Stream<LedgerView.ViewLine> policies =
        state.policies().stream().map(p -> line(p.name(), p.position(), p.lag(), state));
    return Stream.concat(views, policies).toList();
  }

  private static LedgerView.ViewLine line(String name, long position, long lag, LedgerState state) {
    long dead =
        state.deadLetters().stream().filter(letter -> letter.processor().equals(name)).count();
    return new LedgerView.ViewLine(name, position, lag, dead);
  }

  private static LedgerView.DeadLetter letter(LedgerState.DeadLetter letter) {
    return new LedgerView.DeadLetter(
        letter.processor(), letter.position(), letter.key(), letter.error(), letter.failedAt());
  }
}
