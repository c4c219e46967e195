package org.mcrledger.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.ledger.codec.EventNames.EventName;

class EventNamesTest {

  @Test
  void every_event_there_is_has_one_name() {
    List<Class<?>> events = records(LedgerEvent.class).toList();
    assertThat(events).hasSizeGreaterThan(20);
    assertThat(EventNames.all())
        .extracting(EventName::type)
        .containsExactlyInAnyOrderElementsOf(
            events.stream().map(e -> e.asSubclass(LedgerEvent.class)).toList());
    assertThat(EventNames.all()).extracting(EventName::alias).doesNotHaveDuplicates();
  }

  @Test
  void names_are_concept_dot_past_verb_in_kebab_case() {
    assertThat(EventNames.all())
        .extracting(EventName::alias)
        .allMatch(alias -> alias.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
  }

  @Test
  void a_name_that_was_never_written_is_unreadable() {
    assertThatThrownBy(() -> EventNames.of("customer.deleted"))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("customer.deleted");
  }

  private static Stream<Class<?>> records(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(EventNamesTest::records)
        : Stream.of(sealed);
  }
}
