package org.mcrledger.standalone.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mcrledger.standalone.demo.DemoHistory.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What the stories' {@code @names} stand for, learnt from the answers to the commands. */
final class Names {
  private static final Pattern NAME = Pattern.compile("@[a-z0-9-]+(\\.event)?");
  private final Map<String, String> ids = new HashMap<>();

  void learn(Entry entry, JsonNode receipt) {
    entry
        .step()
        .key()
        .ifPresent(
            key -> {
              ids.put(entry.story() + key, receipt.get("id").asString());
              ids.put(entry.story() + key + ".event", receipt.get("events").get(0).asString());
            });
  }

  String resolve(int story, String text) {
    Matcher matcher = NAME.matcher(text);
    return matcher.replaceAll(name -> Matcher.quoteReplacement(known(story, name.group())));
  }

  /** A copy of the body in which every text that is a name is replaced. */
  ObjectNode resolve(int story, ObjectNode body) {
    ObjectNode copy = body.deepCopy();
    copy.properties().forEach(field -> field.setValue(resolveNode(story, field.getValue())));
    return copy;
  }

  private JsonNode resolveNode(int story, JsonNode node) {
    return switch (node) {
      case ObjectNode object -> resolve(story, object);
      case ArrayNode array -> {
        ArrayNode copy = array.arrayNode();
        array.forEach(item -> copy.add(resolveNode(story, item)));
        yield copy;
      }
      case StringNode text when NAME.matcher(text.asString()).matches() ->
          StringNode.valueOf(known(story, text.asString()));
      default -> node;
    };
  }

  private String known(int story, String name) {
    String id = ids.get(story + name);
    if (id == null) {
      throw new IllegalStateException("a demo story speaks of " + name + " before it is made");
    }
    return id;
  }
}
