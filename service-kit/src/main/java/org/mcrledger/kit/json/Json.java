package org.mcrledger.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.stream.Stream;
import org.mcrledger.core.term.Keyed;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategy;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our JSON: dates in ISO 8601, decimals written out, enum values in kebab-case, what is absent left
 * out. Nothing is guessed when reading: no text for a number, no number for an enum value.
 */
public final class Json {
  /** Deeper nesting than any body of ours needs is an attack or a mistake. */
  static final int NESTING_MAX = 40;

  /** Longer texts than a page of prose belong into a file, not into a field. */
  static final int TEXT_LENGTH_MAX = 20_000;

  private static final EnumNamingStrategy KEYS = (_, type, name) -> key(type.getRawType(), name);

  private static final JsonMapper MAPPER = apply(JsonMapper.builder(factory())).build();

  private Json() {}

  /**
   * A term's own key where it has one, such as {@code -1} of a stance; else the name in kebab-case.
   */
  private static String key(Class<?> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant instanceof Keyed && ((Enum<?>) constant).name().equals(name))
        .map(constant -> ((Keyed) constant).key())
        .findFirst()
        .orElseGet(() -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The same habits for a mapper that someone else builds, such as Spring's. */
  public static <B extends MapperBuilder<?, B>> B apply(B builder) {
    return builder
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .changeDefaultPropertyInclusion(
            usual ->
                usual
                    .withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    .withContentInclusion(JsonInclude.Include.ALWAYS))
        .addModule(new Terms())
        .enumNamingStrategy(KEYS);
  }

  /** Limits that hold before a single field is looked at. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(NESTING_MAX)
                .maxStringLength(TEXT_LENGTH_MAX)
                .maxNumberLength(100)
                .build())
        .build();
  }
}
