package org.mcrledger.command.importing.mapping;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mcrledger.command.importing.mapping.Mapping.Skip;
import org.mcrledger.command.importing.mapping.Mapping.Target;
import org.mcrledger.command.importing.mapping.Mapping.Treatment;
import org.mcrledger.rules.CheckedFile;
import org.mcrledger.rules.InvalidFile;
import tools.jackson.databind.JsonNode;

/** Reads mappings; what is wrong with one is said with its line and field. */
public final class Mappings {
  /** The mappings that come with the product. */
  public static final List<String> SHIPPED = List.of("uk-ministers-meetings", "online-retail-ii");

  private static final Schema SCHEMA =
      CheckedFile.schema(resource("/schema/import-mapping.schema.json"));

  private Mappings() {}

  /** The text of a mapping that comes with the product. */
  public static String shippedText(String key) {
    return resource("/mappings/" + key + ".yaml");
  }

  /**
   * Reads YAML or JSON.
   *
   * @param file the file's name, for messages
   * @throws InvalidFile with all that is wrong
   */
  public static Mapping load(String file, String text) {
    return load(file, text, Locale.ENGLISH);
  }

  /**
   * The same.
   *
   * @param locale the language in which to say what is wrong
   */
  public static Mapping load(String file, String text, Locale locale) {
    CheckedFile read = CheckedFile.read(file, text, SCHEMA, locale);
    JsonNode root = read.root();
    JsonNode targets = root.required("targets");
    requireCustomer(read, targets, locale);
    requireFormats(read, targets, locale);
    return new Mapping(
        root.required("mapping").stringValue(),
        read.hash(),
        root.required("title").required("en").stringValue(),
        root.required("title").required("zh").stringValue(),
        root.path("separator").stringValue(",").charAt(0),
        root.path("skip").valueStream().map(Mappings::skip).toList(),
        entries(root.path("columns"), Mappings::treatment),
        entries(targets, fields -> new Target(entries(fields, Mappings::cell))));
  }

  /** All but our own people is with customers, so the rows must name them. */
  private static void requireCustomer(CheckedFile file, JsonNode targets, Locale locale) {
    if (targets.has("customers") || (targets.has("staff") && targets.size() == 1)) {
      return;
    }
    String sentence =
        CheckedFile.say(
            locale,
            "is missing: all but staff needs to know the customer",
            "缺失：除本方人员外，一切都需要知道是哪个客户");
    int line = CheckedFile.lineOf(targets);
    throw new InvalidFile(
        List.of(new InvalidFile.Problem(file.name(), line, "targets.customers", sentence)));
  }

  /** A date's format that says nothing is found here and not at the first row. */
  private static void requireFormats(CheckedFile file, JsonNode targets, Locale locale) {
    targets.forEachEntry(
        (target, fields) ->
            fields.forEachEntry(
                (field, cell) -> {
                  if (cell.has("format") && !isFormat(cell.get("format").stringValue())) {
                    String where = "targets." + target + "." + field + ".format";
                    int line = CheckedFile.lineOf(cell.get("format"));
                    String sentence =
                        CheckedFile.say(
                            locale,
                            "is no form of a date; one is dd.MM.yyyy",
                            "不是日期格式；例如 dd.MM.yyyy");
                    throw new InvalidFile(
                        List.of(new InvalidFile.Problem(file.name(), line, where, sentence)));
                  }
                }));
  }

  private static boolean isFormat(String format) {
    try {
      return !DateTimeFormatter.ofPattern(format).toString().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Skip skip(JsonNode node) {
    return new Skip(
        node.required("column").stringValue(),
        text(node, "is"),
        node.required("because").stringValue());
  }

  private static Treatment treatment(JsonNode node) {
    return new Treatment(
        text(node, "separator"),
        entries(node.path("cells"), cell -> cell.valueStream().map(JsonNode::stringValue).toList()),
        entries(node.path("aliases"), JsonNode::stringValue));
  }

  private static Cell cell(JsonNode node) {
    if (node.has("constant")) {
      return new Cell.Constant(node.get("constant").stringValue());
    }
    if (node.has("columns")) {
      return new Cell.Columns(
          node.get("columns").valueStream().map(JsonNode::stringValue).toList());
    }
    return new Cell.Column(node.required("column").stringValue(), text(node, "format"));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.has(field) ? Optional.of(node.get(field).stringValue()) : Optional.empty();
  }

  private static <V> Map<String, V> entries(JsonNode node, Function<JsonNode, V> read) {
    Map<String, V> entries = new HashMap<>();
    node.forEachEntry((key, value) -> entries.put(key, read.apply(value)));
    return Map.copyOf(entries);
  }

  private static String resource(String path) {
    try (InputStream in = Mappings.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no file " + path + " ships with the product");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
