package org.mcrledger.query.page.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.query.page.form.FormPath.Step;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the body of a command out of what was typed. Empty fields are left out, and so are the rows
 * of a list in which nothing was typed. It checks nothing: the command's own reader does.
 */
final class Body {
  /** Members that are numbers in every body. */
  private static final Set<String> NUMBERS =
      Set.of(
          "seniority", "score", "sales", "returns", "invoices", "amount", "value", "horizonYears");

  /** Members that are true or false in every body. */
  private static final Set<String> YES_OR_NO = Set.of("exclusive");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");

  /** Longer lists are no forms. */
  private static final int ROWS_MAX = 200;

  private final Typed typed;
  private final ObjectNode root = Json.mapper().createObjectNode();

  private Body(Typed typed) {
    this.typed = typed;
  }

  static ObjectNode of(Typed typed) {
    Body body = new Body(typed);
    for (String name : new TreeSet<>(typed.values().keySet())) {
      if (FormPath.isPath(name)) {
        body.put(FormPath.of(name), typed.values().getOrDefault(name, List.of()));
      }
    }
    return body.root;
  }

  private void put(FormPath path, List<String> texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        put(path, text);
      }
    }
  }

  private void put(FormPath path, String text) {
    ObjectNode at = root;
    List<Step> steps = path.steps();
    for (Step step : steps.subList(0, steps.size() - 1)) {
      at = step.isList() ? row(at, step) : within(at, step);
    }
    Step last = steps.getLast();
    if (last.isList()) {
      list(at, last).add(text);
    } else if (NUMBERS.contains(last.member()) && NUMBER.matcher(text).matches()) {
      at.put(last.member(), new BigDecimal(text));
    } else if (YES_OR_NO.contains(last.member()) && text.matches("true|false")) {
      at.put(last.member(), Boolean.parseBoolean(text));
    } else {
      at.put(last.member(), text);
    }
  }

  private static ObjectNode within(ObjectNode at, Step step) {
    require(at.path(step.member()).isMissingNode() || at.path(step.member()).isObject());
    return at.withObject("/" + step.member());
  }

  private static ArrayNode list(ObjectNode at, Step step) {
    require(at.path(step.member()).isMissingNode() || at.path(step.member()).isArray());
    return at.withArray("/" + step.member());
  }

  /** No form of ours says two different things under one name. */
  private static void require(boolean isOfAForm) {
    if (!isOfAForm) {
      throw Problem.of("request-not-understood", 400).asException();
    }
  }

  private ObjectNode row(ObjectNode at, Step step) {
    ArrayNode list = list(at, step);
    Map<Integer, Integer> rows = typed.rows(step.member());
    int sent = Math.min(ROWS_MAX, rows.getOrDefault(step.index(), 0));
    while (list.size() <= sent) {
      list.addObject();
    }
    return (ObjectNode) list.get(sent);
  }
}
