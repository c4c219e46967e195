package org.mcrledger.kit.json;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Names a place in a body as people write it: {@code participants[0].contact}. */
final class Paths {
  private Paths() {}

  static String field(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static String element(String path, int index) {
    return path + "[" + index + "]";
  }

  static String of(String path, List<JacksonException.Reference> references) {
    String place = path;
    for (JacksonException.Reference reference : references) {
      String name = reference.getPropertyName();
      place = name == null ? element(place, reference.getIndex()) : field(place, name);
    }
    return place;
  }
}
