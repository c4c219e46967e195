package org.mcrledger.kit.json;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    if (type == String.class && node.isString()) {
      return true;
    }
    try {
      mapper.treeToValue(node, mapper.constructType(type));
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
    List<Field> fields = Field.of(type);
    unknownFields(node, fields, path);
    ObjectNode completed = mapper.createObjectNode();
    for (Field field : fields) {
      JsonNode value = value(node.get(field.name()), field, Paths.field(path, field.name()));
      if (value != null) {
        completed.set(field.name(), value);
      }
    }
    return completed;
  }

  private @Nullable JsonNode value(@Nullable JsonNode value, Field field, String path) {
    if (value != null && !value.isNull()) {
      return check(value, field.type(), path);
    }
    if (field.list()) {
      return mapper.createArrayNode();
    }
    if (field.required()) {
      note("field-missing", path, Map.of());
    }
    return null;
  }

  private JsonNode required(@Nullable JsonNode value, Type type, String path) {
    if (value == null || value.isNull()) {
      note("field-missing", path, Map.of());
      return mapper.nullNode();
    }
    return check(value, type, path);
  }

  private void unknownFields(JsonNode node, List<Field> fields, String path) {
    for (String name : node.propertyNames()) {
      if (fields.stream().noneMatch(field -> field.name().equals(name))) {
        String known = fields.stream().map(Field::name).collect(Collectors.joining(", "));
        note("field-unknown", Paths.field(path, name), Map.of("name", name, "known", known));
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
