package org.mcrledger.kit.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.kit.problem.Problem;
import org.mcrledger.kit.problem.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a body into a record, all or nothing. Whatever is wrong is found in one pass and said by
 * field and rule: unknown fields, missing ones, wrong types, dates that do not exist.
 *
 * <p>A record's component is required unless it is {@code @Nullable}, an {@code Optional}, or a
 * collection; a missing collection is an empty one.
 */
public final class StrictJson {
  private static final JsonMapper MAPPER = Json.apply(JsonMapper.builder(Json.factory())).build();

  private StrictJson() {}

  /** The body as a record; {@link Refused} with status 400 lists what is wrong with it. */
  public static <T extends Record> T read(byte[] body, Class<T> type) {
    return as(tree(body), type, "");
  }

  /** The body as a tree: well-formed, within limits, of printable text; nothing more is checked. */
  public static JsonNode tree(byte[] body) {
    if (body.length == 0) {
      throw Problem.of("body-missing", 400).asException();
    }
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw unreadable(e).asException();
    }
  }

  /** Part of a body as a record; the path says where the part stands, such as {@code by}. */
  public static <T extends Record> T as(JsonNode tree, Class<T> type, String path) {
    BodyCheck check = new BodyCheck(MAPPER);
    JsonNode completed = check.check(tree, type, path);
    if (!check.flaws().isEmpty()) {
      throw Problem.of(check.flaws(), 400).asException();
    }
    try {
      return MAPPER.treeToValue(completed, type);
    } catch (JacksonException e) {
      throw Problem.of(List.of(refused(e, path)), 400).asException();
    }
  }

  /** The rule against texts that no term of this type could be; empty where it is no term. */
  public static Optional<String> ruleAgainst(Class<?> type) {
    return Terms.rule(type);
  }

  /** What Jackson says on its own: for bodies that some other reader took in. */
  public static Problem unreadable(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return Problem.of("body-beyond-limits", 400)
          .with("depth", Json.NESTING_MAX)
          .with("length", Json.TEXT_LENGTH_MAX);
    }
    TokenStreamLocation where = e.getLocation();
    String message = e.getOriginalMessage();
    String rule =
        message != null && message.startsWith("Duplicate") ? "field-twice" : "json-malformed";
    return Problem.of(rule, 400)
        .with("line", where == null ? 1 : where.getLineNr())
        .with("column", where == null ? 1 : where.getColumnNr());
  }

  /** The types' own checks say what they refuse in the words of the domain, not of Java. */
  private static Problem.Flaw refused(JacksonException e, String path) {
    Optional<String> field = Optional.of(Paths.of(path, e.getPath())).filter(f -> !f.isEmpty());
    String because =
        e.getCause() instanceof IllegalArgumentException cause ? cause.getMessage() : null;
    return because == null
        ? new Problem.Flaw("value-unfit", field, Map.of())
        : new Problem.Flaw("value-refused", field, Map.of("because", because));
  }
}
