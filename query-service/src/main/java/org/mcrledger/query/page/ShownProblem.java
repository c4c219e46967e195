package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.ProblemPage;
import org.mcrledger.kit.problem.Problems;
import org.mcrledger.query.page.view.Links;
import org.springframework.web.servlet.ModelAndView;

/** A problem as a page: what happened, what to do, an id to quote. */
final class ShownProblem implements ProblemPage {
  private final Frames frames;

  ShownProblem(Frames frames) {
    this.frames = frames;
  }

  @Override
  public ModelAndView show(Problem problem, Language language, HttpServletRequest request) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frames.frame(request));
    model.put("w", frames.wording(request));
    model.put("links", new Links(frames.asOf(request)));
    model.put("title", Problems.title(problem, language));
    model.put("sentence", Problems.sentence(problem, language));
    problem.id().ifPresent(id -> model.put("quotable", id));
    return new ModelAndView("problem", model);
  }
}
