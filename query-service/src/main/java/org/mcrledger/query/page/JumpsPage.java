package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.NineGrid.Standing;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.query.answer.Asking;
import org.mcrledger.query.answer.CustomerQueries;
import org.mcrledger.query.answer.GridFilter;
import org.mcrledger.query.answer.GridLine;
import org.mcrledger.query.answer.NineGridQueries;
import org.mcrledger.query.page.view.JumpView;
import org.mcrledger.query.page.view.JumpsView;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whose computed score jumped: for those who answer for the customers to look at. */
@Controller
@Requires(Right.READ_JUDGEMENTS)
public class JumpsPage {
  private final NineGridQueries grid;
  private final CustomerQueries customers;
  private final Frames frames;

  JumpsPage(NineGridQueries grid, CustomerQueries customers, Frames frames) {
    this.grid = grid;
    this.customers = customers;
    this.frames = frames;
  }

  @GetMapping("/jumps")
  String list(HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Asking asking = Asking.of(actor, asOf);
    Query query = Lists.query(request);
    Wording w = Given.wording(model);
    Page<GridLine> page = grid.page(asking, filter(query), Lists.part(query, Lists.LINES));
    Paging paging = Paging.of(query, page.items().size(), Optional.ofNullable(page.next()));
    model.addAttribute(
        "page",
        new JumpsView(
            query,
            lines(page, w),
            paging,
            CustomersPage.places(customers, asking, w),
            CustomersPage.chosen(query, w)));
    return "jumps";
  }

  @GetMapping("/jumps.csv")
  ResponseEntity<byte[]> file(HttpServletRequest request, Actor actor, AsOf asOf, Model model) {
    Query query = Lists.query(request);
    Wording w = Given.wording(model);
    CsvFile csv = new CsvFile(heads(w));
    lines(grid.page(Asking.of(actor, asOf), filter(query), Lists.whole(query)), w)
        .forEach(line -> csv.line(cells(line, w)));
    return csv.answer("jumps", frames.asOf(request));
  }

  private static List<String> heads(Wording w) {
    return List.of(
        "customer",
        w.say("column.customer"),
        "contact",
        w.say("field.contact"),
        w.say("jumps.on"),
        w.say("score.intimacy") + " -1",
        w.say("score.intimacy"),
        w.say("score.support") + " -1",
        w.say("score.support"),
        w.say("jumps.rules"));
  }

  private static List<?> cells(JumpsView.Line line, Wording w) {
    JumpView jump = line.jump();
    return List.of(
        line.customer(),
        line.customerNames().name(),
        line.contact(),
        line.names().name(),
        jump.on(),
        known(jump.intimacyBefore(), w),
        known(jump.intimacy(), w),
        known(jump.supportBefore(), w),
        known(jump.support(), w),
        w.say("answer-is." + jump.otherRules()));
  }

  /** A number for spreadsheets; unknown is a question mark. */
  private static Object known(Optional<Integer> score, Wording w) {
    return score.isPresent() ? score.get() : w.score(score);
  }

  private static GridFilter filter(Query query) {
    return new GridFilter(
        Optional.empty(), query.get("industry"), query.get("region"), query.get("owner"), true);
  }

  /** Between two reads a person may have been scored anew: then there is no jump any more. */
  private static List<JumpsView.Line> lines(Page<GridLine> page, Wording w) {
    return page.items().stream().flatMap(found -> line(found, w).stream()).toList();
  }

  private static Optional<JumpsView.Line> line(GridLine found, Wording w) {
    Standing standing = found.contact().standing();
    return standing
        .jump()
        .filter(_ -> found.contact().judged().isPresent())
        .flatMap(
            jump ->
                standing
                    .employment()
                    .map(
                        held ->
                            new JumpsView.Line(
                                standing.contact().value(),
                                People.names(found.contact().name(), standing.contact().value(), w),
                                Spots.role(held),
                                held.customer().value(),
                                new Names(
                                    found.customerName().orElseGet(() -> held.customer().value()),
                                    found.customerNameZh()),
                                Jumps.of(jump))));
  }
}
