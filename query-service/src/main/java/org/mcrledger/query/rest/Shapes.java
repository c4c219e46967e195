package org.mcrledger.query.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.report.Amendments.Amendment;
import org.mcrledger.core.report.YearSheet.Revenue;
import org.mcrledger.core.report.YearSheet.Tally;
import org.mcrledger.core.report.YearSheet.Year;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.term.Score;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.kit.reading.Page;
import org.mcrledger.kit.reading.Unknown;
import org.mcrledger.query.answer.EventJson;
import org.mcrledger.query.answer.PersonName;

/** The JSON that several resources have in common. Unknown is the word, absent is null. */
final class Shapes {
  private static final Revenue NOTHING = new Revenue(BigDecimal.ZERO, BigDecimal.ZERO);

  private Shapes() {}

  /** An object whose members keep their order; an empty Optional is written as null. */
  static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), present(namesAndValues[i + 1]));
    }
    return object;
  }

  @SuppressWarnings("NullAway") // JSON's null is meant: the member is there and says nothing
  private static Object present(@Nullable Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.orElse(null);
      case OptionalInt number -> number.isPresent() ? number.getAsInt() : null;
      case null, default -> value;
    };
  }

  static <T> Map<String, Object> list(Page<T> page, Function<T, ?> each) {
    return object("items", page.items().stream().map(each).toList(), "next", page.next());
  }

  static Object score(Score score) {
    return switch (score) {
      case Score.Known known -> known.value();
      case Score.Unknown _ -> Unknown.WORD;
    };
  }

  static Map<String, Object> cell(GridCell cell) {
    return object("intimacy", key(cell.intimacy()), "support", key(cell.support()));
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The difference of two scores; unknown where one of them is. */
  static Object difference(Score now, Score before) {
    return now instanceof Score.Known(int one) && before instanceof Score.Known(int other)
        ? (Object) (one - other)
        : Unknown.WORD;
  }

  static Object orUnknown(Optional<BigDecimal> value) {
    return value.<Object>map(v -> v).orElse(Unknown.WORD);
  }

  /** Members for a person's name under a prefix; null where hidden or never said. */
  static void name(Map<String, Object> into, String member, Optional<PersonName> name) {
    into.putAll(
        object(
            member,
            name.flatMap(called -> orErased(called, called.name())),
            member + "Zh",
            name.flatMap(called -> orErased(called, called.nameZh()))));
  }

  /** What was said of the person; the word where all of that is gone. */
  static Optional<String> orErased(PersonName person, Optional<String> said) {
    return person.erased() ? Optional.of(EventJson.ERASED) : said;
  }

  static Optional<Map<String, Object>> amendment(Optional<Amendment> amendment) {
    return amendment.map(
        a ->
            object(
                "event",
                a.by(),
                "by",
                CurrentActor.mayKnow(a.account()),
                "at",
                a.at(),
                "because",
                a.because()));
  }

  /** A year's figures. */
  static Map<String, Object> figures(Year year) {
    return object(
        "engagements",
        year.engagements(),
        "engagementsByKind",
        year.tally().kinds(),
        "highLevelVisits",
        year.highLevelVisits(),
        "contactsMet",
        year.contactsMet(),
        "alignmentMeetings",
        year.alignmentMeetings(),
        "agreementsInForce",
        year.agreementsInForce(),
        "revenue",
        revenue(year.tally().revenue()),
        "orders",
        sums(year.tally().orders()),
        "receipts",
        sums(year.tally().receipts()));
  }

  private static List<Map<String, Object>> sums(NavigableMap<String, BigDecimal> byCurrency) {
    List<Map<String, Object>> sums = new ArrayList<>();
    byCurrency.forEach((currency, sum) -> sums.add(object("currency", currency, "amount", sum)));
    return sums;
  }

  static List<Map<String, Object>> revenue(NavigableMap<String, Revenue> byCurrency) {
    List<Map<String, Object>> revenue = new ArrayList<>();
    byCurrency.forEach((currency, sum) -> revenue.add(money(currency, sum)));
    return revenue;
  }

  private static Map<String, Object> money(String currency, Revenue sum) {
    return object(
        "currency", currency, "sales", sum.sales(), "returns", sum.returns(), "net", sum.net());
  }

  /** The difference of each figure to the year before; unknown where that year is. */
  static Map<String, Object> delta(Year now, Optional<Year> before) {
    return object(
        "engagements",
        difference(now, before, Year::engagements),
        "engagementsByKind",
        kinds(now, before),
        "highLevelVisits",
        difference(now, before, Year::highLevelVisits),
        "contactsMet",
        difference(now, before, Year::contactsMet),
        "alignmentMeetings",
        difference(now, before, Year::alignmentMeetings),
        "agreementsInForce",
        difference(now, before, Year::agreementsInForce),
        "revenue",
        revenueDelta(now, before),
        "orders",
        sumsDelta(now, before, Tally::orders),
        "receipts",
        sumsDelta(now, before, Tally::receipts));
  }

  /** Per currency of either year; in a year without any record of it, it is unknown and no zero. */
  private static List<Map<String, Object>> sumsDelta(
      Year now, Optional<Year> before, Function<Tally, NavigableMap<String, BigDecimal>> of) {
    NavigableMap<String, BigDecimal> these = of.apply(now.tally());
    Map<String, BigDecimal> those =
        before.<Map<String, BigDecimal>>map(b -> of.apply(b.tally())).orElse(Map.of());
    TreeSet<String> currencies = new TreeSet<>(these.keySet());
    currencies.addAll(those.keySet());
    return currencies.stream()
        .map(
            currency -> {
              Optional<BigDecimal> then = Optional.ofNullable(those.get(currency));
              Optional<BigDecimal> less =
                  Optional.ofNullable(these.get(currency)).flatMap(sum -> then.map(sum::subtract));
              return object("currency", currency, "amount", orUnknown(less));
            })
        .toList();
  }

  private static Object difference(Year now, Optional<Year> before, ToIntFunction<Year> figure) {
    return before
        .<Object>map(b -> figure.applyAsInt(now) - figure.applyAsInt(b))
        .orElse(Unknown.WORD);
  }

  private static Object kinds(Year now, Optional<Year> before) {
    if (before.isEmpty()) {
      return Unknown.WORD;
    }
    Map<String, Integer> kinds = new LinkedHashMap<>();
    TreeSet<String> all = new TreeSet<>(now.tally().kinds().keySet());
    all.addAll(before.get().tally().kinds().keySet());
    for (String kind : all) {
      int then = before.get().tally().kinds().getOrDefault(kind, 0);
      kinds.put(kind, now.tally().kinds().getOrDefault(kind, 0) - then);
    }
    return kinds;
  }

  /** Per currency of either year; in a year without any record of it, it is unknown and no zero. */
  static List<Map<String, Object>> revenueDelta(Year now, Optional<Year> before) {
    NavigableMap<String, Revenue> these = now.tally().revenue();
    Map<String, Revenue> those =
        before.<Map<String, Revenue>>map(b -> b.tally().revenue()).orElse(Map.of());
    TreeSet<String> currencies = new TreeSet<>(these.keySet());
    currencies.addAll(those.keySet());
    return currencies.stream()
        .map(
            currency ->
                these.containsKey(currency) && those.containsKey(currency)
                    ? money(
                        currency,
                        less(
                            these.getOrDefault(currency, NOTHING),
                            those.getOrDefault(currency, NOTHING)))
                    : object(
                        "currency",
                        currency,
                        "sales",
                        Unknown.WORD,
                        "returns",
                        Unknown.WORD,
                        "net",
                        Unknown.WORD))
        .toList();
  }

  private static Revenue less(Revenue now, Revenue before) {
    return new Revenue(
        now.sales().subtract(before.sales()), now.returns().subtract(before.returns()));
  }
}
