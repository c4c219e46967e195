package org.mcrledger.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.Decision;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Observation;
import org.mcrledger.core.event.Outcome;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Id;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.codec.EventNames.EventName;

/**
 * The catalogue in the documentation is made of the events themselves; with {@code -Dapprove=true}
 * it is written anew.
 */
class EventCatalogueTest {

  private static final Path CATALOGUE = Path.of("../docs/event-catalogue.md");
  private static final Map<Class<?>, String> WORDS =
      Map.ofEntries(
          Map.entry(String.class, "text"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(int.class, "whole number"),
          Map.entry(long.class, "whole number"),
          Map.entry(BigDecimal.class, "decimal number"),
          Map.entry(LocalDate.class, "date"),
          Map.entry(YearMonth.class, "month"),
          Map.entry(FuzzyDate.class, "date, month, quarter or year"),
          Map.entry(Personal.class, "personal data, sealed"),
          Map.entry(Score.class, "-3 to 3 or `unknown`"),
          Map.entry(Score.Known.class, "-3 to 3"),
          Map.entry(MeasureValue.class, "a key, a number or a list of places, by the measure"),
          Map.entry(Seniority.class, "seniority 1 to 5"),
          Map.entry(EventId.class, "event id"),
          Map.entry(StreamName.class, "stream"),
          Map.entry(LedgerEvent.class, "an event: {type, revision, event}"));

  @Test
  void the_catalogue_in_the_documentation_says_what_the_events_are() throws IOException {
    if (Boolean.getBoolean("approve")) Files.writeString(CATALOGUE, catalogue());
    assertThat(Files.readString(CATALOGUE)).isEqualTo(catalogue());
  }

  private static String catalogue() {
    return """
        # Event catalogue

        Every event that the ledger can hold, by its stored name. Made by `EventCatalogueTest`; do not edit. Beside its payload
        each event has an envelope (position, event id, stream, version, recorded_at, when it occurred, content hash) and
        meta data that say who recorded it and why. An example of each lies in
        [`ledger-store/src/test/resources/approved`](../ledger-store/src/test/resources/approved).

        """
        + EventNames.all().stream()
            .map(EventCatalogueTest::section)
            .collect(Collectors.joining("\n"));
  }

  private static String section(EventName name) {
    String fields =
        Arrays.stream(name.type().getRecordComponents())
            .map(
                field -> "| `%s` | %s |\n".formatted(field.getName(), form(field.getGenericType())))
            .collect(Collectors.joining());
    return "## %s\n\nRevision %d, %s.\n\n| field | form |\n| --- | --- |\n%s"
        .formatted(name.alias(), name.revision(), kind(name.type()), fields);
  }

  private static String kind(Class<?> type) {
    if (Observation.class.isAssignableFrom(type)) return "an observation";
    if (Decision.class.isAssignableFrom(type)) return "a decision";
    return Outcome.class.isAssignableFrom(type) ? "an outcome of a rule set" : "a correction";
  }

  private static String form(Type type) {
    if (type instanceof ParameterizedType generic) {
      String inner = form(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class
          ? inner + "; may be absent"
          : "list of " + inner;
    }
    return form((Class<?>) type);
  }

  private static String form(Class<?> type) {
    String word = WORDS.get(type);
    if (word != null) return word;
    if (type == OptionalInt.class) return "whole number; may be absent";
    if (Id.class.isAssignableFrom(type)) return spaced(type.getSimpleName());
    if (Keyed.class.isAssignableFrom(type)) return "one of " + keys(type);
    return "{"
        + components(type).stream()
            .map(EventCatalogueTest::inline)
            .collect(Collectors.joining(", "))
        + "}";
  }

  private static List<RecordComponent> components(Class<?> type) {
    assertThat(type.isRecord()).as(type.getName() + " needs a word").isTrue();
    return List.of(type.getRecordComponents());
  }

  private static String inline(RecordComponent field) {
    boolean optional = Set.of(Optional.class, OptionalInt.class).contains(field.getType());
    return field.getName() + (optional ? "?" : "");
  }

  private static String keys(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> "`" + ((Keyed) constant).key() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String spaced(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
