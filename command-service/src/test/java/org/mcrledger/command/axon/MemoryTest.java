package org.mcrledger.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.read.StreamPlace;

class MemoryTest {
  private static final StreamName ACME = StreamName.parse("customer-acme");
  private static final StreamName BBC = StreamName.parse("customer-bbc");

  private final Memory memory = new Memory(3);

  @BeforeEach
  void the_ledger_was_looked_at_up_to_position_100() {
    memory.lookedOver(100);
  }

  @Test
  void what_no_look_has_seen_grow_is_current() {
    memory.keep(folded(ACME, 4), 100);
    memory.looked(List.of(place(101, BBC, 0)));
    assertThat(memory.current(ACME)).contains(folded(ACME, 4));
    assertThat(memory.lookedUpTo()).isEqualTo(101);
  }

  @Test
  void what_a_look_has_seen_grow_is_remembered_but_not_current() {
    memory.keep(folded(ACME, 4), 100);
    memory.looked(List.of(place(101, ACME, 5)));
    assertThat(memory.current(ACME)).isEmpty();
    assertThat(memory.lastSeen(ACME)).contains(folded(ACME, 4));
    memory.keep(folded(ACME, 5), 101);
    assertThat(memory.current(ACME)).contains(folded(ACME, 5));
  }

  @Test
  void a_look_that_finds_what_is_folded_already_changes_nothing() {
    memory.keep(folded(ACME, 5), 101);
    memory.looked(List.of(place(101, ACME, 5)));
    assertThat(memory.current(ACME)).contains(folded(ACME, 5));
  }

  @Test
  void a_stream_read_before_a_look_that_saw_it_grow_is_not_current() {
    long readUpTo = memory.lookedUpTo();
    memory.looked(List.of(place(101, BBC, 0), place(102, ACME, 5)));
    memory.keep(folded(ACME, 4), readUpTo);
    assertThat(memory.current(ACME)).isEmpty();
    memory.keep(folded(BBC, 0), readUpTo);
    assertThat(memory.current(BBC)).contains(folded(BBC, 0));
  }

  @Test
  void an_event_of_ours_is_not_the_last_where_a_look_saw_anothers_after_it() {
    memory.looked(List.of(place(101, ACME, 5), place(102, ACME, 6)));
    memory.keep(folded(ACME, 5), 101);
    assertThat(memory.current(ACME)).isEmpty();
  }

  @Test
  void the_older_of_two_readings_does_not_take_the_place_of_the_newer() {
    memory.keep(folded(ACME, 5), 100);
    memory.keep(folded(ACME, 4), 100);
    assertThat(memory.current(ACME)).contains(folded(ACME, 5));
  }

  @Test
  void after_more_than_a_look_takes_in_nothing_is_current() {
    memory.keep(folded(ACME, 4), 100);
    long readUpTo = memory.lookedUpTo();
    memory.lookedOver(90_000);
    assertThat(memory.current(ACME)).isEmpty();
    memory.keep(folded(BBC, 1), readUpTo);
    assertThat(memory.current(BBC)).isEmpty();
    memory.keep(folded(BBC, 1), 90_000);
    assertThat(memory.current(BBC)).contains(folded(BBC, 1));
  }

  @Test
  void a_reading_older_than_the_places_that_are_kept_is_not_current() {
    List<StreamPlace> many =
        LongStream.rangeClosed(101, 10_200).mapToObj(p -> place(p, BBC, p)).toList();
    memory.looked(many);
    memory.keep(folded(ACME, 4), 150);
    assertThat(memory.current(ACME)).isEmpty();
    memory.keep(folded(ACME, 4), 10_150);
    assertThat(memory.current(ACME)).contains(folded(ACME, 4));
  }

  @Test
  void the_least_recently_used_is_forgotten_first() {
    for (int i = 0; i < 3; i++) {
      memory.keep(folded(StreamName.parse("customer-" + i), 0), 100);
    }
    Optional<Folded<?>> used = memory.current(StreamName.parse("customer-0"));
    memory.keep(folded(ACME, 0), 100);
    assertThat(used).isPresent();
    assertThat(memory.lastSeen(StreamName.parse("customer-0"))).isPresent();
    assertThat(memory.lastSeen(StreamName.parse("customer-1"))).isEmpty();
    memory.forget(ACME);
    assertThat(memory.lastSeen(ACME)).isEmpty();
  }

  private static Folded<?> folded(StreamName stream, long version) {
    return new Folded<>(stream, version, "state", Set.of());
  }

  private static StreamPlace place(long position, StreamName stream, long version) {
    return new StreamPlace(position, stream.toString(), version);
  }
}
