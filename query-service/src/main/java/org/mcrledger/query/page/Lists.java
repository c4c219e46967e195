package org.mcrledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mcrledger.kit.reading.PageRequest;
import org.mcrledger.kit.reading.PageRequestArgument;
import org.mcrledger.query.answer.Csv;
import org.mcrledger.query.page.view.Query;

/** How a list is asked for: by its address. */
public final class Lists {
  /** So many lines of a table on the screen. */
  static final int LINES = 50;

  /** So many entries of a timeline, which are taller. */
  static final int ENTRIES = 20;

  private Lists() {}

  public static Query query(HttpServletRequest request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.stream(values).toList()));
    parameters.remove("lang");
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return new Query(
        path.endsWith(".csv") ? path.substring(0, path.length() - 4) : path, parameters);
  }

  /** The part of the list that is to be seen. */
  static PageRequest part(Query query, int lines) {
    return PageRequestArgument.of(
        query.fromTheStart().href(), Integer.toString(lines), query.get("cursor").orElse(null));
  }

  /** The whole list, as far as a file may be long. */
  static PageRequest whole(Query query) {
    return new PageRequest(query.fromTheStart().href(), Csv.LINES_MAX, Optional.empty());
  }
}
