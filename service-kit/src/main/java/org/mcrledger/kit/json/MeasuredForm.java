package org.mcrledger.kit.json;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mcrledger.core.term.MeasureValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * What a measure was found to be, as people write it: a choice as its key, a number as a number,
 * places as a list of keys. Which of them it has to be, the measure's scale says.
 */
final class MeasuredForm {
  private MeasuredForm() {}

  static void addTo(SimpleModule module) {
    module.addDeserializer(MeasureValue.class, new Reader());
    module.addSerializer(MeasureValue.class, new Writer());
  }

  private static final class Reader extends StdDeserializer<MeasureValue> {
    Reader() {
      super(MeasureValue.class);
    }

    @Override
    public MeasureValue deserialize(JsonParser in, DeserializationContext context) {
      return switch (in.currentToken()) {
        case VALUE_STRING -> new MeasureValue.Choice(in.getString());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new MeasureValue.Amount(in.getDecimalValue());
        case START_ARRAY -> places(in, context);
        default -> (MeasureValue) context.handleUnexpectedToken(MeasureValue.class, in);
      };
    }

    private static MeasureValue places(JsonParser in, DeserializationContext context) {
      SortedSet<String> places = new TreeSet<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
          return (MeasureValue) context.handleUnexpectedToken(MeasureValue.class, in);
        }
        places.add(in.getString());
      }
      return new MeasureValue.Places(places);
    }
  }

  private static final class Writer extends StdSerializer<MeasureValue> {
    Writer() {
      super(MeasureValue.class);
    }

    @Override
    public void serialize(MeasureValue value, JsonGenerator out, SerializationContext context) {
      switch (value) {
        case MeasureValue.Choice(String key) -> out.writeString(key);
        case MeasureValue.Amount(BigDecimal amount) -> out.writeNumber(amount);
        case MeasureValue.Places(SortedSet<String> places) -> {
          out.writeStartArray();
          places.forEach(out::writeString);
          out.writeEndArray();
        }
      }
    }
  }
}
