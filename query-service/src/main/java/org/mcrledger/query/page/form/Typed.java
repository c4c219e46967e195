package org.mcrledger.query.page.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands in a form's fields. A field's name is the path of its value in the command's body; an
 * empty field is one that says nothing.
 */
public record Typed(Map<String, List<String>> values) {
  /** Prefix of the field that shows a picked person by name beside the one that holds the id. */
  static final String SHOWN = "shown:";

  public static final Typed NOTHING = new Typed(Map.of());

  public Typed {
    Map<String, List<String>> stripped = new LinkedHashMap<>();
    values.forEach((name, texts) -> stripped.put(name, texts.stream().map(String::strip).toList()));
    values = Map.copyOf(stripped);
  }

  public static Typed of(Map<String, String> one) {
    return new Typed(
        one.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
  }

  /** The field that shows what was picked in another by name. */
  public static String shownAt(String field) {
    return SHOWN + field;
  }

  public String first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  public boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  /**
   * Rows of this list in which something was typed: the number in the form, the number when sent.
   */
  SortedMap<Integer, Integer> rows(String list) {
    SortedMap<Integer, Integer> rows = new TreeMap<>();
    values.forEach(
        (name, texts) -> {
          int row = rowOf(list, name);
          if (row >= 0 && texts.stream().anyMatch(text -> !text.isEmpty())) {
            rows.put(row, 0);
          }
        });
    int sent = 0;
    for (Map.Entry<Integer, Integer> row : rows.entrySet()) {
      row.setValue(sent);
      sent++;
    }
    return rows;
  }

  /** The row that a field belongs to; -1 where it belongs to none of this list. */
  private static int rowOf(String list, String name) {
    if (!name.startsWith(list + "[") || !FormPath.isPath(name)) {
      return -1;
    }
    return FormPath.of(name).steps().getFirst().index();
  }
}
