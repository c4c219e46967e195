package org.mcrledger.ledger.codec;

import java.util.UUID;
import tools.jackson.core.JsonPointer;

/**
 * Where in the ledger a payload, or a part of it, is being written or read: what sealed text is
 * bound to.
 *
 * @param within the path of the part, empty for the whole payload
 */
record Place(UUID eventId, String type, String within) {

  /** The key under which the codec hands the place to the forms of personal data. */
  static final Object ATTRIBUTE = Place.class;

  static Place of(UUID eventId, String type) {
    return new Place(eventId, type, "");
  }

  Place part(JsonPointer path) {
    return new Place(eventId, type, within + path);
  }

  /** Associated data of a sealed field; neither an id nor a type holds a line break. */
  String field(JsonPointer path) {
    return eventId + "\n" + type + "\n" + within + path;
  }
}
