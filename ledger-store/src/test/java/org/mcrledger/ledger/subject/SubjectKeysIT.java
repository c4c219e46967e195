package org.mcrledger.ledger.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.testing.SampleEvents;
import org.mcrledger.ledger.testing.TestDatabase;

class SubjectKeysIT {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final KeyEncryptionKey WRAPPING = new KeyEncryptionKey(Nonces.random().next(32));
  private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

  private final SubjectKeys keys = new SubjectKeys(DATABASE.command(), WRAPPING);
  private final SubjectId person = new SubjectId("contact:" + UUID.randomUUID());
  private final SubjectId other = new SubjectId("contact:" + UUID.randomUUID());
  private final SubjectId note = new SubjectId("note:" + UUID.randomUUID());

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void what_one_process_seals_another_opens() {
    byte[] sealed = keys.toWrite(person).seal("Li Na", "here");
    SubjectKeys elsewhere = new SubjectKeys(DATABASE.query(), WRAPPING);
    assertThat(elsewhere.toRead(person).orElseThrow().open(sealed, "here")).isEqualTo("Li Na");
  }

  @Test
  void each_text_is_sealed_anew() {
    assertThat(keys.toWrite(person).seal("Li Na", "here"))
        .isNotEqualTo(keys.toWrite(person).seal("Li Na", "here"));
  }

  @Test
  void two_imports_that_meet_the_same_persons_in_another_order_do_not_wait_for_each_other() {
    NaturalKeys naturalKeys = new NaturalKeys(DATABASE.command(), WRAPPING);
    for (int round = 0; round < 3; round++) {
      List<SubjectId> all =
          IntStream.range(0, 20_000)
              .mapToObj(i -> new SubjectId("contact:" + UUID.randomUUID()))
              .toList();
      Stream.of(all, all.reversed())
          .parallel()
          .forEach(persons -> naturalKeys.findOrClaim(candidates(persons)));
    }
  }

  private static Map<String, SubjectId> candidates(List<SubjectId> persons) {
    Map<String, SubjectId> candidates = new LinkedHashMap<>();
    persons.forEach(each -> candidates.put("name of " + each, each));
    return candidates;
  }

  @Test
  void two_processes_that_first_write_of_a_person_agree_on_one_key() {
    byte[] sealed = keys.toWrite(person).seal("Li Na", "here");
    byte[] late = new SubjectKeys(DATABASE.command(), WRAPPING).toWrite(person).seal("Li", "here");
    assertThat(keys.toRead(person).orElseThrow().open(late, "here")).isEqualTo("Li");
    assertThat(keys.toRead(person).orElseThrow().open(sealed, "here")).isEqualTo("Li Na");
  }

  @Test
  void an_erased_persons_key_is_gone_for_ever() {
    keys.toWrite(person);
    assertThat(keys.erase(person, NOW)).containsExactly(person);
    assertThat(keys.toRead(person)).isEmpty();
    assertThat(new SubjectKeys(DATABASE.query(), WRAPPING).toRead(person)).isEmpty();
    assertThatThrownBy(() -> keys.toWrite(person)).isInstanceOf(SubjectErased.class);
    EventCodec codec = new EventCodec(Persons.by(keys));
    assertThatThrownBy(
            () ->
                codec.envelope(
                    new EventId(UUID.randomUUID()), 0, served("again"), SampleEvents.BY_PAGE))
        .isInstanceOf(SubjectErased.class);
    assertThat(keys.erase(person, NOW)).isEmpty();
  }

  @Test
  void storing_the_erasure_destroys_the_keys_in_the_same_transaction() {
    NaturalKeys natural = new NaturalKeys(DATABASE.command(), WRAPPING);
    ContactId contact = new ContactId(person.value().substring("contact:".length()));
    String name = "contact:" + UUID.randomUUID();
    natural.findOrClaim(Map.of(name, person));
    keys.toWriteNote(note, Set.of(person, other));
    EventCodec codec = new EventCodec(Persons.by(keys));
    LedgerEvent erased =
        new ContactErased(contact, Set.of(), ErasureReason.PERSON_ASKED, Optional.empty(), DAY);
    try (LedgerAppender appender = new LedgerAppender(DATABASE.command(), () -> NOW)) {
      appender
          .append(
              List.of(
                  codec.envelope(new EventId(UUID.randomUUID()), 0, erased, SampleEvents.BY_PAGE)))
          .join();
    }
    SubjectKeys elsewhere = new SubjectKeys(DATABASE.query(), WRAPPING);
    assertThat(elsewhere.toRead(person)).isEmpty();
    assertThat(elsewhere.toRead(note)).isEmpty();
    assertThat(elsewhere.toRead(other)).isPresent();
    assertThat(natural.find(List.of(name))).isEmpty();
  }

