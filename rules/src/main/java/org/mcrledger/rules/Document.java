package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Keyed;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object being written, field by field. */
final class Document {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  ObjectNode node() {
    return node;
  }

  Document put(String field, String text) {
    node.put(field, text);
    return this;
  }

  Document put(String field, int number) {
    node.put(field, number);
    return this;
  }

  Document putUnless(int usual, String field, int number) {
    return number == usual ? this : put(field, number);
  }

  Document put(String field, BigDecimal number) {
    node.put(field, number);
    return this;
  }

  Document put(String field, boolean flag) {
    node.put(field, flag);
    return this;
  }

  Document put(String field, Document document) {
    node.set(field, document.node);
    return this;
  }

  Document put(String field, Bilingual text) {
    return put(field, new Document().put("zh", text.zh()).put("en", text.en()));
  }

  Document keys(String field, Collection<? extends Keyed> chosen) {
    ArrayNode list = node.putArray(field);
    chosen.forEach(each -> list.add(each.key()));
    return this;
  }

  Document keysIfAny(String field, Collection<? extends Keyed> chosen) {
    return chosen.isEmpty() ? this : keys(field, chosen);
  }

  Document textsIfAny(String field, Collection<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = node.putArray(field);
      texts.forEach(list::add);
    }
    return this;
  }

  <T> Document list(String field, List<T> values, Function<T, Document> write) {
    ArrayNode list = node.putArray(field);
    values.forEach(value -> list.add(write.apply(value).node));
    return this;
  }

  <E extends Keyed> Document numbers(String field, Map<E, Integer> numbers) {
    Document byKey = new Document();
    numbers.forEach((key, number) -> byKey.put(key.key(), number));
    return put(field, byKey);
  }
}
