package org.mcrledger.query.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.StaffEvent.StaffErased;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.access.Actor;
import org.mcrledger.kit.access.Role;
import org.mcrledger.query.testing.ReadSide;
import org.mcrledger.query.testing.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Names looked up in the read tables. */
class NamesInTextIT {
  private static final ReadSide SIDE = new ReadSide();
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final Said SAID = new Said("Sima Rui, 司马睿; Gone Person");

  /** An answer. */
  public record Said(@FreeText String text) {}

  @BeforeAll
  static void tell() {
    Telling telling = new Telling();
    telling.tell("rui", registered("s-1", "Sima Rui", "司马睿"));
    telling.tell("gone", registered("s-2", "Gone Person", "离去者"));
    telling.tell(
        "erased",
        new StaffErased(new StaffId("s-2"), ErasureReason.PERSON_ASKED, Optional.empty(), DAY));
    SIDE.tell(telling.events());
    try (var _ = SIDE.live()) {
      SIDE.awaitHead();
    }
  }

  @AfterAll
  static void stop() {
    SIDE.close();
  }

  private static StaffRegistered registered(String id, String name, String nameZh) {
    StaffId staff = new StaffId(id);
    return new StaffRegistered(
        staff,
        new PersonNames(Personal.of(staff, name), Optional.of(Personal.of(staff, nameZh))),
        Optional.empty(),
        Optional.empty(),
        DAY);
  }

  private static Actor actor(Role role) {
    return new Actor("somebody", Optional.empty(), Set.of(role), Set.of());
  }

  private static Said shown() {
    return new NamesInText(SIDE.jdbc()).shownTo(actor(Role.RULE_AUTHOR), SAID);
  }

  @Test
  void who_is_erased_has_no_name_any_more() {
    assertThat(shown().text()).isEqualTo("s-1, s-1; Gone Person");
  }

  @Test
  void who_may_know_names_is_given_the_very_answer_and_the_database_is_not_asked() {
    JdbcClient nothing = JdbcClient.create(new DelegatingDataSource());
    assertThat(new NamesInText(nothing).shownTo(actor(Role.COMMITTEE), SAID)).isSameAs(SAID);
  }

  @Test
  void nobody_is_shown_a_name_where_nobody_is_logged_in() {
    assertThat(new NamesInText(SIDE.jdbc()).shown(SAID)).isEqualTo(shown());
  }

  @Test
  void texts_are_withheld_while_the_table_of_names_is_far_behind() {
    SIDE.database()
        .execute("update view.processor set position = -100001 where processor = 'person'");
    try {
      assertThat(shown().text()).isEqualTo("…");
    } finally {
      SIDE.database().execute("update view.processor set position = 3 where processor = 'person'");
    }
  }
}
