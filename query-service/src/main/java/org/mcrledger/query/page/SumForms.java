package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.page.FormDesk.Blank;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Question;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Forms for what a customer bought, ordered and paid in a period. */
@Controller
@Requires(Right.RECORD_REFERENCE)
public class SumForms {
  private static final String REVENUE = "/customers/{id}/revenues/new";
  private static final String ORDERS = "/customers/{id}/orders/new";
  private static final String RECEIPTS = "/customers/{id}/receipts/new";

  private final FormDesk desk;
  private final FormViews views;

  SumForms(FormDesk desk, FormViews views) {
    this.desk = desk;
    this.views = views;
  }

  @RequestMapping(
      path = REVENUE,
      method = {GET, POST})
  String revenue(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    List<Question> asked = new SumQuestions(Given.wording(model)).revenue();
    return answer(new Sum(REVENUE, "revenue", "/revenues", asked), id, actor, web, model);
  }

  @RequestMapping(
      path = ORDERS,
      method = {GET, POST})
  String orders(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    List<Question> asked = new SumQuestions(Given.wording(model)).plain();
    return answer(new Sum(ORDERS, "orders", "/orders", asked), id, actor, web, model);
  }

  @RequestMapping(
      path = RECEIPTS,
      method = {GET, POST})
  String receipts(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    List<Question> asked = new SumQuestions(Given.wording(model)).plain();
    return answer(new Sum(RECEIPTS, "receipts", "/receipts", asked), id, actor, web, model);
  }

  /** One of the sums: where its form stands, what it is called, where it goes, what it asks. */
  private record Sum(String address, String key, String command, List<Question> asked) {}

  private String answer(Sum sum, CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    model.addAttribute("title", Given.wording(model).word("sum.new", sum.key()));
    model.addAttribute("questions", sum.asked());
    return desk.answer(
        new Blank(
            "form/sum",
            views.of(sum.address(), id, actor, model),
            Typed.of(Map.of("customer", id.value()))),
        form ->
            new Errand(
                sum.command(),
                form.body().put("customer", id.value()),
                done -> FormViews.customer(id.value(), done.event())),
        web,
        model);
  }
}