  @Test
  void a_key_that_was_cached_is_asked_for_anew_once_the_cache_is_told_to_forget() {
    SubjectKeys reading = new SubjectKeys(DATABASE.query(), WRAPPING);
    keys.toWrite(person);
    assertThat(reading.toRead(person)).isPresent();
    keys.erase(person, NOW);
    reading.forget();
    assertThat(reading.toRead(person)).isEmpty();
  }

  @Test
  void who_is_erased_before_anything_was_written_gets_no_key_later() {
    keys.erase(person, NOW);
    assertThatThrownBy(() -> keys.toWrite(person)).isInstanceOf(SubjectErased.class);
  }

  @Test
  void a_notes_key_falls_with_any_of_its_persons() {
    keys.toWriteNote(note, Set.of(person, other));
    assertThat(keys.erase(other, NOW)).containsExactly(other, note);
    assertThat(keys.toRead(note)).isEmpty();
    assertThat(keys.toRead(person)).isPresent();
  }

  @Test
  void a_note_about_an_erased_person_is_refused() {
    keys.erase(person, NOW);
    assertThatThrownBy(() -> keys.toWriteNote(note, Set.of(person, other)))
        .isInstanceOf(SubjectErased.class)
        .hasMessageContaining(person.value());
  }

  @Test
  void many_keys_are_made_at_once() {
    List<SubjectId> many =
        IntStream.range(0, 1_000).mapToObj(i -> new SubjectId(person.value() + i)).toList();
    Map<SubjectId, Optional<DataKey>> made = keys.toWrite(many);
    assertThat(made).hasSize(1_000).allSatisfy((_, key) -> assertThat(key).isPresent());
    SubjectKeys reading = new SubjectKeys(DATABASE.query(), WRAPPING);
    byte[] sealed = made.get(many.get(7)).orElseThrow().seal("seven", "here");
    assertThat(reading.toRead(many.get(7)).orElseThrow().open(sealed, "here")).isEqualTo("seven");
  }

  @Test
  void the_wrong_key_encryption_key_is_trouble_and_not_an_erasure() {
    keys.toWrite(person);
    SubjectKeys wrong =
        new SubjectKeys(DATABASE.query(), new KeyEncryptionKey(Nonces.random().next(32)));
    keys.requireTheRightKey();
    assertThatThrownBy(wrong::requireTheRightKey)
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContaining("restore the right key file");
    assertThatThrownBy(() -> wrong.toRead(person))
        .isInstanceOf(KeyTrouble.class)
        .hasMessageContaining("restore the right key file");
  }

  @Test
  void a_wrapped_key_moved_to_another_person_does_not_open() {
    keys.toWrite(person);
    DATABASE.execute(
        "insert into subject.key (subject_id, wrapped_key) select '%s', wrapped_key from subject.key where subject_id = '%s'"
            .formatted(other, person));
    assertThatThrownBy(() -> new SubjectKeys(DATABASE.query(), WRAPPING).toRead(other))
        .isInstanceOf(KeyTrouble.class);
    DATABASE.execute("delete from subject.key where subject_id = '%s'".formatted(other));
  }

  @Test
  void a_natural_key_finds_the_person_again_until_the_erasure() {
    NaturalKeys natural = new NaturalKeys(DATABASE.command(), WRAPPING);
    String name = "staff-name:" + UUID.randomUUID();
    assertThat(natural.find(List.of(name))).isEmpty();
    assertThat(natural.findOrClaim(Map.of(name, person))).containsEntry(name, person);
    assertThat(natural.findOrClaim(Map.of(name, other))).containsEntry(name, person);
    assertThat(natural.find(List.of(name))).containsEntry(name, person);
    keys.erase(person, NOW);
    assertThat(natural.findOrClaim(Map.of(name, other))).containsEntry(name, other);
  }

  private LedgerEvent served(String what) {
    return new NeedServed(
        SampleEvents.LI_NA, Set.of(), Need.CAREER, Personal.of(person, what), FuzzyDate.year(2024));
  }
}
