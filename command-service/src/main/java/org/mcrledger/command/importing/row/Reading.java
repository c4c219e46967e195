package org.mcrledger.command.importing.row;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mcrledger.command.importing.mapping.Cell;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mapping.Target;
import org.mcrledger.command.importing.mapping.Mapping.Treatment;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Keyed;

/**
 * Reads values out of one row for one target of a mapping; a cell that says nothing usable is
 * refused.
 */
public record Reading(Mapping mapping, Target target, Row row) {
  /** Digits with a point, as programs write them; no thousands, no exponent. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,24}([.][0-9]{1,12})?");

  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

  /** The field's value; refused where the cell is empty. */
  public String text(String field) {
    return maybe(field).orElseThrow(() -> bad(field, "", "cell-is-empty", Map.of()));
  }

  /** The field's value; empty where the mapping has no such field or the cell says nothing. */
  public Optional<String> maybe(String field) {
    return texts(field).stream().findFirst();
  }

  /** The field's values, several where the mapping splits its cells. */
  public List<String> texts(String field) {
    return target.field(field).map(this::values).orElse(List.of());
  }

  /** The field's value as an id; refused where it can be none. */
  public <I> Optional<I> maybeId(String field, Function<String, I> type) {
    Optional<String> text = maybe(field);
    try {
      return text.map(type);
    } catch (IllegalArgumentException _) {
      throw bad(field, text.orElse(""), "expects-an-id", Map.of());
    }
  }

  public FuzzyDate date(String field) {
    String text = text(field);
    Optional<String> format =
        target.required(field) instanceof Cell.Column column
            ? column.dateFormat()
            : Optional.empty();
    Optional<FuzzyDate> date =
        format.isPresent() ? formatted(text, format.get()) : FuzzyDate.tryParse(text);
    String right = format.orElse("2012-07-31, 2012-07, 2012-Q3, 2012");
    return date.orElseThrow(() -> bad(field, text, "cell-is-no-date", Map.of("right", right)));
  }

  public Optional<LocalDate> maybeDay(String field) {
    return maybe(field).isEmpty() ? Optional.empty() : Optional.of(date(field).from());
  }

  public BigDecimal number(String field) {
    String text = text(field);
    if (!NUMBER.matcher(text).matches()) {
      throw bad(field, text, "cell-is-no-number", Map.of());
    }
    return new BigDecimal(text);
  }

  public Optional<Integer> maybeCount(String field) {
    Optional<String> text = maybe(field);
    try {
      return text.map(Integer::valueOf);
    } catch (NumberFormatException _) {
      throw bad(field, text.orElse(""), "cell-is-no-whole-number", Map.of());
    }
  }

  public <E extends Enum<E> & Keyed> E choice(String field, Class<E> type) {
    String text = text(field);
    return Keyed.find(type, text).orElseThrow(() -> noChoice(field, text, type));
  }

  private <E extends Enum<E> & Keyed> BadRow noChoice(String field, String text, Class<E> type) {
    String known =
        Arrays.stream(type.getEnumConstants()).map(Keyed::key).collect(Collectors.joining(", "));
    return bad(field, text, "cell-is-no-choice", Map.of("choices", known));
  }

  /** Why the row is refused, naming the column that fills the field. */
  public BadRow bad(String field, String value, String rule, Map<String, String> params) {
    return new BadRow(new Trouble(row.line(), columnOf(field), value, rule, params));
  }

  private String columnOf(String field) {
    return target.field(field).map(cell -> Mapping.columnOf(cell, field)).orElse(field);
  }

  private List<String> values(Cell cell) {
    return switch (cell) {
      case Cell.Constant constant -> List.of(constant.value());
      case Cell.Columns several ->
          List.of(several.names().stream().map(row::cell).collect(Collectors.joining("\u001f")));
      case Cell.Column column -> treated(column.name());
    };
  }

  private List<String> treated(String column) {
    String cell = row.cell(column);
    Treatment treatment = mapping.treatment(column);
    if (treatment.equals(Treatment.NONE)) {
      return cell.isEmpty() ? List.of() : List.of(cell);
    }
    return separated(column, cell, treatment).stream()
        .map(value -> treatment.aliases().getOrDefault(value, value))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * A cell that the mapping lists, as the file has it or folded, stands for what is listed with it.
   */
  private List<String> separated(String column, String cell, Treatment treatment) {
    List<String> listed = treatment.cells().get(row.rawCell(column));
    if (listed == null) {
      listed = treatment.cells().get(cell);
    }
    if (listed != null) {
      return listed;
    }
    if (treatment.separator().isEmpty()) {
      return List.of(cell);
    }
    return Arrays.stream(cell.split(Pattern.quote(treatment.separator().get()), -1))
        .map(String::strip)
        .toList();
  }

  /** A format without a day or month reads dates that are known no better than that. */
  private static Optional<FuzzyDate> formatted(String text, String format) {
    DateTimeFormatter form = FORMATS.computeIfAbsent(format, Reading::strict);
    try {
      return Optional.of(dated(form.parse(text)));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What is written must hold: a thirteenth month is no date, and not the year it stands in. */
  private static FuzzyDate dated(TemporalAccessor read) {
    if (read.isSupported(ChronoField.EPOCH_DAY)) {
      return FuzzyDate.day(LocalDate.from(read));
    }
    return read.isSupported(ChronoField.MONTH_OF_YEAR)
        ? FuzzyDate.month(YearMonth.from(read))
        : FuzzyDate.year(Year.from(read).getValue());
  }

  /**
   * Strict: otherwise the 31st of February would be read as its last day. Years are those of our
   * era, with {@code yyyy} as with {@code uuuu}.
   */
  private static DateTimeFormatter strict(String format) {
    return new DateTimeFormatterBuilder()
        .appendPattern(format)
        .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
