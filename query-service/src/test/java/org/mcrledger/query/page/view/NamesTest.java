package org.mcrledger.query.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Names LI_NA = new Names("Li Na", Optional.of("李娜"));

  @Test
  void the_readers_language_decides_which_name_stands_first() {
    assertThat(LI_NA.first(Locale.ENGLISH)).isEqualTo("Li Na");
    assertThat(LI_NA.first(Locale.SIMPLIFIED_CHINESE)).isEqualTo("李娜");
    assertThat(LI_NA.second(Locale.SIMPLIFIED_CHINESE)).contains("Li Na");
  }

  @Test
  void a_name_known_in_one_script_only_is_said_once() {
    assertThat(Names.of("BBC").second(Locale.SIMPLIFIED_CHINESE)).isEmpty();
  }

  @Test
  void initials_are_two_letters_or_the_last_two_characters() {
    assertThat(LI_NA.initials(Locale.ENGLISH)).isEqualTo("LN");
    assertThat(new Names("x", Optional.of("欧阳子涵")).initials(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("子涵");
  }
}
