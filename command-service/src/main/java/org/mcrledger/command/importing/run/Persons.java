package org.mcrledger.command.importing.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.subject.NaturalKeys;

/**
 * Who the persons of an import are: known by a natural key made of the name, or new under a random
 * id. Those met last are remembered, so a dry run, which claims no key, counts each of them once.
 */
final class Persons {
  private static final int REMEMBERED_MAX = 100_000;
  private static final String STAFF = "staff:";
  private static final String CONTACT = "contact:";
  private final NaturalKeys keys;
  private final boolean claim;
  private final LinkedHashMap<String, String> ids = new LinkedHashMap<>(1024, 0.75f, true);

  /**
   * @param claim false in a dry run, which leaves no trace
   */
  Persons(NaturalKeys keys, boolean claim) {
    this.keys = keys;
    this.claim = claim;
  }

  /** Finds all of them at once, and claims the keys of the new ones. */
  void meet(Collection<Said> said) {
    Map<String, SubjectId> unknown = new HashMap<>();
    for (Said group : said) {
      group.staff().forEach(p -> unknown(STAFF, p.key(), unknown));
      group.contacts().forEach(c -> unknown(CONTACT, c.key(), unknown));
    }
    if (unknown.isEmpty()) {
      return;
    }
    Map<String, SubjectId> known = new HashMap<>(unknown);
    known.putAll(claim ? keys.findOrClaim(unknown) : keys.find(List.copyOf(unknown.keySet())));
    known.forEach((key, subject) -> ids.put(key, subject.value().split(":", 2)[1]));
  }

  private void unknown(String kind, String key, Map<String, SubjectId> unknown) {
    if (RowReader.isFoundByName(key) && !ids.containsKey(kind + key)) {
      unknown.computeIfAbsent(kind + key, _ -> new SubjectId(kind + UUID.randomUUID()));
    }
  }

  /** Forgets those met longest ago, down to the bound; called between batches. */
  void trim() {
    var eldest = ids.entrySet().iterator();
    while (ids.size() > REMEMBERED_MAX && eldest.hasNext()) {
      eldest.next();
      eldest.remove();
    }
  }

  StaffId staff(String key) {
    return new StaffId(idOf(STAFF, key));
  }

  ContactId contact(String key) {
    return new ContactId(idOf(CONTACT, key));
  }

  /** A key that is not made of a name is the id itself. */
  private String idOf(String kind, String key) {
    String known = ids.get(kind + key);
    return known == null ? key : known;
  }
}
