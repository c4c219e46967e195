package org.mcrledger.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.core.term.Keyed;
import tools.jackson.databind.JsonNode;

/** The fields of an object whose form the schema has found right. */
record Fields(JsonNode node) {
  Fields object(String field) {
    return new Fields(node.required(field));
  }

  boolean has(String field) {
    return node.has(field);
  }

  int number(String field) {
    return node.required(field).intValue();
  }

  int number(String field, int otherwise) {
    return has(field) ? number(field) : otherwise;
  }

  OptionalInt given(String field) {
    return has(field) ? OptionalInt.of(number(field)) : OptionalInt.empty();
  }

  BigDecimal decimal(String field) {
    return node.required(field).decimalValue();
  }

  String text(String field) {
    return node.required(field).stringValue();
  }

  boolean flag(String field) {
    return node.path(field).booleanValue(false);
  }

  Bilingual bilingual(String field) {
    return new Bilingual(object(field).text("zh"), object(field).text("en"));
  }

  <T> List<T> list(String field, Function<Fields, T> read) {
    return node.path(field).valueStream().map(Fields::new).map(read).toList();
  }

  List<String> texts(String field) {
    return node.path(field).valueStream().map(JsonNode::stringValue).toList();
  }

  List<Integer> numbers(String field) {
    return node.path(field).valueStream().map(JsonNode::intValue).toList();
  }

  <E extends Enum<E> & Keyed> E choice(String field, Class<E> type) {
    return constant(type, text(field));
  }

  <E extends Enum<E> & Keyed> Set<E> choices(String field, Class<E> type) {
    Set<E> chosen = new LinkedHashSet<>();
    texts(field).forEach(key -> chosen.add(constant(type, key)));
    return chosen;
  }

  <E extends Enum<E> & Keyed> Map<E, Integer> numbers(String field, Class<E> type) {
    Map<E, Integer> numbers = new LinkedHashMap<>();
    node.required(field)
        .forEachEntry((key, value) -> numbers.put(constant(type, key), value.intValue()));
    return numbers;
  }

  private static <E extends Enum<E> & Keyed> E constant(Class<E> type, String key) {
    return Keyed.find(type, key)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the schema lets '" + key + "' pass, which is no " + type.getSimpleName()));
  }
}
