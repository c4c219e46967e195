package org.mcrledger.kit.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import tools.jackson.databind.JsonNode;

/** What {@link StrictJson} takes for a record, as JSON Schema: the same types, said to programs. */
public final class BodySchema {
  private static final Map<Class<?>, Map<String, Object>> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, Map.of("type", "string")),
          Map.entry(boolean.class, Map.of("type", "boolean")),
          Map.entry(Boolean.class, Map.of("type", "boolean")),
          Map.entry(int.class, Map.of("type", "integer")),
          Map.entry(Integer.class, Map.of("type", "integer")),
          Map.entry(OptionalInt.class, Map.of("type", "integer")),
          Map.entry(long.class, Map.of("type", "integer")),
          Map.entry(BigDecimal.class, Map.of("type", "number")),
          Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
          Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
          Map.entry(JsonNode.class, Map.of()),
          Map.entry(
              FuzzyDate.class,
              Map.of(
                  "type",
                  "string",
                  "description",
                  "a day, month, quarter or year: 2025-11-03, 2025-11, 2025-Q4, 2025")),
          Map.entry(Seniority.class, Map.of("type", "integer", "minimum", 1, "maximum", 5)),
          Map.entry(
              Score.Known.class,
              Map.of("type", "integer", "minimum", Score.LOWEST, "maximum", Score.HIGHEST)));

  private BodySchema() {}

  /** The schema of a value of this type. */
  public static Map<String, Object> of(Type type) {
    Class<?> raw = Types.raw(type);
    if (raw == Optional.class) {
      return of(Types.argument(type));
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return list(raw, of(Types.argument(type)));
    }
    if (SIMPLE.containsKey(raw)) {
      return SIMPLE.get(raw);
    }
    if (raw.isEnum()) {
      return Map.of("type", "string", "enum", keys(raw));
    }
    return raw.isRecord() && Terms.rule(raw).isEmpty() ? object(raw) : Map.of("type", "string");
  }

  private static Map<String, Object> list(Class<?> raw, Map<String, Object> items) {
    return Set.class.isAssignableFrom(raw)
        ? Map.of("type", "array", "items", items, "uniqueItems", true)
        : Map.of("type", "array", "items", items);
  }

  private static List<String> keys(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> Json.mapper().convertValue(constant, String.class))
        .toList();
  }

  private static Map<String, Object> object(Class<?> type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent field : type.getRecordComponents()) {
      fields.put(name(field), of(field.getGenericType()));
      if (!mayBeAbsent(field.getType())) {
        required.add(name(field));
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", fields);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    return object;
  }

  private static boolean mayBeAbsent(Class<?> type) {
    return type == Optional.class
        || type == OptionalInt.class
        || Collection.class.isAssignableFrom(type);
  }

  private static String name(RecordComponent field) {
    JsonProperty said = field.getAccessor().getAnnotation(JsonProperty.class);
    return said == null ? field.getName() : said.value();
  }
}
