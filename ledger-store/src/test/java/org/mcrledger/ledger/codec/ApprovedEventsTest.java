package org.mcrledger.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent.RulesPublished;
import org.mcrledger.ledger.envelope.Envelope;
import org.mcrledger.ledger.envelope.StoredEvent;
import org.mcrledger.ledger.testing.SampleEvents;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of each event type and revision, as it lies in ledgers out there. A published form never
 * changes: a change of an event is a new revision with an upcaster, and the old file stays and is
 * still read.
 *
 * <p>For a new type or revision, run this test with {@code -Dapprove=true} and read the file that
 * it writes.
 */
class ApprovedEventsTest {

  private static final Path FOLDER = Path.of("src/test/resources/approved");
  private static final JsonMapper PRETTY =
      JsonMapper.builder()
          .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final EventCodec codec = new EventCodec(new ForetellablePersons());

  static Stream<LedgerEvent> samples() {
    return SampleEvents.complete().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_form_is_the_approved_one(LedgerEvent event) throws IOException {
    Envelope envelope = codec.envelope(SampleEvents.EARLIER, 0, event, SampleEvents.BY_IMPORT);
    assertThat(pretty(envelope.payload()))
        .isEqualTo(approved(fileName(envelope.type(), envelope.revision()), envelope.payload()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_approved_form_is_read_as_the_event(LedgerEvent event) throws IOException {
    Envelope envelope = codec.envelope(SampleEvents.EARLIER, 0, event, SampleEvents.BY_IMPORT);
    String file = approved(fileName(envelope.type(), envelope.revision()), envelope.payload());
    StoredEvent stored = stored(envelope, file.getBytes(StandardCharsets.UTF_8));
    assertThat(codec.recorded(stored))
        .isEqualTo(
            new Recorded<>(
                1, SampleEvents.EARLIER, 0, Instant.EPOCH, SampleEvents.BY_IMPORT, event));
  }

  @Test
  void who_recorded_it_has_the_approved_form() throws IOException {
    Envelope envelope =
        codec.envelope(
            SampleEvents.EARLIER, 0, SampleEvents.complete().getFirst(), SampleEvents.BY_IMPORT);
    assertThat(pretty(envelope.meta())).isEqualTo(approved("meta.r1.json", envelope.meta()));
  }

  @Test
  void every_type_and_revision_has_a_sample_and_a_file() {
    List<String> wanted =
        EventNames.all().stream()
            .flatMap(
                name ->
                    Stream.iterate(1, r -> r <= name.revision(), r -> r + 1)
                        .map(r -> fileName(name.alias(), r)))
            .toList();
    assertThat(wanted).allSatisfy(file -> assertThat(FOLDER.resolve(file)).exists());
    assertThat(SampleEvents.complete())
        .extracting(event -> EventNames.of(event.getClass()))
        .containsExactlyInAnyOrderElementsOf(EventNames.all());
  }

  @Test
  void a_tier_decided_before_there_were_proposals_answers_none() throws IOException {
    byte[] first = Files.readAllBytes(FOLDER.resolve("customer.tier-decided.r1.json"));
    LedgerEvent sample =
        SampleEvents.complete().stream().filter(TierDecided.class::isInstance).findFirst().get();
    Envelope now = codec.envelope(SampleEvents.EARLIER, 0, sample, SampleEvents.BY_IMPORT);
    TierDecided then = (TierDecided) codec.recorded(stored(now, 1, first)).event();
    assertThat(then.proposal()).isEmpty();
    assertThat(then.because()).isEqualTo(((TierDecided) sample).because());
  }

  @Test
  void rules_published_before_evidence_was_named_rest_on_none() throws IOException {
    byte[] first = Files.readAllBytes(FOLDER.resolve("rules.published.r1.json"));
    LedgerEvent sample =
        SampleEvents.complete().stream().filter(RulesPublished.class::isInstance).findFirst().get();
    Envelope now = codec.envelope(SampleEvents.EARLIER, 0, sample, SampleEvents.BY_IMPORT);
    RulesPublished then = (RulesPublished) codec.recorded(stored(now, 1, first)).event();
    assertThat(then.evidence()).isEmpty();
    assertThat(then.text()).isEqualTo(((RulesPublished) sample).text());
  }

  private static String fileName(String alias, int revision) {
    return alias + ".r" + revision + ".json";
  }

  private static StoredEvent stored(Envelope e, byte[] payload) {
    return stored(e, e.revision(), payload);
  }

  private static StoredEvent stored(Envelope e, int revision, byte[] payload) {
    return new StoredEvent(
        1,
        e.eventId(),
        e.stream(),
        e.version(),
        e.type(),
        revision,
        Instant.EPOCH,
        e.occurredFrom(),
        e.occurredTo(),
        payload,
        e.meta(),
        new byte[32]);
  }

  private static String pretty(byte[] json) {
    return PRETTY
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(PRETTY.readTree(json))
            .replace("\r\n", "\n")
        + "\n";
  }

  private static String approved(String file, byte[] actual) throws IOException {
    Path approved = FOLDER.resolve(file);
    if (Boolean.getBoolean("approve") && Files.notExists(approved))
      Files.writeString(approved, pretty(actual));
    assertThat(approved).as("it would be\n" + pretty(actual)).exists();
    return Files.readString(approved).replace("\r\n", "\n");
  }
}
