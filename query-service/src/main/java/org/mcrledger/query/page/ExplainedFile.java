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
        "validAt",
        "rule-set",
        "version",
        "dimension",
        "score",
        "computed",
        w.say("score.criterion"),
        w.say("score.found"),
        w.say("score.points"),
        w.say("score.cap"),
        "events");
  }

  static List<List<?>> lines(String contact, ContactFile file, List<Explained> explained) {
    List<List<?>> lines = new ArrayList<>();
    file.judged()
        .ifPresent(
            judged ->
                explained.forEach(each -> lines.addAll(lines(head(contact, judged, each), each))));
    return lines;
  }

  private static List<List<?>> lines(List<Object> head, Explained explained) {
    List<List<?>> lines = new ArrayList<>();
    explained.unknown().ifPresent(why -> lines.add(and(head, "unknown", why)));
    explained.lines().forEach(line -> lines.add(and(head, line)));
    explained.next().forEach(step -> lines.add(and(head, "next", step)));
    return lines.isEmpty() ? List.of(and(head, "", "")) : lines;
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
    cells.addAll(List.of(line.criterion(), line.found(), line.points(), line.cap()));
    cells.add(line.facts().stream().map(Fact::event).collect(Collectors.joining(" ")));
    return cells;
  }

  private static List<?> and(List<Object> head, String criterion, String found) {
    List<Object> cells = new ArrayList<>(head);
    cells.addAll(List.of(criterion, found, "", "", ""));
    return cells;
  }
}
