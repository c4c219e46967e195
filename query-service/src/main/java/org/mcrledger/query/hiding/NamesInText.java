package org.mcrledger.query.hiding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
  /**
   * Names that many events ago are too old to tell who stands in a text: the table of names is
   * being folded anew.
   */
  private static final long BEHIND_MAX = 100_000;

  /** What is shown of a text then. */
  private static final String WITHHELD = "…";

  private static final String FIND =
      """
      select person.person_id, person.name, person.name_zh,
             ledger.position - coalesce(folded.position, 0) as behind
      from ledger.head ledger
      left join view.processor folded on folded.processor = 'person' and folded.segment = 0
      left join view.person person
        on person.name_lead = any (:leads) or person.name_zh_lead = any (:leads)
        or person.person_id = any (:about)
      """;

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
    return FreeTexts.said(answer, hiding(found.texts(), found.persons(), Set.of()));
  }

  /**
   * Hides names in these texts.
   *
   * @param about whom they were written about: them one also calls by half of their names
   */
  public UnaryOperator<String> hiding(Collection<String> texts, Set<SubjectId> about) {
    return hiding(texts, about, about);
  }

  private UnaryOperator<String> hiding(
      Collection<String> texts, Set<SubjectId> meant, Set<SubjectId> about) {
    KnownNames names = new KnownNames(meant);
    Set<String> leads = new HashSet<>();
    texts.forEach(text -> leads.addAll(NameWords.leads(text)));
    AtomicLong behind = new AtomicLong();
    database
        .sql(FIND)
        .param("leads", leads.toArray(String[]::new))
        .param("about", about.stream().map(SubjectId::value).toArray(String[]::new))
        .query(
            row -> {
              behind.set(row.getLong("behind"));
              add(names, row, about);
            });
    return behind.get() > BEHIND_MAX ? _ -> WITHHELD : names::hiddenIn;
  }

  private static void add(KnownNames names, ResultSet row, Set<SubjectId> about)
      throws SQLException {
    String id = row.getString("person_id");
    if (id == null) {
      return;
    }
    SubjectId person = new SubjectId(id);
    for (String column : List.of("name", "name_zh")) {
      String name = Optional.ofNullable(row.getString(column)).orElse("");
      names.add(person, NameWords.callings(name));
      if (about.contains(person)) {
        names.add(person, NameWords.parts(name));
      }
    }
  }
}
