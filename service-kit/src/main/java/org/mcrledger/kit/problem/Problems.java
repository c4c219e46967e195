package org.mcrledger.kit.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts problems into words and into the JSON of RFC 9457. */
public final class Problems {
  /** Answers of this kind are problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TITLE = "title.";

  private Problems() {}

  /** Every rule that has a sentence; tests of the modules that refuse things ask for theirs. */
  public static Set<String> rulesKnown() {
    return Sentences.rules();
  }

  /** What a bare HTTP status means, where nothing more is known. */
  public static Problem ofStatus(int status) {
    return ProblemOf.status(status);
  }

  /** What is wrong and what would be right, as a sentence. */
  public static String sentence(String rule, Map<String, String> params, Language language) {
    return Sentences.in(language).say(rule, params);
  }

  public static String sentence(Problem problem, Language language) {
    return sentence(problem.rule(), problem.params(), language);
  }

  /** A few words on what kind of problem it is, by its status. */
  public static String title(Problem problem, Language language) {
    return Sentences.in(language).say(TITLE + problem.status(), Map.of());
  }

  /** The document to answer with; its members are in the order in which people read them. */
  public static Map<String, Object> document(Problem problem, Language language) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "urn:mcr-ledger:problem:" + problem.rule());
    document.put("title", title(problem, language));
    document.put("status", problem.status());
    document.put("detail", sentence(problem, language));
    document.put("rule", problem.rule());
    problem.field().ifPresent(field -> document.put("field", field));
    if (!problem.params().isEmpty()) {
      document.put("params", new TreeMap<>(problem.params()));
    }
    if (!problem.flaws().isEmpty()) {
      document.put("errors", flaws(problem, language));
    }
    problem.id().ifPresent(id -> document.put("id", id));
    problem.id().ifPresent(id -> document.put("instance", "urn:uuid:" + id));
    return document;
  }

  private static List<Map<String, Object>> flaws(Problem problem, Language language) {
    List<Map<String, Object>> errors = new ArrayList<>();
    for (Problem.Flaw flaw : problem.flaws()) {
      Map<String, Object> error = new LinkedHashMap<>();
      flaw.field().ifPresent(field -> error.put("field", field));
      error.put("rule", flaw.rule());
      error.put("detail", sentence(flaw.rule(), flaw.params(), language));
      errors.add(error);
    }
    return errors;
  }
}
