package org.mcrledger.ledger.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.CorrectionEvent.Corrected;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.ledger.codec.EventNames.EventName;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.subject.KeyTrouble;
import org.mcrledger.ledger.testing.SampleEvents;

class EventCodecTest {

  private final ForetellablePersons persons = new ForetellablePersons();
  private final EventCodec codec = new EventCodec(persons);

  @Test
  void an_event_comes_back_as_it_went_in() {
    List<LedgerEvent> events = new ArrayList<>(SampleEvents.complete());
    events.addAll(SampleEvents.bare());
    assertThat(events)
        .allSatisfy(
            event -> assertThat(codec.recorded(stored(envelope(event))).event()).isEqualTo(event));
  }

  @Test
  void who_recorded_it_comes_back_too() {
    LedgerEvent event = SampleEvents.complete().getFirst();
    Envelope byPage = codec.envelope(SampleEvents.EARLIER, 0, event, SampleEvents.BY_PAGE);
    assertThat(codec.recorded(stored(byPage)).by()).isEqualTo(SampleEvents.BY_PAGE);
    assertThat(text(byPage.meta()))
        .isEqualTo("{\"account\":\"anna\",\"channel\":\"page\",\"command\":\"command-1\"}");
  }

  @Test
  void the_envelope_says_what_the_event_says() {
    Envelope held = envelope(sample(EngagementHeld.class));
    assertThat(held.stream()).isEqualTo("engagement-e-1");
    assertThat(held.type()).isEqualTo("engagement.held");
    assertThat(held.customers()).containsExactlyInAnyOrder("bbc", "shell");
    assertThat(held.occurredFrom()).isEqualTo(LocalDate.of(2024, 3, 5));
    Envelope revenue = envelope(SampleEvents.bare().get(3));
    assertThat(revenue.occurredFrom()).isEqualTo(LocalDate.of(2013, 1, 1));
    assertThat(revenue.occurredTo()).isEqualTo(LocalDate.of(2013, 12, 31));
  }

  @Test
  void no_personal_data_is_stored_plain() {
    String all =
        SampleEvents.complete().stream()
            .map(event -> text(envelope(event).payload()))
            .reduce("", String::concat);
    assertThat(all)
        .doesNotContain(
            "Li Na",
            "李娜",
            "5555",
            "example.org",
            "Müller",
            "安娜",
            "hesitates",
            "family friend",
            "private");
  }

  @Test
  void an_erased_person_reads_as_erased_and_the_rest_as_before() {
    Envelope envelope = envelope(sample(ContactRegistered.class));
    persons.erased.add(Personal.subjectOf(SampleEvents.LI_NA));
    ContactRegistered read = (ContactRegistered) codec.recorded(stored(envelope)).event();
    assertThat(read.names().name().isErased()).isTrue();
    assertThat(read.mail()).map(Personal::isErased).contains(true);
    assertThat(read.position()).isEqualTo(sample(ContactRegistered.class).position());
  }

