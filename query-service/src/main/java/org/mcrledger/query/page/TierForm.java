package org.mcrledger.query.page;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.util.List;
import java.util.Map;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Requires;
import org.mcrledger.kit.access.Right;
import org.mcrledger.query.page.FormDesk.Blank;
import org.mcrledger.query.page.FormDesk.Errand;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Choice;
import org.mcrledger.query.page.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

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

  @RequestMapping(
      path = ADDRESS,
      method = {GET, POST})
  String tier(@PathVariable CustomerId id, Actor actor, ServletWebRequest web, Model model) {
    Wording w = Given.wording(model);
    Map<String, List<Choice>> choices =
        Map.of(
            "tier", tiers.choices(w, tiers.official()),
            "code", Choosing.of(w, "reason", ReasonCode.values()),
            "evidence", views.evidence(id, actor, model));
    Typed filled =
        views.filled("effectiveOn", Map.of("scheme", tiers.official().key().value()), model);
    String path = Given.links(model).form("/customers/{id}/tier-decisions", id.value());
    return desk.answer(
        new Blank("form/tier", views.of(ADDRESS, id, actor, model).with(choices), filled),
        form -> new Errand(path, form.body(), done -> FormViews.customer(id.value(), done.event())),
        web,
        model);
  }
}
