package org.mcrledger.command.route;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * A path with at most one id in it, such as {@code /customers/{id}/profile}. It is matched segment
 * by segment before decoding, so that an id may hold any character.
 */
record PathTemplate(String text) {
  private static final String ID = "{id}";

  boolean hasId() {
    return text.contains(ID);
  }

  /** The id that the path holds, empty text where the template has none; empty if it differs. */
  Optional<String> match(String path) {
    String[] wanted = text.split("/", -1);
    String[] given = path.split("/", -1);
    if (wanted.length != given.length) {
      return Optional.empty();
    }
    String id = "";
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals(ID) && !given[i].isEmpty()) {
        id = UriUtils.decode(given[i], StandardCharsets.UTF_8);
      } else if (!wanted[i].equals(given[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(id);
  }

  /** The path for an id. */
  static String of(String collection, String id) {
    return collection + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }
}
