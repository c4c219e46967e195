package org.mcrledger.query.lab.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.replay.Agreement;
import org.mcrledger.core.replay.Agreement.Disagreement;
import org.mcrledger.core.replay.Agreement.OfScore;
import org.mcrledger.core.replay.Agreement.OfTier;
import org.mcrledger.core.replay.Agreement.Subject;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.subject.KeyEncryptionKey;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.mcrledger.query.hiding.NamesInText;
import org.mcrledger.query.history.History;
import org.mcrledger.query.live.LiveProjections;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.query.testing.Telling;

/** Reasons of disagreements are shown without names, and not once they are erased. */
class ReasonsIT {
  private static final ReadSide SIDE = new ReadSide();
  private static final CustomerId ACME = new CustomerId("acme");
  private static final ContactId LI = new ContactId("c-1");
  private static final ContactId WU = new ContactId("c-2");
  private static final ContactId GONE = new ContactId("c-3");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static LiveProjections live;

  @BeforeAll
  static void tell() {
    Telling telling = new Telling();
    telling.tell("li", registered(LI, "Li Na", "李娜"));
    telling.tell("wu", registered(WU, "Wu Peng", "吴鹏"));
    telling.tell("gone", registered(GONE, "Gone Person", "离去者"));
    telling.tell(
        "named", set(LI, "LI NA believed us; 找李娜和吴鹏谈过, Na and Wu Peng agree, nation-wide"));
    telling.tell("plain", set(WU, "as it is"));
    telling.tell("erased", set(GONE, "Gone Person was kind"));
    telling.tell(
        "corrected",
        new Corrected(
            StreamName.of("contact", WU),
            Set.of(ACME),
            Telling.id("plain"),
            set(WU, "as it should be"),
            "right",
            DAY));
    telling.tell(
        "erasure",
        new ContactErased(GONE, Set.of(ACME), ErasureReason.PERSON_ASKED, Optional.empty(), DAY));
    SIDE.tell(telling.events());
    live = SIDE.live();
    SIDE.awaitHead();
  }

  @AfterAll
  static void stop() {
    live.close();
    SIDE.close();
  }

  private static ContactRegistered registered(ContactId contact, String name, String nameZh) {
    return new ContactRegistered(
        contact,
        ACME,
        new PersonNames(Personal.of(contact, name), Optional.of(Personal.of(contact, nameZh))),
        Optional.empty(),
        Optional.empty(),
        new Position("IT", Optional.empty(), new Seniority(4), Optional.empty()),
        FuzzyDate.day(DAY));
  }

  private static LedgerEvent set(ContactId contact, String because) {
    return new IntimacyOverridden(
        contact, Set.of(ACME), new Score.Known(2), Personal.of(contact, because), Period.from(DAY));
  }

  private static Disagreement about(String event, ContactId contact) {
    return new OfScore(
        Telling.id(event),
        ACME,
        DAY,
        3,
        Subject.INTIMACY,
        contact,
        new Score.Known(2),
        Score.of(-1),
        Score.unknown());
  }

  private static Disagreement decided(String event, String because) {
    return new OfTier(
        Telling.id(event),
        ACME,
        DAY,
        1,
        new SchemeKey("sabc"),
        new TierKey("A"),
        Optional.empty(),
        Optional.empty(),
        ReasonCode.OTHER,
        because);
  }

  private static Map<EventId, Optional<String>> reasons(long position) {
    Agreement agreement =
        new Agreement(
            List.of(),
            List.of(
                about("named", LI),
                about("plain", WU),
                about("erased", GONE),
                decided("decided", "Wu Peng 吴鹏 says so, and Na waits")));
    SubjectKeys keys = new SubjectKeys(SIDE.query(), new KeyEncryptionKey(new byte[32]));
    History history = new History(SIDE.query(), new EventCodec(Persons.by(keys))::recorded);
    return new Reasons(history, new NamesInText(SIDE.jdbc())).of(agreement, position);
  }

  @Test
  void names_of_persons_in_the_ledger_are_replaced_by_their_ids() {
    assertThat(reasons(100).get(Telling.id("named")))
        .contains("c-1 believed us; 找c-1和c-2谈过, c-1 and c-2 agree, nation-wide");
  }

  @Test
  void so_they_are_in_reasons_of_tiers() {
    assertThat(reasons(100).get(Telling.id("decided"))).contains("c-2 c-2 says so, and c-1 waits");
  }

  @Test
  void a_corrected_reason_is_shown_as_it_was_known_at_the_position() {
    assertThat(reasons(100).get(Telling.id("plain"))).contains("as it should be");
    assertThat(reasons(6).get(Telling.id("plain"))).contains("as it is");
  }

  @Test
  void an_erased_reason_is_gone_also_as_of_a_time_before() {
    assertThat(reasons(100).get(Telling.id("erased"))).isEmpty();
    assertThat(reasons(6).get(Telling.id("erased"))).isEmpty();
  }
}
