package org.mcrledger.query.page.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mcrledger.kit.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as it is shown: what was typed so far, and what was refused of it, each at its field.
 *
 * @param key makes one sending of the form one command, however often it is clicked
 * @param more name of the list that one more row was asked for
 * @param refusal what stands against it; none at first
 */
public record Form(String key, Typed typed, String more, Refusal refusal) {
  /** The field that says why something is corrected, apart from reasons within what is said. */
  public static final String WHY = "why";

  private static final int ROWS_MAX = 30;

  /** A form that nobody has sent yet; some fields may be filled in. */
  public static Form fresh(String key, Typed filled) {
    return new Form(key, filled, "", Refusal.NONE);
  }

  /** The form as it was sent. */
  public static Form sent(Map<String, List<String>> parameters) {
    Typed typed = new Typed(parameters);
    return new Form(typed.first("key"), typed, typed.first("more"), Refusal.NONE);
  }

  public Form refused(Refusal by) {
    return new Form(key, typed, more, by);
  }

  /** The body of the command, without the fields that say where it goes. */
  public ObjectNode body(String... notOfTheBody) {
    ObjectNode body = Body.of(typed);
    body.remove(List.of("key", "more", "_csrf", WHY));
    body.remove(List.of(notOfTheBody));
    return body;
  }

  /** What is said right, wrapped in what it puts right and why. */
  public ObjectNode correction(String event, ObjectNode by) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.put("event", event).put("because", value(WHY)).set("by", by);
    return body;
  }

  /** The same for something that never was. */
  public ObjectNode voiding(String event) {
    ObjectNode body = Json.mapper().createObjectNode();
    return body.put("event", event).put("because", value(WHY)).put("void", true);
  }

  /** Whether only another row was asked for. */
  public boolean asksForMore() {
    return !more.isEmpty();
  }

  public String value(String name) {
    return typed.first(name);
  }

  /** All that stands in the fields of one name. */
  public List<String> values(String name) {
    return typed.values().getOrDefault(name, List.of());
  }

  public boolean has(String name, String value) {
    return typed.has(name, value);
  }

  /** What a picker shows: the name that was picked, else what was typed. */
  public String shown(String name) {
    String shown = typed.first(Typed.SHOWN + name);
    return shown.isEmpty() ? value(name) : shown;
  }

  /** The rows of a list to show: those in use, and one more where that was asked for. */
  public List<Integer> rows(String list, int least) {
    var used = typed.rows(list);
    int rows = used.isEmpty() ? 0 : used.lastKey() + 1;
    int shown = Math.max(least, more.equals(list) ? Math.max(rows, least) + 1 : rows);
    return IntStream.range(0, Math.min(shown, ROWS_MAX)).boxed().toList();
  }

  /** The sentence of the rule that refused this field. */
  public Optional<String> error(String name) {
    return refusal.at(name, typed);
  }

  public boolean refused(String name) {
    return error(name).isPresent();
  }

  public Optional<String> general() {
    return refusal.general();
  }

  public Optional<String> quote() {
    return refusal.id();
  }

  /** An id for the field's element; brackets and points would trouble style sheets and scripts. */
  public String id(String name) {
    return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** What a screen reader says of the field besides its label. */
  public String described(String name) {
    String help = id(name) + "-help";
    return refused(name) ? id(name) + "-error " + help : help;
  }
}
