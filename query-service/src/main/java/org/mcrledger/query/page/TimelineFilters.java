package org.mcrledger.query.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.report.Figure;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.query.answer.TimelineFilter;
import org.mcrledger.query.page.view.Chosen;
import org.mcrledger.query.page.view.Frame;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.Query;
import org.mcrledger.query.page.view.Wording;

/**
 * The filters of a timeline as its address says them, in the words of the API. What is none of its
 * values filters nothing here: a page asked for by an old link still shows.
 */
final class TimelineFilters {
  static final String CONCEPT = "concept";
  static final String YEAR = "year";

  private static final String KIND = "kind";
  private static final String CURRENCY = "currency";
  private static final String FIGURE = "figure";

  /** Those that no field of the page offers: links bring them. */
  private static final List<String> BROUGHT = List.of(FIGURE, KIND, CURRENCY);

  private final Query query;

  TimelineFilters(Query query) {
    this.query = query.without("event").without("recorded");
  }

  TimelineFilter filter() {
    return new TimelineFilter(concepts(), kinds(), query.get(CURRENCY), figure(), year());
  }

  private Set<String> concepts() {
    return query.get(CONCEPT).map(Set::of).orElse(Set.of());
  }

  private Set<EngagementKind> kinds() {
    return query.get(KIND).stream()
        .flatMap(keys -> Arrays.stream(keys.split(",")))
        .flatMap(key -> Keyed.find(EngagementKind.class, key.strip()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Figure> figure() {
    return query.get(FIGURE).flatMap(key -> Keyed.find(Figure.class, key));
  }

  private Optional<Integer> year() {
    return query.get(YEAR).filter(text -> text.matches("\\d{4}")).map(Integer::valueOf);
  }

  /** What the form sends along, so that choosing a year does not lose the rest. */
  List<Frame.Pair> kept() {
    return BROUGHT.stream()
        .flatMap(name -> query.get(name).map(value -> new Frame.Pair(name, value)).stream())
        .toList();
  }

  /** Each filter that is on, with the address of the timeline without it. */
  List<Chosen> chosen(Wording w) {
    List<Chosen> chosen = new ArrayList<>();
    figure().ifPresent(f -> chosen.add(chip(FIGURE, w.word("figure", f.key()), w)));
    query.get(CONCEPT).ifPresent(c -> chosen.add(chip(CONCEPT, w.word("concept", c), w)));
    if (!kinds().isEmpty()) {
      String kinds =
          kinds().stream()
              .sorted()
              .map(kind -> w.word("kind", kind.key()))
              .collect(Collectors.joining(w.isChinese() ? "、" : ", "));
      chosen.add(chip(KIND, kinds, w));
    }
    query.get(CURRENCY).ifPresent(code -> chosen.add(chip(CURRENCY, code, w)));
    year().ifPresent(y -> chosen.add(chip(YEAR, Integer.toString(y), w)));
    return chosen;
  }

  private Chosen chip(String name, String value, Wording w) {
    return new Chosen(
        w.word("timeline.by", name) + ": " + value,
        query.withoutFilter(name) + "#" + Links.TIMELINE);
  }
}
