package org.mcrledger.query.page;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;
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

  /** A form that nobody has filled in yet, but for what is usual. */
  record Blank(String template, FormView view, Typed filled) {
    String shown(Form form, Model model) {
      model.addAttribute("page", view);
      model.addAttribute("form", form);
      return template;
    }
  }

  /** Shows the form to who asks for it, and sends what was filled in. */
  String answer(Blank blank, Function<Form, Errand> errand, ServletWebRequest web, Model model) {
    return answer(blank, _ -> Optional.empty(), errand, web, model);
  }

  /**
   * The same, where something is looked at before anything is sent.
   *
   * @param check what stands against sending the form at all
   */
  String answer(
      Blank blank,
      Function<Form, Optional<Refusal>> check,
      Function<Form, Errand> errand,
      ServletWebRequest web,
      Model model) {
    if (!HttpMethod.POST.equals(web.getHttpMethod())) {
      return blank.shown(Form.fresh(UUID.randomUUID().toString(), blank.filled()), model);
    }
    Form form = sent(web.getRequest());
    if (form.asksForMore()) {
      return blank.shown(form, model);
    }
    Outcome outcome =
        check
            .apply(form)
            .<Outcome>map(why -> new Outcome.Refused(422, why))
            .orElseGet(() -> send(form, errand.apply(form), web));
    return switch (outcome) {
      case Outcome.Recorded recorded -> {
        freshness.await(recorded.position());
        yield "redirect:" + errand.apply(form).next().apply(recorded);
      }
      case Outcome.Refused refused -> {
        requireNonNull(web.getResponse()).setStatus(refused.status());
        yield blank.shown(form.refused(refused.why()), model);
      }
    };
  }

  private Outcome send(Form form, Errand errand, ServletWebRequest web) {
    Outcome outcome =
        sending.send(
            form,
            errand.path(),
            errand.body(),
            CurrentActor.get(),
            RequestLanguage.of(web.getRequest()));
    return switch (outcome) {
      case Outcome.Recorded recorded -> recorded;
      case Outcome.Refused(int status, Refusal why) ->
          new Outcome.Refused(status, errand.refusal().apply(why));
    };
  }

  private static Form sent(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.stream(values).toList()));
    return Form.sent(parameters);
  }
}
