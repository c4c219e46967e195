package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.problem.RequestLanguage;
import org.mcrledger.query.page.form.Form;
import org.mcrledger.query.page.form.Refusal;
import org.mcrledger.query.page.form.Sending;
import org.mcrledger.query.page.form.Sending.Outcome;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.FormView;
import org.springframework.ui.Model;
import tools.jackson.databind.node.ObjectNode;

/** Shows forms and sends them: what was refused comes back with everything that was typed. */
final class FormDesk {
  private final Sending sending;
  private final Freshness freshness;

  FormDesk(Sending sending, Freshness freshness) {
    this.sending = sending;
    this.freshness = freshness;
  }

  /**
   * What is sent.
   *
   * @param path of the command below {@code /api/v1}
   * @param refusal how a refusal of it finds its way to the fields
   * @param next where to go once it is recorded
   */
  record Errand(
      String path,
      ObjectNode body,
      Function<Refusal, Refusal> refusal,
      Function<Outcome.Recorded, String> next) {
    Errand(String path, ObjectNode body, Function<Outcome.Recorded, String> next) {
      this(path, body, refusal -> refusal, next);
    }
  }

  String show(String template, FormView view, Typed filled, Model model) {
    return show(template, view, Form.fresh(UUID.randomUUID().toString(), filled), model);
  }

  private static String show(String template, FormView view, Form form, Model model) {
    model.addAttribute("page", view);
    model.addAttribute("form", form);
    return template;
  }

  /** What is refused already here comes back with all that was typed, as what a command refuses. */
  String refuse(
      String template,
      FormView view,
      Form form,
      Refusal why,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return show(template, view, form.refused(why), model);
  }

  Form sent(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.stream(values).toList()));
    return Form.sent(parameters);
  }

  String send(
      String template,
      FormView view,
      Form form,
      Errand errand,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (form.asksForMore()) {
      return show(template, view, form, model);
    }
    Outcome outcome =
        sending.send(
            form, errand.path(), errand.body(), CurrentActor.get(), RequestLanguage.of(request));
    return switch (outcome) {
      case Outcome.Recorded recorded -> {
        freshness.await(recorded.position());
        yield "redirect:" + errand.next().apply(recorded);
      }
      case Outcome.Refused refused -> {
        response.setStatus(refused.status());
        yield show(template, view, form.refused(errand.refusal().apply(refused.why())), model);
      }
    };
  }
}
