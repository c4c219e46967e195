package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.json.Json;
import org.mcrledger.query.answer.EventJson;
import org.mcrledger.query.answer.TimelineLine;
import org.mcrledger.query.page.form.Typed;
import org.mcrledger.query.page.view.Question;
import org.mcrledger.query.page.view.Wording;
import tools.jackson.databind.JsonNode;

/**
 * An event put back into the questions on which such a thing is said, to be said right. It knows
 * questions and answers, and no kind of event.
 */
final class Retold {
  private final Map<String, List<String>> answers = new TreeMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final TimelineLine line;
  private final Wording w;

  private Retold(TimelineLine line, Wording w) {
    this.line = line;
    this.w = w;
  }

  /** Without questions where nobody says such a thing, or the reader may not know who is in it. */
  static Retold of(TimelineLine line, Questions all, Wording w) {
    Retold retold = new Retold(line, w);
    LedgerEvent event = line.entry().recorded().event();
    if (line.names()) {
      JsonNode said = Json.mapper().valueToTree(EventJson.toSayAgain(event));
      all.of(event).forEach(question -> retold.put(question, said));
    }
    return retold;
  }

  boolean isPossible() {
    return !questions.isEmpty();
  }

  List<Question> questions() {
    return List.copyOf(questions);
  }

  /** What the form shows at first. */
  Typed filled() {
    return new Typed(answers);
  }

  private void put(Question question, JsonNode said) {
    JsonNode at = said.at("/" + question.recorded().replace('.', '/'));
    List<String> given = question.fixed().isEmpty() ? texts(at) : List.of(question.fixed());
    switch (question.widget()) {
      case ROWS -> rows(question, at);
      case CONTACT, STAFF -> given.forEach(id -> person(question, question.name(), id));
      case CHOICE, SELECT, MANY, WORDS, TEXT, AREA, DAY, CUSTOMER, KEPT -> {
        if (!given.isEmpty()) {
          answers.put(question.field(), given);
        }
      }
    }
    boolean chosen = !question.choices().isEmpty();
    questions.add(chosen ? question.offering(given) : question);
  }

  private void rows(Question list, JsonNode at) {
    int row = 0;
    for (JsonNode each : at) {
      for (Question column : list.columns()) {
        JsonNode cell = each.isObject() ? each.path(column.recorded()) : each;
        for (String text : texts(cell)) {
          person(column, list.cell(row, column), text);
        }
      }
      row++;
    }
  }

  /** A picked person is shown by name; anything else as it is. */
  private void person(Question question, String field, String answer) {
    answers.put(field, List.of(answer));
    switch (question.widget()) {
      case CONTACT -> shown(field, People.contact(line.contacts(), new ContactId(answer), w));
      case STAFF -> shown(field, People.staff(line.staff(), new StaffId(answer), w));
      case TEXT, AREA, DAY, CHOICE, SELECT, MANY, CUSTOMER, WORDS, ROWS, KEPT -> {}
    }
  }

  private void shown(String field, String name) {
    answers.put(Typed.shownAt(field), List.of(name));
  }

  private static List<String> texts(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).map(Retold::text).toList();
    }
    return node.isMissingNode() || node.isNull() || node.isObject()
        ? List.of()
        : List.of(text(node));
  }

  private static String text(JsonNode node) {
    return node.isNumber() ? node.decimalValue().toPlainString() : node.asString("");
  }
}
