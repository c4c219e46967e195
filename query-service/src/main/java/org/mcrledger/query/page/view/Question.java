package org.mcrledger.query.page.view;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that a form asks.
 *
 * @param name of the member in the command's body
 * @param help what stands below the field; empty where the label says it all
 * @param choices what can be chosen, where that is a list
 * @param columns what each row of a list asks
 * @param recorded where the answer stands in the event, members parted by points
 * @param fixed an answer that is not asked for; empty where it is
 */
public record Question(
    String name,
    Widget widget,
    String label,
    String help,
    boolean required,
    List<Choice> choices,
    List<Question> columns,
    String recorded,
    String fixed) {

  /** How an answer is given. */
  public enum Widget {
    TEXT,
    AREA,
    DAY,
    /** One of a few, all in sight. */
    CHOICE,
    /** One of many. */
    SELECT,
    /** Any of a few. */
    MANY,
    CONTACT,
    STAFF,
    CUSTOMER,
    /** Short texts, one a field. */
    WORDS,
    /** Rows of questions. */
    ROWS,
    /** Not shown, and sent as it was recorded. */
    KEPT
  }

  public Question {
    choices = List.copyOf(choices);
    columns = List.copyOf(columns);
  }

  public static Question of(String name, Widget widget, String label) {
    return new Question(name, widget, label, "", false, List.of(), List.of(), name, "");
  }

  /** What has to be in the body and is nobody's choice. */
  public static Question fixed(String name, String value) {
    return new Question(name, Widget.KEPT, "", "", true, List.of(), List.of(), name, value);
  }

  public Question needed() {
    return new Question(name, widget, label, help, true, choices, columns, recorded, fixed);
  }

  public Question helped(String sentence) {
    return new Question(name, widget, label, sentence, required, choices, columns, recorded, fixed);
  }

  public Question at(String path) {
    return new Question(name, widget, label, help, required, choices, columns, path, fixed);
  }

  public Question among(List<Choice> offered) {
    return new Question(name, widget, label, help, required, offered, columns, recorded, fixed);
  }

  public Question rows(Question... asked) {
    return new Question(
        name, widget, label, help, required, choices, List.of(asked), recorded, fixed);
  }

  /** With what was recorded to choose from, too: it may not be usual any more. */
  public Question offering(List<String> answers) {
    List<Choice> offered = new ArrayList<>(choices);
    for (String answer : answers) {
      if (choices.stream().noneMatch(choice -> choice.key().equals(answer))) {
        offered.add(new Choice(answer, answer));
      }
    }
    return among(offered);
  }

  /** The name of the field; one of several answers has a name that says so. */
  public String field() {
    return widget == Widget.MANY || widget == Widget.WORDS ? name + "[]" : name;
  }

  /** The name of a column's field in a row. */
  public String cell(int row, Question column) {
    return name + "[" + row + "]." + column.name();
  }
}
