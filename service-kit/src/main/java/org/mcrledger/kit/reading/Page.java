package org.mcrledger.kit.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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

  public <U> Page<U> map(Function<T, U> each) {
    return new Page<>(items.stream().map(each).toList(), next);
  }
}
