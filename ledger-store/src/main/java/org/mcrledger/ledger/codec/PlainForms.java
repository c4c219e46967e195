package org.mcrledger.ledger.codec;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Id;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.core.term.TierKey;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * The wire form of the terms: ids as plain strings, dates as ISO 8601 with fuzzy ones like {@code
 * 2012-07}, enum constants by their keys, scores as numbers or {@code unknown}, measured values as
 * a key, a number or a list of places, sets in the order of their texts so that equal events have
 * equal bytes.
 */
public final class PlainForms {

  private PlainForms() {}

  /** For any Jackson mapper that reads or writes terms, such as a service's REST edge. */
  public static JacksonModule module() {
    SimpleSerializers out = new SimpleSerializers();
    EnumsByKey in = new EnumsByKey();
    text(in, AgreementId.class, AgreementId::new);
    text(in, ContactId.class, ContactId::new);
    text(in, CustomerId.class, CustomerId::new);
    text(in, EngagementId.class, EngagementId::new);
    text(in, OpportunityId.class, OpportunityId::new);
    text(in, ReplayId.class, ReplayId::new);
    text(in, RulesId.class, RulesId::parse);
    text(in, SchemeKey.class, SchemeKey::new);
    text(in, StaffId.class, StaffId::new);
    text(in, SubjectId.class, SubjectId::new);
    text(in, TierKey.class, TierKey::new);
    text(in, EventId.class, EventId::of);
    text(in, StreamName.class, StreamName::parse);
    text(in, FuzzyDate.class, FuzzyDate::parse);
    write(out, Id.class, (id, gen, _) -> gen.writeString(id.value()));
    write(out, EventId.class, (id, gen, _) -> gen.writeString(id.toString()));
    write(out, StreamName.class, (stream, gen, _) -> gen.writeString(stream.toString()));
    write(out, FuzzyDate.class, (date, gen, _) -> gen.writeString(date.toString()));
    write(out, Keyed.class, (constant, gen, _) -> gen.writeString(constant.key()));
    write(out, Seniority.class, (seniority, gen, _) -> gen.writeNumber(seniority.level()));
    write(out, Score.class, PlainForms::writeScore);
    write(out, MeasureValue.class, PlainForms::writeMeasured);
    write(out, Set.class, PlainForms::writeSet);
    read(in, Seniority.class, (parser, _) -> new Seniority(parser.getIntValue()));
    read(in, Score.Known.class, (parser, _) -> new Score.Known(parser.getIntValue()));
    read(in, Score.class, PlainForms::readScore);
    read(in, MeasureValue.class, PlainForms::readMeasured);
    return new SimpleModule("terms").setSerializers(out).setDeserializers(in);
  }

  private static void writeScore(Score score, JsonGenerator gen, SerializationContext context) {
    switch (score) {
      case Score.Known known -> gen.writeNumber(known.value());
      case Score.Unknown unknown -> gen.writeString(unknown.toString());
    }
  }

  private static @Nullable Score readScore(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) return Score.of(parser.getIntValue());
    if (Score.unknown().toString().equals(parser.getString())) return Score.unknown();
    throw context.weirdStringException(
        parser.getString(), Score.class, "a score is -3 to 3 or 'unknown'");
  }

  private static void writeMeasured(
      MeasureValue value, JsonGenerator gen, SerializationContext context) {
    switch (value) {
      case MeasureValue.Choice(String key) -> gen.writeString(key);
      case MeasureValue.Amount(BigDecimal amount) -> gen.writeNumber(amount);
      case MeasureValue.Places(SortedSet<String> places) -> writeSet(places, gen, context);
    }
  }

  private static MeasureValue readMeasured(JsonParser parser, DeserializationContext context) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new MeasureValue.Choice(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new MeasureValue.Amount(parser.getDecimalValue());
      case START_ARRAY -> places(parser, context);
      default ->
          context.reportInputMismatch(
              MeasureValue.class, "a measured value is a key, a number or a list of places");
    };
  }

  private static MeasureValue places(JsonParser parser, DeserializationContext context) {
    SortedSet<String> places = new TreeSet<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        context.reportInputMismatch(MeasureValue.class, "a place is a key");
      }
      places.add(parser.getString());
    }
    return new MeasureValue.Places(places);
  }

  private static void writeSet(Set<?> set, JsonGenerator gen, SerializationContext context) {
    gen.writeStartArray();
    set.stream()
        .sorted(Comparator.comparing(PlainForms::textOf))
        .forEach(element -> context.writeValue(gen, element));
    gen.writeEndArray();
  }

  private static String textOf(Object element) {
    return element instanceof Keyed keyed ? keyed.key() : element.toString();
  }

  /** How one value is written. */
  interface Writing<T> {
    void write(T value, JsonGenerator gen, SerializationContext context);
  }

  static <T> void write(SimpleSerializers out, Class<T> type, Writing<? super T> writing) {
    out.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator gen, SerializationContext context) {
            writing.write(value, gen, context);
          }
        });
  }

  /** How one value is read, the parser standing at its first token. */
  interface Reading<T> {
    @Nullable T read(JsonParser parser, DeserializationContext context);
  }

  static <T> void read(SimpleDeserializers in, Class<T> type, Reading<T> reading) {
    in.addDeserializer(type, deserializer(reading));
  }

  private static <T> ValueDeserializer<T> deserializer(Reading<T> reading) {
    return new ValueDeserializer<>() {
      @Override
      public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        return reading.read(parser, context);
      }
    };
  }

  private static <T> void text(SimpleDeserializers in, Class<T> type, Function<String, T> parse) {
    read(
        in,
        type,
        (parser, context) -> {
          if (parser.currentToken() != JsonToken.VALUE_STRING)
            throw context.weirdStringException(parser.getString(), type, "must be a string");
          try {
            return parse.apply(parser.getString());
          } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw context.weirdStringException(
                parser.getString(), type, String.valueOf(e.getMessage()));
          }
        });
  }

  /** Deserializers that know every enum with keys without being told each. */
  private static final class EnumsByKey extends SimpleDeserializers {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      Class<?> raw = type.getRawClass();
      return Keyed.class.isAssignableFrom(raw)
          ? byKey(raw)
          : super.findEnumDeserializer(type, config, description);
    }

    private static ValueDeserializer<Object> byKey(Class<?> type) {
      List<?> constants = Arrays.asList(type.getEnumConstants());
      Map<String, Object> byKey =
          constants.stream()
              .collect(
                  Collectors.toMap(constant -> ((Keyed) constant).key(), constant -> constant));
      return deserializer(
          (parser, context) -> {
            Object constant = byKey.get(parser.getString());
            if (constant == null)
              throw context.weirdStringException(
                  parser.getString(), type, "must be one of " + byKey.keySet());
            return constant;
          });
    }
  }
}
