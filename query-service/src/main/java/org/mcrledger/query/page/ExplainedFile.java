package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mcrledger.query.answer.ContactFile;
import org.mcrledger.query.page.view.ContactView.Criterion;
import org.mcrledger.query.page.view.ContactView.Explained;
import org.mcrledger.query.page.view.ContactView.Fact;
import org.mcrledger.query.page.view.Wording;

/** Why scores are what they are, as lines for a spreadsheet. */
final class ExplainedFile {
  private ExplainedFile() {}

  static List<String> heads(Wording w) {
    return List.of(
        "contact",
        "valid-at",
        "rule-set",
        "version",
        "dimension",
        "score",
        "computed",
        w.say("score.criterion"),
        w.say("score.found"),
        w.say("score.points"),
        "events");
  }

  static List<List<?>> lines(String contact, ContactFile file, List<Explained> explained) {
    List<List<?>> lines = new ArrayList<>();
    file.judged()
        .ifPresent(
            judged ->
                explained.forEach(
                    each -> {
                      List<Object> head = head(contact, judged, each);
                      each.lines().forEach(line -> lines.add(and(head, line)));
                      each.next().forEach(step -> lines.add(and(head, "next", step)));
                      if (each.lines().isEmpty() && each.next().isEmpty()) {
                        lines.add(and(head, "", ""));
                      }
                    }));
    return lines;
  }

  private static List<Object> head(String contact, ContactFile.Judged judged, Explained each) {
    return List.of(
        contact,
        judged.computed().at(),
        judged.computed().ruleSet().key(),
        judged.computed().ruleSet().hash(),
        each.dimension(),
        each.score().map(Object::toString).orElse("unknown"),
        each.computed().map(Object::toString).orElse("unknown"));
  }

  private static List<?> and(List<Object> head, Criterion line) {
    List<Object> cells = new ArrayList<>(head);
    cells.addAll(List.of(line.criterion(), line.found(), line.points()));
    cells.add(line.facts().stream().map(Fact::event).collect(Collectors.joining(" ")));
    return cells;
  }

  private static List<?> and(List<Object> head, String criterion, String found) {
    List<Object> cells = new ArrayList<>(head);
    cells.addAll(List.of(criterion, found, "", ""));
    return cells;
  }
}
