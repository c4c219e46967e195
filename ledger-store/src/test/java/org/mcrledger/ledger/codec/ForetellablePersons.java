package org.mcrledger.ledger.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.subject.DataKey;

/** Real sealing, without a database and with nonces that are the same each time. */
final class ForetellablePersons implements Persons {

  final Set<SubjectId> erased = new HashSet<>();
  final Map<SubjectId, Set<SubjectId>> links = new HashMap<>();

  @Override
  public byte[] seal(SubjectId subject, String text, String place) {
    return key(subject).seal(text, place);
  }

  @Override
  public Optional<String> open(SubjectId subject, byte[] sealed, String place) {
    return erased.contains(subject)
        ? Optional.empty()
        : Optional.of(key(subject).open(sealed, place));
  }

  @Override
  public void link(SubjectId note, Set<SubjectId> persons) {
    links.put(note, persons);
  }

  private static DataKey key(SubjectId subject) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) subject.value().hashCode());
    return new DataKey(key, length -> new byte[length]);
  }
}
