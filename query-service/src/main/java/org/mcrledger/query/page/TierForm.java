package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.FormView;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form on which the committee decides a tier. */
@Controller
@Requires(Right.DECIDE_TIER)
public class TierForm {
  private static final String ADDRESS = "/customers/{id}/tier-decisions/new";

  private final FormDesk desk;
  private final FormViews views;
  private final Tiers tiers;

  TierForm(FormDesk desk, FormViews views, Tiers tiers) {
    this.desk = desk;
    this.views = views;
    this.tiers = tiers;
  }

  @GetMapping(ADDRESS)
  String tier(@PathVariable CustomerId id, Actor actor, Model model) {
    Typed filled =
        views.filled("effectiveOn", Map.of("scheme", tiers.official().key().value()), model);
    return desk.show("form/tier", view(id, actor, model), filled, model);
  }

  @PostMapping(ADDRESS)
  String tier(
      @PathVariable CustomerId id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Form form = desk.sent(request);
    String path = Given.links(model).form("/customers/{id}/tier-decisions", id.value());
    Errand errand =
        new Errand(path, form.body(), done -> FormViews.customer(id.value(), done.event()));
    FormView view = view(id, actor, model);
    return desk.send("form/tier", view, form, errand, request, response, model);
  }

  private FormView view(CustomerId id, Actor actor, Model model) {
    return views
        .of(ADDRESS, id, actor, model)
        .with(choices(Given.wording(model), tiers, views.evidence(id, actor, model)));
  }

  static Map<String, List<Choice>> choices(Wording w, Tiers tiers, List<Choice> evidence) {
    return Map.of(
        "tier", tiers.choices(w),
        "code", Choosing.of(w, "reason", ReasonCode.values()),
        "evidence", evidence);
  }
}
