package org.mcrledger.query.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.NavigableSet;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.core.tiering.SalesFact;
import org.mcrledger.kit.json.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Rows as JSON: terms as plain texts and numbers, the rest as the records say. Rows are folded anew
 * when their form changes, so this JSON needs no versions.
 */
final class RowJson {
  private static final JsonMapper MAPPER =
      Json.apply(JsonMapper.builder())
          .addModule(ofRows())
          .withConfigOverride(NavigableMap.class, RowJson::sparse)
          .withConfigOverride(NavigableSet.class, RowJson::sparse)
          .build();

  private RowJson() {}

  /** Of what is empty nothing is written, and what is not written is empty. */
  private static void sparse(MutableConfigOverride type) {
    JsonInclude.Include notEmpty = JsonInclude.Include.NON_EMPTY;
    type.setInclude(JsonInclude.Value.construct(notEmpty, JsonInclude.Include.ALWAYS));
    type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  static String write(Object row) {
    return MAPPER.writeValueAsString(row);
  }

  static <R> R read(String json, Class<R> type) {
    return MAPPER.readValue(json, type);
  }

  /** Terms that no body of the API holds, so that the edge's JSON does not know them. */
  private static SimpleModule ofRows() {
    SimpleModule rows = new SimpleModule("rows");
    rows.addSerializer(SubjectId.class, new SubjectWriter());
    rows.addDeserializer(SubjectId.class, new SubjectReader());
    rows.addSerializer(Score.class, new ScoreWriter());
    rows.addDeserializer(Score.class, new ScoreReader());
    rows.addSerializer(SalesFact.class, new SalesWriter());
    rows.addDeserializer(SalesFact.class, new SalesReader());
    return rows;
  }

  private static final class SubjectWriter extends ValueSerializer<SubjectId> {
    @Override
    public void serialize(SubjectId value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.value());
    }
  }

  private static final class SubjectReader extends ValueDeserializer<SubjectId> {
    @Override
    public SubjectId deserialize(JsonParser in, DeserializationContext context) {
      return new SubjectId(in.getString());
    }
  }

  private static final class ScoreWriter extends ValueSerializer<Score> {
    @Override
    public void serialize(Score value, JsonGenerator out, SerializationContext context) {
      switch (value) {
        case Score.Known known -> out.writeNumber(known.value());
        case Score.Unknown unknown -> out.writeString(unknown.toString());
      }
    }
  }

  private static final class ScoreReader extends ValueDeserializer<Score> {
    @Override
    public Score deserialize(JsonParser in, DeserializationContext context) {
      return in.currentToken().isNumeric() ? Score.of(in.getIntValue()) : Score.unknown();
    }
  }

  /** One text: rows of sales are the longest and the most often written. */
  private static final class SalesWriter extends ValueSerializer<SalesFact> {
    @Override
    public void serialize(SalesFact value, JsonGenerator out, SerializationContext context) {
      out.writeString(
          value.event()
              + " "
              + value.period()
              + " "
              + value.currency()
              + " "
              + value.sales().toPlainString()
              + " "
              + value.returns().toPlainString());
    }
  }

  private static final class SalesReader extends ValueDeserializer<SalesFact> {
    @Override
    public SalesFact deserialize(JsonParser in, DeserializationContext context) {
      String[] parts = in.getString().split(" ", -1);
      return new SalesFact(
          EventId.of(parts[0]),
          FuzzyDate.parse(parts[1]),
          parts[2],
          new BigDecimal(parts[3]),
          new BigDecimal(parts[4]));
    }
  }
}
