package org.mcrledger.query.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a list: search, filters, order and page. Links of the list are this address with
 * one thing changed, so that nothing chosen is lost.
 */
public record Query(String path, Map<String, List<String>> parameters) {
  private static final String SORT = "sort";
  private static final String CURSOR = "cursor";
  private static final String FROM = "from-line";

  public Query {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** These choices alone. */
  public Query only(String... names) {
    Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
    kept.keySet().retainAll(List.of(names));
    return new Query(path, kept);
  }

  /** The same choices at another address. */
  public Query at(String otherPath) {
    return new Query(otherPath, parameters);
  }

  /** The first value that is not blank. */
  public Optional<String> get(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  public String value(String name) {
    return get(name).orElse("");
  }

  public boolean has(String name, String value) {
    return get(name).filter(value::equals).isPresent();
  }

  /** Number of the first line on this page, from 1; what is no number is the first page. */
  public long from() {
    return get(FROM).filter(text -> text.matches("[1-9]\\d{0,8}")).map(Long::parseLong).orElse(1L);
  }

  public Query with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(parameters);
    more.put(name, List.of(value));
    return new Query(path, more);
  }

  public Query without(String name) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(parameters);
    fewer.remove(name);
    return new Query(path, fewer);
  }

  /** The same list, filtered or ordered otherwise, begins at its first page. */
  public String withoutFilter(String name) {
    return fromTheStart().without(name).href();
  }

  /** The part of the list that begins after the cursor. */
  public String after(String cursor, long from) {
    return with(CURSOR, cursor).with(FROM, Long.toString(from)).href();
  }

  public String firstPage() {
    return fromTheStart().href();
  }

  /** The list itself, whichever part of it is seen: a cursor belongs to one list. */
  public Query fromTheStart() {
    return without(CURSOR).without(FROM);
  }

  public String sortedBy(String column) {
    return fromTheStart().with(SORT, column).href();
  }

  public boolean isSortedBy(String column) {
    return has(SORT, column);
  }

  /** The same list as a file. */
  public String csv() {
    return new Query(path + ".csv", parameters).fromTheStart().href();
  }

  public String href() {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) -> {
          for (String value : values) {
            if (!value.isBlank()) {
              pairs.add(encoded(name) + "=" + encoded(value));
            }
          }
        });
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
