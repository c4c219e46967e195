package org.mcrledger.query.hiding;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Free text as its reader may see it. Who may know names reads it as it was written, and nothing is
 * looked up; for the others names of persons in the ledger, of both sides and whichever customer's,
 * give way to the persons' ids, by one question to the database for all texts of an answer. They
 * are the names of today: who is erased has none.
 */
public final class NamesInText {
  private final JdbcClient database;

  public NamesInText(JdbcClient database) {
    this.database = database;
  }

  /** The answer as this reader may see its texts. */
  public <T> T shownTo(Actor reader, T answer) {
    return reader.seesNames() ? answer : hidden(answer);
  }

  /** The answer as whoever is logged in may see its texts. */
  public <T> T shown(T answer) {
    return CurrentActor.find().filter(Actor::seesNames).isPresent() ? answer : hidden(answer);
  }

  /** The answer without names in its texts. */
  public <T> T hidden(T answer) {
    FreeTexts.Found found = FreeTexts.in(answer);
    if (found.texts().isEmpty()) {
      return answer;
    }
    KnownNames names = new KnownNames(found.persons());
    find(names, found.texts(), Set.of());
    return FreeTexts.said(answer, names::hiddenIn);
  }

  /**
   * Hides names in these texts.
   *
   * @param about whom they were written about: them one also calls by half of their names
   */
  public UnaryOperator<String> hiding(Collection<String> texts, Set<SubjectId> about) {
    KnownNames names = new KnownNames(about);
    find(names, texts, about);
    return names::hiddenIn;
  }

  private void find(KnownNames names, Collection<String> texts, Set<SubjectId> about) {
    Set<String> leads = new HashSet<>();
    texts.forEach(text -> leads.addAll(NameWords.leads(text)));
    database
        .sql(
            "select person_id, name, name_zh from view.person"
                + " where name_lead = any (:leads) or name_zh_lead = any (:leads)"
                + " or person_id = any (:about)")
        .param("leads", leads.toArray(String[]::new))
        .param("about", about.stream().map(SubjectId::value).toArray(String[]::new))
        .query(
            row -> {
              SubjectId person = new SubjectId(row.getString(1));
              for (int name = 2; name <= 3; name++) {
                String words = Optional.ofNullable(row.getString(name)).orElse("");
                names.add(person, NameWords.callings(words));
                if (about.contains(person)) {
                  names.add(person, NameWords.parts(words));
                }
              }
            });
  }
}
