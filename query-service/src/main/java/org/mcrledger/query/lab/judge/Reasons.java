package org.mcrledger.query.lab.judge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.Agreement.Disagreement;
import org.mcrledger.core.replay.Agreement.OfScore;
import org.mcrledger.core.replay.Agreement.OfTier;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.query.history.History;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The reasons that people gave with scores and tiers. Those of scores are joined when they are
 * shown: they may be erased at any time. Who authors rules sees no names; names of persons in the
 * ledger that stand in a reason are replaced by their ids.
 */
public final class Reasons {
  private final History history;
  private final JdbcClient database;

  public Reasons(History history, JdbcClient database) {
    this.history = history;
    this.database = database;
  }

  /** Those of the disagreements, as known at the position; an erased one is empty. */
  public Map<EventId, Optional<String>> of(Agreement agreement, long position) {
    Set<ContactId> contacts =
        agreement.largest().stream()
            .flatMap(each -> each instanceof OfScore score ? Stream.of(score.contact()) : null)
            .collect(Collectors.toSet());
    Set<StreamName> streams =
        contacts.stream()
            .map(contact -> StreamName.of("contact", contact))
            .collect(Collectors.toSet());
    Map<EventId, Optional<String>> reasons = new HashMap<>();
    for (Recorded<LedgerEvent> recorded : Effects.effective(history.ofStreams(streams, position))) {
      switch (recorded.event()) {
        case IntimacyOverridden set -> reasons.put(recorded.id(), set.because().text());
        case SupportOverridden set -> reasons.put(recorded.id(), set.because().text());
        case LedgerEvent _ -> {}
      }
    }
    for (Disagreement each : agreement.largest()) {
      if (each instanceof OfTier tier) {
        reasons.put(tier.event(), Optional.of(tier.because()));
      }
    }
    List<Name> names = names(reasons.values(), contacts);
    reasons.replaceAll((_, text) -> text.map(said -> hidden(said, names)));
    return reasons;
  }

  /** What a person is called. */
  private record Name(String words, String id) {}

  /** All names that stand in one of the texts, and each part of those of the persons concerned. */
  private List<Name> names(Iterable<Optional<String>> texts, Set<ContactId> concerned) {
    StringBuilder all = new StringBuilder();
    texts.forEach(text -> text.ifPresent(said -> all.append(said).append('\n')));
    Set<String> persons =
        concerned.stream()
            .map(contact -> Personal.subjectOf(contact).value())
            .collect(Collectors.toSet());
    return database
        .sql(
            "select person_id, name, name_zh from view.person where person_id = any (:persons)"
                + " or strpos(lower(:texts), lower(name)) > 0 or strpos(:texts, name_zh) > 0")
        .param("persons", persons.toArray(String[]::new))
        .param("texts", all.toString())
        .query(
            (row, _) ->
                called(
                    row.getString("person_id"),
                    Optional.ofNullable(row.getString("name")),
                    Optional.ofNullable(row.getString("name_zh")),
                    persons::contains))
        .list()
        .stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt((Name name) -> name.words().length()).reversed())
        .toList();
  }

  private static List<Name> called(
      String person, Optional<String> name, Optional<String> nameZh, Predicate<String> concerned) {
    String id = person.substring(person.indexOf(':') + 1);
    return Stream.of(name, nameZh)
        .flatMap(Optional::stream)
        .flatMap(
            whole ->
                concerned.test(person)
                    ? Stream.concat(Stream.of(whole), Stream.of(whole.split("\\s+")))
                    : Stream.of(whole))
        .filter(words -> words.length() > 1)
        .distinct()
        .map(words -> new Name(words, id))
        .toList();
  }

  /** A name is a word of its own, or several; in Chinese, words have no ends. */
  private static String hidden(String said, List<Name> names) {
    String text = said;
    for (Name name : names) {
      text =
          Pattern.compile(
                  "(?<![\\p{IsLatin}\\p{N}])"
                      + Pattern.quote(name.words())
                      + "(?![\\p{IsLatin}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(text)
              .replaceAll(Matcher.quoteReplacement(name.id()));
    }
    return text;
  }
}
