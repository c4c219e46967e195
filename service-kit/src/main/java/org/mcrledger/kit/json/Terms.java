package org.mcrledger.kit.json;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.ReplayId;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TierKey;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The domain's terms in JSON: one text or one whole number each, as people write them. What no
 * value of the term could be is refused by the rule that says what would be right.
 */
final class Terms extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final Map<Class<?>, String> RULES = new ConcurrentHashMap<>();

  Terms() {
    super("terms");
    text(AgreementId.class, AgreementId::new, AgreementId::value, "expects-an-id");
    text(ContactId.class, ContactId::new, ContactId::value, "expects-an-id");
    text(CustomerId.class, CustomerId::new, CustomerId::value, "expects-an-id");
    text(EngagementId.class, EngagementId::new, EngagementId::value, "expects-an-id");
    text(OpportunityId.class, OpportunityId::new, OpportunityId::value, "expects-an-id");
    text(ReplayId.class, ReplayId::new, ReplayId::value, "expects-an-id");
    text(StaffId.class, StaffId::new, StaffId::value, "expects-an-id");
    text(SchemeKey.class, SchemeKey::new, SchemeKey::value, "expects-an-id");
    text(TierKey.class, TierKey::new, TierKey::value, "expects-an-id");
    text(EventId.class, EventId::of, EventId::toString, "expects-an-event-id");
    text(FuzzyDate.class, FuzzyDate::parse, FuzzyDate::toString, "expects-a-fuzzy-date");
    number(Seniority.class, Seniority::new, Seniority::level, "expects-a-seniority");
    RULES.put(MeasureValue.class, "expects-a-measured-value");
    MeasuredForm.addTo(this);
    number(Score.Known.class, Score.Known::new, Score.Known::value, "expects-a-score");
  }

  /** The rule against what the term cannot be; empty for what is no term of one value. */
  static Optional<String> rule(Class<?> type) {
    return Optional.ofNullable(RULES.get(type));
  }

  private <T> void text(
      Class<T> type, Function<String, T> read, Function<T, String> write, String rule) {
    RULES.put(type, rule);
    addDeserializer(type, new One<>(type, JsonToken.VALUE_STRING, p -> read.apply(p.getString())));
    addSerializer(type, new Written<>(type, (term, out) -> out.writeString(write.apply(term))));
  }

  private <T> void number(
      Class<T> type, Function<Integer, T> read, Function<T, Integer> write, String rule) {
    RULES.put(type, rule);
    addDeserializer(
        type, new One<>(type, JsonToken.VALUE_NUMBER_INT, p -> read.apply(p.getIntValue())));
    addSerializer(type, new Written<>(type, (term, out) -> out.writeNumber(write.apply(term))));
  }

  /** Reads a term from the one kind of token that it is written as. */
  private static final class One<T> extends StdDeserializer<T> {
    private final Class<T> type;
    private final JsonToken token;
    private final Function<JsonParser, T> read;

    One(Class<T> type, JsonToken token, Function<JsonParser, T> read) {
      super(type);
      this.type = type;
      this.token = token;
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(token)) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      try {
        return read.apply(parser);
      } catch (IllegalArgumentException | DateTimeException _) {
        throw context.weirdStringException(parser.getString(), type, "no such term");
      }
    }
  }

  private interface Writing<T> {
    void write(T term, JsonGenerator out);
  }

  private static final class Written<T> extends StdSerializer<T> {
    private final Writing<T> writing;

    Written(Class<T> type, Writing<T> writing) {
      super(type);
      this.writing = writing;
    }

    @Override
    public void serialize(T term, JsonGenerator out, SerializationContext context) {
      writing.write(term, out);
    }
  }
}
