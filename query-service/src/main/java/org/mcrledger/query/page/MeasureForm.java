package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.page.FormDesk.Blank;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Takes a measure of a customer: which one first, then what it was found to be. */
@Controller
@Requires(Right.RECORD_REFERENCE)
public class MeasureForm {
  private static final String ADDRESS = "/customers/{id}/measures/new";

  private final FormDesk desk;
  private final FormViews views;

  MeasureForm(FormDesk desk, FormViews views) {
    this.desk = desk;
    this.views = views;
  }

  @RequestMapping(
      path = ADDRESS,
      method = {GET, POST})
  String measure(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    FormView view = views.of(ADDRESS, id, actor, model);
    Optional<Measure> chosen = chosen(web);
    if (chosen.isEmpty()) {
      model.addAttribute("page", view.with(Map.of("measure", choices(Given.wording(model)))));
      return "form/measures";
    }
    model.addAttribute("questions", new MeasureQuestions(Given.wording(model)).of(chosen.get()));
    Typed filled =
        views.filled("on", Map.of("customer", id.value(), "measure", chosen.get().key()), model);
    return desk.answer(
        new Blank("form/measure", view, filled),
        form ->
            new Errand(
                "/measures",
                form.body().put("customer", id.value()),
                done -> FormViews.customer(id.value(), done.event())),
        web,
        model);
  }

  /** Empty where none is named, or none that people record. */
  private static Optional<Measure> chosen(ServletWebRequest web) {
    return Optional.ofNullable(web.getParameter("measure"))
        .flatMap(key -> Keyed.find(Measure.class, key))
        .filter(measure -> !measure.scale().derived());
  }

  private static List<Choice> choices(Wording w) {
    return Measure.recorded().stream()
        .map(measure -> new Choice(measure.key(), MeasureWords.name(w, measure)))
        .toList();
  }
}