  @Test
  void who_needs_no_names_reads_without_keys() {
    EventCodec hidden = new EventCodec(Persons.hidden());
    ContactRegistered read =
        (ContactRegistered)
            hidden.recorded(stored(envelope(sample(ContactRegistered.class)))).event();
    assertThat(read.names().name().isErased()).isTrue();
    assertThatThrownBy(
            () ->
                hidden.envelope(
                    SampleEvents.EARLIER, 0, sample(ContactRegistered.class), SampleEvents.BY_PAGE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_notes_key_hangs_on_the_persons_it_speaks_of() {
    envelope(sample(EngagementHeld.class));
    assertThat(persons.links.get(new SubjectId("note:e-1")))
        .containsExactlyInAnyOrder(
            Personal.subjectOf(SampleEvents.LI_NA), Personal.subjectOf(SampleEvents.ANNA));
  }

  @Test
  void sealed_text_opens_in_its_own_event_and_field_only() {
    Envelope envelope = envelope(sample(ContactRegistered.class));
    StoredEvent elsewhere = stored(envelope, UUID.randomUUID(), envelope.payload());
    assertThatThrownBy(() -> codec.recorded(elsewhere)).isInstanceOf(KeyTrouble.class);
    byte[] moved =
        text(envelope.payload())
            .replace("\"phone\"", "\"mail2\"")
            .replace("\"mail\"", "\"phone\"")
            .replace("\"mail2\"", "\"mail\"")
            .getBytes(UTF_8);
    assertThatThrownBy(() -> codec.recorded(stored(envelope, envelope.eventId(), moved)))
        .isInstanceOf(KeyTrouble.class);
  }

  @Test
  void personal_data_in_a_correction_is_sealed_and_opened_like_any_other() {
    Corrected corrected = sample(Corrected.class);
    assertThat(codec.recorded(stored(envelope(corrected))).event()).isEqualTo(corrected);
  }

  @Test
  void equal_events_have_equal_bytes() {
    assertThat(SampleEvents.complete().stream().map(event -> text(envelope(event).payload())))
        .isEqualTo(
            SampleEvents.complete().stream()
                .map(event -> text(envelope(event).payload()))
                .toList());
  }

  @Test
  void what_the_class_does_not_know_is_refused() {
    refused("{\"contact\":\"c-1\",\"customers\":[],\"on\":\"2024-03\",\"mood\":\"good\"}", "mood");
    refused("{\"contact\":\"c-1\",\"customers\":[]}", "on");
    refused("{\"contact\":\"c-1\",\"customers\":null,\"on\":\"2024-03\"}", "customers");
    refused("{\"contact\":7,\"customers\":[],\"on\":\"2024-03\"}", "string");
    refused("{\"contact\":\"c-1\",\"customers\":[],\"on\":\"2024-13\"}", "2024-13");
    refused("{\"contact\":\"c-1\",\"customers\":[\"\"],\"on\":\"2024-03\"}", "identifier");
    refused("no JSON", "token");
  }

  private void refused(String payload, String why) {
    Envelope left = envelope(SampleEvents.complete().get(7));
    assertThatThrownBy(() -> codec.recorded(stored(left, left.eventId(), payload.getBytes(UTF_8))))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("contact.left")
        .hasMessageContaining(why);
  }

  @Test
  void a_revision_from_the_future_is_refused() {
    Envelope e = envelope(sample(EngagementHeld.class));
    StoredEvent newer =
        new StoredEvent(
            1,
            e.eventId(),
            e.stream(),
            0,
            e.type(),
            2,
            Instant.EPOCH,
            e.occurredFrom(),
            e.occurredTo(),
            e.payload(),
            e.meta(),
            new byte[32]);
    assertThatThrownBy(() -> codec.recorded(newer))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("revision 2");
  }

  @Test
  void an_upcaster_brings_an_old_revision_up() {
    EventName name =
        new EventName(
            "customer.owner-assigned",
            org.mcrledger.core.event.CustomerEvent.OwnerAssigned.class,
            List.of(
                payload -> payload.set("owner", payload.remove("manager")),
                payload -> payload.put("on", "2024-03-05")));
    byte[] first = "{\"customer\":\"bbc\",\"manager\":\"s-1\"}".getBytes(UTF_8);
    LedgerEvent read =
        new EventJson(persons).read(first, name, 1, Place.of(UUID.randomUUID(), name.alias()));
    assertThat(read).isEqualTo(sample(org.mcrledger.core.event.CustomerEvent.OwnerAssigned.class));
    assertThat(name.revision()).isEqualTo(3);
  }

  private static <E extends LedgerEvent> E sample(Class<E> type) {
    return SampleEvents.complete().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private Envelope envelope(LedgerEvent event) {
    return codec.envelope(
        new EventId(UUID.fromString("11111111-2222-5333-8444-555555555555")),
        0,
        event,
        SampleEvents.BY_IMPORT);
  }

  private static StoredEvent stored(Envelope e) {
    return stored(e, e.eventId(), e.payload());
  }

  private static StoredEvent stored(Envelope e, UUID id, byte[] payload) {
    return new StoredEvent(
        1,
        id,
        e.stream(),
        e.version(),
        e.type(),
        e.revision(),
        Instant.EPOCH,
        e.occurredFrom(),
        e.occurredTo(),
        payload,
        e.meta(),
        new byte[32]);
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }
}
