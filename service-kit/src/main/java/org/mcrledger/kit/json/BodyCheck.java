package org.mcrledger.kit.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks a body beside the record that it is to become and notes every difference. */
final class BodyCheck {
  /** A body with more mistakes than this is not a body of this kind; the rest would be noise. */
  private static final int FLAWS_MAX = 50;

  private final JsonMapper mapper;
  private final List<Problem.Flaw> flaws = new ArrayList<>();

  BodyCheck(JsonMapper mapper) {
    this.mapper = mapper;
  }

  List<Problem.Flaw> flaws() {
    return flaws;
  }

  /** The tree with empty lists where lists were left out. */
  JsonNode check(JsonNode node, Type type, String path) {
    Class<?> raw = Types.raw(type);
    if (raw == Optional.class) {
      return node.isNull() ? node : check(node, Types.argument(type), path);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return list(node, Types.argument(type), path);
    }
    if (raw.isRecord() && Terms.rule(raw).isEmpty() && !isScalar(node, raw)) {
      return object(node, raw, path);
    }
    // A stance is -1 to 3 or '?': whoever writes the number without quotes means the same.
    JsonNode said =
        raw.isEnum() && node.isIntegralNumber() ? mapper.stringNode(node.asString()) : node;
    leaf(said, type, path);
    return said;
  }

  /** Some records, such as fuzzy dates, are a single text or number in JSON. */
  private boolean isScalar(JsonNode node, Class<?> type) {
    return node.isValueNode() && !node.isNull() && converts(node, type);
  }

  private boolean converts(JsonNode node, Type type) {
    try {
      mapper.convertValue(node, mapper.constructType(type));
      return true;
    } catch (JacksonException | IllegalArgumentException _) {
      return false;
    }
  }

  private JsonNode list(JsonNode node, Type element, String path) {
    if (!node.isArray()) {
      note("expects-a-list", path, Map.of());
      return node;
    }
    ArrayNode completed = mapper.createArrayNode();
    for (int i = 0; i < node.size(); i++) {
      completed.add(required(node.get(i), element, Paths.element(path, i)));
    }
    return completed;
  }

  private JsonNode object(JsonNode node, Class<?> type, String path) {
    if (!node.isObject()) {
      note("expects-an-object", path, Map.of());
      return node;
    }
    RecordComponent[] components = type.getRecordComponents();
    unknownFields(node, components, path);
    ObjectNode completed = mapper.createObjectNode();
    for (RecordComponent component : components) {
      JsonNode value = component(node.get(nameOf(component)), component, path);
      if (value != null) {
        completed.set(nameOf(component), value);
      }
    }
    return completed;
  }

  private @Nullable JsonNode component(
      @Nullable JsonNode value, RecordComponent component, String path) {
    String field = Paths.field(path, nameOf(component));
    if (value != null && !value.isNull()) {
      return check(value, component.getGenericType(), field);
    }
    if (Collection.class.isAssignableFrom(component.getType())) {
      return mapper.createArrayNode();
    }
    if (isRequired(component)) {
      note("field-missing", field, Map.of());
    }
    return null;
  }

  /** A field may have a name that is no name in Java, such as {@code void}. */
  private static String nameOf(RecordComponent component) {
    JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
    return other == null ? component.getName() : other.value();
  }

  private JsonNode required(@Nullable JsonNode value, Type type, String path) {
    if (value == null || value.isNull()) {
      note("field-missing", path, Map.of());
      return mapper.nullNode();
    }
    return check(value, type, path);
  }

  private static boolean isRequired(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    return component.getType() != Optional.class && !type.isAnnotationPresent(Nullable.class);
  }

  private void unknownFields(JsonNode node, RecordComponent[] components, String path) {
    List<String> known = Arrays.stream(components).map(BodyCheck::nameOf).toList();
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        note(
            "field-unknown",
            Paths.field(path, name),
            Map.of("name", name, "known", String.join(", ", known)));
      }
    }
  }

  private void leaf(JsonNode node, Type type, String path) {
    if (!Printable.isAll(node)) {
      note("text-not-printable", path, Map.of());
      return;
    }
    if (!Expected.fits(Types.raw(type), node) || !converts(node, type)) {
      Problem.Flaw flaw = Expected.instead(Types.raw(type), node);
      note(flaw.rule(), path, flaw.params());
    }
  }

  private void note(String rule, String path, Map<String, String> params) {
    if (flaws.size() < FLAWS_MAX) {
      flaws.add(new Problem.Flaw(rule, Optional.of(path).filter(p -> !p.isEmpty()), params));
    }
  }
}
