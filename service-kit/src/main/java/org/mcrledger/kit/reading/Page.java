package org.mcrledger.kit.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as every list of the API is answered.
 *
 * @param items what stands on this page, in order
 * @param next the cursor to ask the following page with; null, and written so, on the last one
 */
public record Page<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page from rows that were read with one more than the page holds, which shows whether
   * there is a next one without counting.
   *
   * @param keysOf the values of a row by which the list is ordered
   */
  public static <T> Page<T> cut(
      List<T> oneMore, PageRequest request, Function<T, List<String>> keysOf) {
    if (oneMore.size() <= request.limit()) {
      return new Page<>(oneMore, null);
    }
    List<T> items = oneMore.subList(0, request.limit());
    return new Page<>(items, Cursor.write(request.list(), keysOf.apply(items.getLast())));
  }

  /**
   * Cuts a page from a whole list.
   *
   * @param keysOf as of {@link #cut}
   * @param isAfter whether an item comes after the one with those keys, which may be gone by now
   */
  public static <T> Page<T> of(
      List<T> whole,
      PageRequest request,
      Function<T, List<String>> keysOf,
      BiPredicate<T, List<String>> isAfter) {
    List<T> rest =
        request
            .after()
            .map(keys -> whole.stream().filter(item -> isAfter.test(item, keys)).toList())
            .orElse(whole);
    return cut(rest.subList(0, Math.min(rest.size(), request.rows())), request, keysOf);
  }

  /** As the other, of a list whose items stay in it: from behind the one with the keys. */
  public static <T> Page<T> of(
      List<T> whole, PageRequest request, Function<T, List<String>> keysOf) {
    int start =
        request
            .after()
            .map(keys -> whole.stream().map(keysOf).toList().indexOf(keys) + 1)
            .orElse(0);
    List<T> rest = whole.subList(start, whole.size());
    return cut(rest.subList(0, Math.min(rest.size(), request.rows())), request, keysOf);
  }

  public <U> Page<U> map(Function<T, U> each) {
    return new Page<>(items.stream().map(each).toList(), next);
  }
}
