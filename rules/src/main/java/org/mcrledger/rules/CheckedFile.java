package org.mcrledger.rules;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.serialization.node.TokenStreamLocationAware;
import com.networknt.schema.utils.JsonNodes;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mcrledger.rules.InvalidFile.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file whose form is right: read, and checked against its schema.
 *
 * @param name the file's name, for messages
 * @param root where the values know their lines
 * @param hash of the canonical form
 */
public record CheckedFile(String name, JsonNode root, String hash) {
  private static final int CHARACTERS_MAX = 1_000_000;
  static final int DEPTH_MAX = 30;
  private static final int PROBLEMS_MAX = 100;
  static final int DIGITS_MAX = 30;

  private static final TokenStreamLocation NOWHERE =
      new TokenStreamLocation(ContentReference.unknown(), 0, 0, 0, 0);

  private static final TokenStreamLocation BEGIN =
      new TokenStreamLocation(ContentReference.unknown(), 0, 1, 1);

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  public static Schema schema(String json) {
    return SCHEMAS.getSchema(json, com.networknt.schema.InputFormat.JSON);
  }

  /**
   * Reads YAML (JSON is YAML too); a file whose form is wrong is refused with all that is wrong.
   */
  public static CheckedFile read(String name, String text, Schema schema) {
    return read(name, text, schema, Locale.ENGLISH);
  }

  /**
   * The same, with what is wrong said in a language: English or Chinese. What is no YAML at all is
   * refused with its place in the words of its reader, which are English.
   */
  public static CheckedFile read(String name, String text, Schema schema, Locale locale) {
    return read(name, text, schema, locale, CHARACTERS_MAX);
  }

  /** The same, of a text of so many characters at most. */
  static CheckedFile read(
      String name, String text, Schema schema, Locale locale, int charactersMax) {
    Form form = form(name, text, schema, locale, charactersMax);
    if (!form.problems().isEmpty()) {
      throw new InvalidFile(form.problems());
    }
    return new CheckedFile(name, form.root(), Canonical.hash(form.root()));
  }

  /** A text that can be read, and what its schema finds wrong with it. */
  record Form(JsonNode root, List<Problem> problems) {}

  /** What can be read at all, right or wrong; the rest is refused. */
  static Form form(String name, String text, Schema schema, Locale locale, int charactersMax) {
    if (text.length() > charactersMax) {
      String longer = say(locale, "is longer than %d characters", "超过 %d 个字符");
      throw refused(name, NOWHERE, longer.formatted(charactersMax));
    }
    JsonNode root = parse(name, text, locale);
    if (root.isMissingNode()) {
      throw refused(name, BEGIN, say(locale, "says nothing", "没有内容"));
    }
    numbersOfASize(name, root, locale);
    List<Problem> problems =
        schema
            .validate(
                root, context -> context.executionConfig(config -> config.locale(ofSchema(locale))))
            .stream()
            .map(error -> problem(name, schema, error, locale))
            .distinct()
            .sorted(Comparator.comparingInt(Problem::line))
            .limit(PROBLEMS_MAX)
            .toList();
    return new Form(root, problems);
  }

  static JsonNode parse(String name, String text, Locale locale) {
    try {
      return JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
    } catch (JacksonException e) {
      Unreadable why = Unreadable.of(e, YAML, text);
      String sentence = say(locale, why.sentence().en(), why.sentence().zh());
      throw refused(name, why.at(), sentence);
    }
  }

  /** A number such as 1e-999999999 is short to write, and would fill the memory as a decimal. */
  private static void numbersOfASize(String name, JsonNode node, Locale locale) {
    if (node.isNumber() && Math.abs(node.decimalValue().scale()) > DIGITS_MAX) {
      String sentence = say(locale, Unreadable.NUMBER.en(), Unreadable.NUMBER.zh());
      throw refused(name, locationOf(node), sentence);
    }
    node.forEach(child -> numbersOfASize(name, child, locale));
  }

  private static InvalidFile refused(String name, TokenStreamLocation at, String sentence) {
    return new InvalidFile(
        List.of(new Problem(name, at.getLineNr(), at.getColumnNr(), "", sentence)));
  }

  /** One of two sentences: a file of rules knows these two languages and no bundles. */
  public static String say(Locale locale, String english, String chinese) {
    return locale.getLanguage().equals("zh") ? chinese : english;
  }

  /** The validator has its Chinese sentences under the country. */
  private static Locale ofSchema(Locale locale) {
    return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : locale;
  }

  private static Problem problem(String name, Schema schema, Error error, Locale locale) {
    String object = dotted(error.getInstanceLocation().toString().replaceFirst("^/", ""));
    JsonNode node = error.getInstanceNode();
    if (!error.getKeyword().equals("additionalProperties")) {
      return problem(name, node, object, SchemaWords.of(error, locale));
    }
    String field = object.isEmpty() ? error.getProperty() : object + "." + error.getProperty();
    String known = String.join(", ", fieldsBeside(schema, error));
    String sentence = say(locale, "is no field here; there are ", "不是此处的字段；此处有：") + known;
    return problem(name, node.path(error.getProperty()), field, sentence);
  }

  private static Problem problem(String name, JsonNode node, String field, String sentence) {
    TokenStreamLocation at = locationOf(node);
    return new Problem(name, at.getLineNr(), at.getColumnNr(), field, sentence);
  }

  /** The fields that the part of the schema that refuses another one knows. */
  private static Collection<String> fieldsBeside(Schema schema, Error error) {
    JsonPointer refusing = JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
    return schema.getSchemaNode().at(refusing.head()).path("properties").propertyNames();
  }

  /** {@code a/0/b} is written {@code a[0].b}. */
  private static String dotted(String pointer) {
    return pointer.replaceAll("(^|/)(\\d+)(?=/|$)", "[$2]").replace('/', '.');
  }

  public static int lineOf(JsonNode node) {
    return locationOf(node).getLineNr();
  }

  /** Where the value begins; 0 and 0 where it was not read from a text. */
  static TokenStreamLocation locationOf(JsonNode node) {
    TokenStreamLocation where =
        node instanceof TokenStreamLocationAware located ? located.tokenStreamLocation() : null;
    return where == null ? NOWHERE : where;
  }
}
