package org.mcrledger.query.answer;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.Note;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Score;
import org.mcrledger.kit.json.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What an event says, as a reader of the API sees it: personal data in the clear, the word {@code
 * erased} where it is gone, or null where the reader may not see it.
 */
public final class EventJson {
  /** Stands where personal data was, as {@code unknown} stands where a score is not known. */
  public static final String ERASED = "erased";

  private static final JsonMapper OPEN = mapper(said -> Optional.of(said.text().orElse(ERASED)));
  private static final JsonMapper HIDDEN = mapper(_ -> Optional.empty());
  private static final JsonMapper TO_SAY_AGAIN = mapper(Personal::text);
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private EventJson() {}

  /** The event's fields. */
  public static Map<String, Object> of(LedgerEvent event, boolean names) {
    return (names ? OPEN : HIDDEN).convertValue(event, FIELDS);
  }

  /** The same for who will say it again: what is erased is not there to be said. */
  public static Map<String, Object> toSayAgain(LedgerEvent event) {
    return TO_SAY_AGAIN.convertValue(event, FIELDS);
  }

  private static JsonMapper mapper(Function<Personal, Optional<String>> shown) {
    SimpleModule module = new SimpleModule("events");
    module.addSerializer(Personal.class, new PersonalWriter(shown));
    module.addSerializer(Note.class, new NoteWriter());
    module.addSerializer(Score.class, new ScoreWriter());
    return Json.apply(JsonMapper.builder()).addModule(module).build();
  }

  private static final class PersonalWriter extends ValueSerializer<Personal> {
    private final Function<Personal, Optional<String>> shown;

    PersonalWriter(Function<Personal, Optional<String>> shown) {
      this.shown = shown;
    }

    @Override
    public void serialize(Personal value, JsonGenerator out, SerializationContext context) {
      shown.apply(value).ifPresentOrElse(out::writeString, out::writeNull);
    }
  }

  private static final class NoteWriter extends ValueSerializer<Note> {
    @Override
    public void serialize(Note value, JsonGenerator out, SerializationContext context) {
      context.writeValue(out, value.text());
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
}
