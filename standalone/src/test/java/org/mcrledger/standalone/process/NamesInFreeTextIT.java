package org.mcrledger.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.kit.access.Role;
import org.mcrledger.standalone.process.ReadRoutes.Somewhere;

/** Whoever may not know names does not learn them from what others wrote, wherever it is shown. */
class NamesInFreeTextIT {
  private static Somewhere at = new Somewhere("", "", "", "", "", "", "", "", "");

  private static long before;

  @BeforeAll
  static void every_free_text_there_is_names_somebody() throws Exception {
    before = position();
    at = NamedTexts.tell("none");
  }

  private static long position() {
    return OneServer.API.asked("auditor", "/ledger").get("position").asLong();
  }

  private static List<String> shownTo(Role role, String asked) throws Exception {
    PageVisitor visitor = new PageVisitor(OneServer.API.address());
    visitor.logIn(role.key(), Api.PASSWORD);
    return ReadRoutes.shown(visitor, at, asked);
  }

  @Test
  void no_page_file_or_answer_shows_a_rule_author_a_name() throws Exception {
    List<String> shown = shownTo(Role.RULE_AUTHOR, "");
    assertThat(shown).hasSizeGreaterThan(50);
    assertThat(wrong(shown)).isEmpty();
  }

  @Test
  void nor_as_of_a_position_that_is_past() throws Exception {
    List<String> shown = shownTo(Role.RULE_AUTHOR, "knownAt=" + (position() - 1));
    assertThat(shown).hasSizeGreaterThan(20);
    assertThat(String.join("\n", shown)).contains(NamedTexts.hidden("topic"));
    assertThat(wrong(shown)).isEmpty();
  }

  /** Who is named where. */
  private static List<String> wrong(List<String> answers) {
    List<String> wrong = new ArrayList<>();
    for (String shown : answers) {
      String small = shown.toLowerCase(Locale.ROOT);
      NamedTexts.names().stream()
          .filter(small::contains)
          .map(name -> shown.lines().findFirst().orElse("") + " shows " + around(small, name))
          .forEach(wrong::add);
    }
    return wrong;
  }

  private static String around(String shown, String name) {
    int found = shown.indexOf(name);
    return shown.substring(Math.max(0, found - 60), found + name.length());
  }

  /**
   * Fields are told apart, so that one that is shown nowhere cannot pass for one without names.
   * Some stand among the events only, of which others of this server may have filled the first
   * page.
   */
  @Test
  void who_may_know_reads_every_text_as_it_was_written() throws Exception {
    List<String> answers = new ArrayList<>(shownTo(Role.AUDITOR, ""));
    answers.addAll(shownTo(Role.AUDITOR, "limit=500&after=" + before));
    String shown = String.join("\n", answers);
    assertThat(NamedTexts.fields())
        .hasSizeGreaterThan(30)
        .allSatisfy(field -> assertThat(shown).contains(NamedTexts.said(field)));
  }

  @Test
  void a_rule_author_reads_ids_in_place_of_names_in_all_but_what_is_told_of_a_person()
      throws Exception {
    String shown = String.join("\n", shownTo(Role.RULE_AUTHOR, ""));
    List<String> ofPersons = List.of("note", "need", "override", "stance-note");
    assertThat(NamedTexts.fields())
        .allSatisfy(
            field -> {
              if (!ofPersons.contains(field)) {
                assertThat(shown).contains(NamedTexts.hidden(field));
              }
            });
  }
}
