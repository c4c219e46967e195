package org.mcrledger.query.page.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.mcrledger.core.term.FuzzyDate;
import org.springframework.context.MessageSource;

/** Puts values into the reader's language: dates, numbers, keys, scores. */
public final class Wording {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** What two decimals can tell from 0. */
  private static final BigDecimal SMALLEST = new BigDecimal("0.01");

  private final Locale locale;
  private final MessageSource messages;
  private final ZoneId zone;

  public Wording(Locale locale, MessageSource messages, ZoneId zone) {
    this.locale = locale;
    this.messages = messages;
    this.zone = zone;
  }

  public Locale locale() {
    return locale;
  }

  public boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  public String say(String key, Object... arguments) {
    return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
  }

  /**
   * The word for a stable key of some kind, such as {@code kind.office-meeting}; a free key, such
   * as an industry that only this company knows, stands for itself.
   */
  public String word(String kind, String key) {
    String word = messages.getMessage(kind + "." + key, null, spelled(key), locale);
    return Objects.requireNonNullElse(word, key);
  }

  private static String spelled(String key) {
    return key.replace('-', ' ');
  }

  public String date(LocalDate date) {
    return isChinese()
        ? "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
        : date.toString();
  }

  public String date(FuzzyDate date) {
    if (!isChinese()) {
      return date.toString();
    }
    LocalDate from = date.from();
    return switch (date.precision()) {
      case DAY -> date(from);
      case MONTH -> "%d年%d月".formatted(from.getYear(), from.getMonthValue());
      case QUARTER -> "%d年第%d季度".formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
      case YEAR -> "%d年".formatted(from.getYear());
    };
  }

  public String year(int year) {
    return isChinese() ? year + "年" : Integer.toString(year);
  }

  /** What an as-of choice means, in a sentence. */
  public String asOfSentence(AsOfChoice asOf) {
    String valid = date(asOf.date());
    return asOf.knownAt()
        .map(known -> say("asof.sentence.known", valid, known))
        .orElseGet(() -> say("asof.sentence", valid));
  }

  /** The day on which something was recorded, in the business's time zone. */
  public String day(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  public String moment(Instant instant) {
    return TO_THE_MINUTE.format(instant.atZone(zone));
  }

  /** How long something takes, no finer than a person cares. */
  public String duration(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 60
        ? say("duration.seconds", seconds)
        : say("duration.minutes", number((seconds + 30) / 60));
  }

  /** A length of bytes in the unit that fits. */
  public String bytes(long bytes) {
    return bytes < 1024 * 1024
        ? number((bytes + 1023) / 1024) + " kB"
        : number(bytes >> 20) + " MB";
  }

  public String number(long value) {
    return format("#,##0").format(value);
  }

  /**
   * Grouped, with two decimals at most; what is too small for them keeps two digits, and is no 0.
   */
  public String number(BigDecimal value) {
    boolean small = value.signum() != 0 && value.abs().compareTo(SMALLEST) < 0;
    return small
        ? value.round(new MathContext(2, RoundingMode.HALF_UP)).toPlainString()
        : format("#,##0.##").format(value);
  }

  /** A share, a kappa or a correlation: two decimals, so that they stand below each other. */
  public String ratio(BigDecimal value) {
    return format("0.00").format(value.setScale(2, RoundingMode.HALF_UP));
  }

  /** As it was recorded, grouped. */
  public String exact(BigDecimal value) {
    return format("#,##0.##########").format(value);
  }

  /** Large amounts without their cents. */
  public String amount(BigDecimal value) {
    return format(value.abs().compareTo(BigDecimal.valueOf(1000)) < 0 ? "#,##0.00" : "#,##0")
        .format(value);
  }

  public String signed(BigDecimal value) {
    String digits =
        value.abs().compareTo(BigDecimal.valueOf(1000)) < 0
            ? number(value.abs())
            : amount(value.abs());
    return switch (value.signum()) {
      case 1 -> "+" + digits;
      case -1 -> "-" + digits;
      default -> "±0";
    };
  }

  /** A score with its sign; unknown is a question mark, never a number. */
  public String score(Optional<Integer> score) {
    return score.map(value -> value > 0 ? "+" + value : Integer.toString(value)).orElse("?");
  }

  public String first(Names names) {
    return names.first(locale);
  }

  public Optional<String> second(Names names) {
    return names.second(locale);
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
