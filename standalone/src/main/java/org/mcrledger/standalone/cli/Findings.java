package org.mcrledger.standalone.cli;

import java.util.List;
import java.util.stream.Stream;
import org.mcrledger.kit.problem.Language;
import org.mcrledger.rules.InvalidFile.Problem;
import tools.jackson.databind.JsonNode;

/** What a server finds in a draft, as it is told to a person at a terminal. */
final class Findings {
  private final Language language;

  /**
   * @param language in which the server was asked
   */
  Findings(Language language) {
    this.language = language;
  }

  /** A line each, errors first and led by what they prevent; none of a sound draft. */
  List<String> of(JsonNode draft) {
    JsonNode errors = draft.path("findings");
    return Stream.of(
            errors.isEmpty() ? Stream.<String>empty() : Stream.of(consequence(errors.size())),
            lines(say("error: ", "错误："), errors),
            lines(say("warning: ", "提醒："), draft.path("warnings")))
        .flatMap(each -> each)
        .toList();
  }

  private String consequence(int errors) {
    return say(
            "mcr: the draft is saved, but has errors (%d) and can be neither run nor published.",
            "mcr：草稿已保存，但有 %d 处错误，不能运行也不能发布。")
        .formatted(errors);
  }

  private Stream<String> lines(String kind, JsonNode findings) {
    return findings.valueStream().map(each -> "  " + kind + told(each));
  }

  private String told(JsonNode finding) {
    return new Problem(
            "",
            finding.path("line").asInt(),
            finding.path("column").asInt(),
            finding.path("field").asString(""),
            finding.path("detail").asString(""))
        .told(language.locale());
  }

  private String say(String english, String chinese) {
    return switch (language) {
      case EN -> english;
      case ZH -> chinese;
    };
  }
}
