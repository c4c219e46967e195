package org.mcrledger.command.route;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * A path with at most one id in it, such as {@code /customers/{id}/profile}. It is matched segment
 * by segment before decoding, so that an id may hold any character.
 *
 * @param before all of the path, or what stands before the id
 * @param after what stands behind the id; empty where the path has none
 */
record PathTemplate(String before, Optional<String> after) {
  private static final String ID = "{id}";

  static PathTemplate of(String text) {
    int id = text.indexOf(ID);
    return id < 0
        ? new PathTemplate(text, Optional.empty())
        : new PathTemplate(text.substring(0, id), Optional.of(text.substring(id + ID.length())));
  }

  boolean hasId() {
    return after.isPresent();
  }

  /** The id that the path holds, empty text where the template has none; empty if it differs. */
  Optional<String> match(String path) {
    if (after.isEmpty()) {
      return path.equals(before) ? Optional.of("") : Optional.empty();
    }
    int end = path.length() - after.get().length();
    if (end <= before.length() || !path.startsWith(before) || !path.endsWith(after.get())) {
      return Optional.empty();
    }
    String id = path.substring(before.length(), end);
    return id.indexOf('/') < 0
        ? Optional.of(UriUtils.decode(id, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** The path for an id. */
  static String to(String collection, String id) {
    return collection + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }
}
